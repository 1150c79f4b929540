import { mayActOn, type Permission } from '#domain/members/permissions';
import { Forbidden } from '../problems/refusal.ts';
import type { Member } from '../session/member.ts';

/**
 * Passes when the member's reach with this permission includes what belongs to `departmentId`.
 * Asked in the transaction of the write, with the department as it stands there.
 *
 * @throws Forbidden with the roles that may.
 */
export function requireScope(member: Member, permission: Permission, departmentId: string | null): void {
  if (!mayActOn(member, permission, departmentId)) throw new Forbidden(permission);
}
