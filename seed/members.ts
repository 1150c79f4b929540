import type { Role } from '#domain/members/permissions';
import type { Client } from 'pg';
import { newId } from './ids.ts';
import { insertRows } from './rows.ts';

/** Public by design: the sign-in page of a demonstration prints it. */
export const DEMONSTRATION_PASSWORD = 'action-plan-2018-demo';

/** The id of the demonstration's member in each seat. */
export type SeatIds = Record<Role, string>;

type Seat = { name: string; nameEn: string; post: string; postEn: string };

/** Posts, not people. */
const SEATS: Record<Role, Seat> = {
  admin: { name: 'システム 管理者', nameEn: 'Administrator', post: 'システム管理', postEn: 'System administration' },
  office: { name: '事務局 担当', nameEn: 'Strategy office', post: '事務局担当', postEn: 'Strategy office' },
  cio: {
    name: '最高情報統括責任者',
    nameEn: 'Chief information officer',
    post: '最高情報統括責任者（CIO）',
    postEn: 'Chief information officer (CIO)',
  },
  department: { name: '所属 入力担当', nameEn: 'Department, entry', post: '担当', postEn: 'Officer' },
  approver: { name: '所属 承認者', nameEn: 'Department, approval', post: '課長', postEn: 'Division head' },
  viewer: { name: '閲覧 職員', nameEn: 'Reader', post: '職員', postEn: 'Staff' },
  auditor: { name: '監査 担当', nameEn: 'Auditor', post: '監査担当', postEn: 'Auditor' },
  adviser: { name: 'CIO補佐監', nameEn: 'Adviser to the CIO', post: 'CIO補佐監', postEn: 'Adviser to the CIO' },
};

/**
 * Inserts one member for each of the eight roles, `admin@` to `adviser@` of the domain.
 *
 * @param passwordHash of `DEMONSTRATION_PASSWORD`, the same for all.
 * @param departments whose office and whose `department@` and `approver@` they are.
 */
export async function insertDemonstrationMembers(
  client: Client,
  tenantId: string,
  domain: string,
  passwordHash: string,
  departments: { office: string | null; entering: string },
): Promise<SeatIds> {
  const roles = Object.keys(SEATS) as Role[];
  const ids = Object.fromEntries(roles.map((role) => [role, newId()])) as SeatIds;
  await insertRows(
    client,
    'member',
    roles.map((role) => ({
      tenant_id: tenantId,
      id: ids[role],
      email: `${role}@${domain}`,
      name: SEATS[role].name,
      name_en: SEATS[role].nameEn,
      post: SEATS[role].post,
      post_en: SEATS[role].postEn,
      roles: [role],
      department_id: departmentOf(role, departments),
      password_hash: passwordHash,
    })),
  );
  return ids;
}

function departmentOf(role: Role, { office, entering }: { office: string | null; entering: string }): string | null {
  if (role === 'department' || role === 'approver') return entering;
  return role === 'office' ? office : null;
}
