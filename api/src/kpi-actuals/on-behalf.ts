import { scopeOf } from '#domain/members/permissions';
import type { Member } from '../platform/session/member.ts';

/** The office enters for a department, unless the member has a seat in that very department. */
export function isOnBehalf(member: Member, departmentId: string | null): boolean {
  const isOwn = departmentId !== null && member.departmentId === departmentId;
  const hasSeat = member.roles.some((role) => scopeOf([role], 'kpi-actuals.record') === 'own');
  return scopeOf(member.roles, 'kpi-actuals.record') === 'all' && !(isOwn && hasSeat);
}
