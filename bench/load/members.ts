import type pg from 'pg';
import { built } from '../../tools/database.mjs';
import { idOf } from './plan-rows.ts';

export const PASSWORD = 'lanterns-along-the-canal-2025';
const ROLES = ['admin', 'office', 'cio', 'department', 'approver', 'viewer', 'auditor', 'adviser'];

export const emailOf = (role: string, tenant: number): string => `${role}@bench-${tenant}.example`;

/** One member a role and tenant, all with one password; `department` sits in the first department. */
export async function addMembers(admin: pg.Client, dataDir: string, from: number, to: number): Promise<void> {
  const { hashPassword } = await built('api/src/platform/session/password.js');
  const { loadPepper } = await built('api/src/platform/secrets/pepper.js');
  const hash = await hashPassword(PASSWORD, loadPepper(dataDir));
  await admin.query(
    `INSERT INTO member (tenant_id, id, email, name, roles, department_id, password_hash)
     SELECT pg_temp.id_of('0001', t, 0), pg_temp.id_of('0002', t, n::int), format('%s@bench-%s.example', role, t),
            '例示 ' || role, ARRAY[role], CASE role WHEN 'department' THEN pg_temp.id_of('0003', t, 0) END, $4
       FROM generate_series($1::int, $2::int) t, unnest($3::text[]) WITH ORDINALITY AS roles(role, n)`,
    [from, to, ROLES, hash],
  );
}

export const memberOf = (tenant: number, role: string): string => idOf('member', tenant, ROLES.indexOf(role) + 1);
