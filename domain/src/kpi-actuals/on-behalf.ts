import { type Role, scopeOf } from '../members/permissions.ts';

/**
 * Whether a member who reports on a KPI does so for its department: the office does, unless the member has a seat in that very
 * department besides. Then a reason is asked.
 *
 * @param departmentId the department that the KPI belongs to; `null` = none.
 */
export function isOnBehalf(
  member: { roles: readonly Role[]; departmentId: string | null },
  departmentId: string | null,
): boolean {
  const isOwn = departmentId !== null && member.departmentId === departmentId;
  const hasSeat = member.roles.some((role) => scopeOf([role], 'kpi-actuals.record') === 'own');
  return scopeOf(member.roles, 'kpi-actuals.record') === 'all' && !(isOwn && hasSeat);
}
