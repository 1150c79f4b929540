const DEPARTMENT_VIEW = `
  d.id, d.name, d.name_en AS "nameEn", d.parent_id AS "parentId", d.valid_from AS "validFrom", d.valid_to AS "validTo",
  d.successor_id AS "successorId", d.example, d.version, d.position`;

/** Parameters: tenant, rows, then position, name and id of the last one before, or nulls. */
export const LIST_DEPARTMENTS = `
  SELECT ${DEPARTMENT_VIEW}
    FROM department d
   WHERE d.tenant_id = $1
     AND ($3::int IS NULL OR (d.position, d.name, d.id) > ($3, $4, $5::uuid))
   ORDER BY d.position, d.name, d.id LIMIT $2`;

/** At the end of the list. Parameters: tenant, new id, name, English name, the one above, first day. */
export const ADD_DEPARTMENT = `
  INSERT INTO department AS d (tenant_id, id, name, name_en, parent_id, valid_from, position)
  SELECT $1, $2, $3, $4, $5, $6, coalesce(max(position), 0) + 1 FROM department WHERE tenant_id = $1
  RETURNING ${DEPARTMENT_VIEW}`;
