/** The tenant itself. `$1` is its id. */
export const LOAD_TENANT = `
  SELECT tenant_id AS id, slug, name, name_en AS "nameEn", level_names AS "levelNames", version
    FROM tenant WHERE tenant_id = $1`;

/** Who changed it last, for whoever comes too late; the audit trail is the record of it. */
export const LAST_CHANGE = `
  SELECT m.name AS "changedBy", a.at AS "changedAt"
    FROM audit_entry a LEFT JOIN member m ON m.tenant_id = $1 AND m.id = a.actor_id
   WHERE a.tenant_id = $1 AND a.object_type = 'tenant' AND a.action = 'tenant.changed'
   ORDER BY a.sequence DESC LIMIT 1`;
