const MEMBER_VIEW = `
  SELECT m.id, m.email, m.name, m.name_en AS "nameEn", m.post, m.roles,
         CASE WHEN d.id IS NULL THEN NULL
              ELSE jsonb_build_object('id', d.id, 'name', d.name, 'nameEn', d.name_en) END AS department,
         m.disabled_at IS NOT NULL AS disabled, m.version
    FROM member m
    LEFT JOIN department d ON d.tenant_id = m.tenant_id AND d.id = m.department_id
   WHERE m.tenant_id = $1`;

/** Parameters: tenant, rows, e-mail address of the last one before or null. */
export const LIST_MEMBERS = `${MEMBER_VIEW} AND ($3::text IS NULL OR m.email > $3) ORDER BY m.email LIMIT $2`;

/** Parameters: tenant, member. */
export const LOAD_MEMBER = `${MEMBER_VIEW} AND m.id = $2`;

/** Every admin that may still sign in, locked in one order: two who remove each other wait for one another. */
export const LOCK_ADMINS = `
  SELECT id FROM member WHERE tenant_id = $1 AND 'admin' = ANY (roles) AND disabled_at IS NULL ORDER BY id FOR UPDATE`;

/** What everybody knows about the tenant, for no password to be made of. */
export const TENANT_WORDS = `
  SELECT array_remove(ARRAY[slug, name, name_en], NULL) AS words FROM tenant WHERE tenant_id = $1`;

/** Who changed a member last, from the history. */
export const LAST_CHANGE = `
  SELECT a.at AS "changedAt", m.name AS "changedBy"
    FROM audit_entry a LEFT JOIN member m ON m.tenant_id = a.tenant_id AND m.id = a.actor_id
   WHERE a.tenant_id = $1 AND a.object_type = 'member' AND a.object_id = $2 ORDER BY a.sequence DESC LIMIT 1`;
