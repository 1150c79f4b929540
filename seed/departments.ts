import type { Client } from 'pg';
import type { ExampleDepartment } from './example/example.ts';
import { newId } from './ids.ts';
import { insertRows } from './rows.ts';

/** Inserts departments, all of them 例示. Answers their ids by key. */
export async function insertDepartments(
  client: Client,
  tenantId: string,
  departments: readonly ExampleDepartment[],
): Promise<Map<string, string>> {
  const ids = new Map(departments.map(({ key }) => [key, newId()]));
  await insertRows(
    client,
    'department',
    departments.map((department, index) => ({
      tenant_id: tenantId,
      id: ids.get(department.key),
      name: department.name,
      name_en: department.nameEn,
      valid_from: department.validFrom ?? null,
      valid_to: department.validTo ?? null,
      successor_id: department.successor === undefined ? null : ids.get(department.successor),
      position: index + 1,
      example: true,
    })),
  );
  return ids;
}
