const DEPARTMENT_VIEW = `
  SELECT d.id, d.name, d.name_en AS "nameEn", d.parent_id AS "parentId", d.valid_from AS "validFrom",
         d.valid_to AS "validTo", d.successor_id AS "successorId", d.example, d.version, d.position
    FROM department d
   WHERE d.tenant_id = $1`;

/** Parameters: tenant, rows, then position, name and id of the last one before, or nulls. */
export const LIST_DEPARTMENTS = `${DEPARTMENT_VIEW}
     AND ($3::int IS NULL OR (d.position, d.name, d.id) > ($3, $4, $5::uuid))
   ORDER BY d.position, d.name, d.id LIMIT $2`;

/** Parameters: tenant, department. */
export const LOAD_DEPARTMENT = `${DEPARTMENT_VIEW} AND d.id = $2`;
