import { PERMISSIONS, type Role } from './permissions.ts';

/** Why a member's seat may not become what was asked. */
export type SeatRefusal = 'own_role' | 'last_admin' | 'department_required';

export type Seat = { roles: readonly Role[]; departmentId: string | null; disabled: boolean };

export type SeatFacts = {
  /** The admin changes their own seat. */
  isSelf: boolean;
  /** Admins that are not disabled, this member not counted. */
  otherAdmins: number;
};

/** Why this seat may not be given or changed, or `null` when it may. `before` is `null` for a new member. First matching reason wins. */
export function refusalOfSeat(before: Seat | null, after: Seat, facts: SeatFacts): SeatRefusal | null {
  const changesRights =
    before !== null && (before.disabled !== after.disabled || !sameRoles(before.roles, after.roles));
  if (facts.isSelf && changesRights) return 'own_role';
  if (before !== null && isAdmin(before) && !isAdmin(after) && facts.otherAdmins === 0) return 'last_admin';
  if (after.roles.some(reachesOwnOnly) && after.departmentId === null) return 'department_required';
  return null;
}

function isAdmin({ roles, disabled }: Seat): boolean {
  return !disabled && roles.includes('admin');
}

function sameRoles(one: readonly Role[], other: readonly Role[]): boolean {
  return one.length === other.length && one.every((role) => other.includes(role));
}

/** A role that writes for its own department: without one it could write nothing. */
function reachesOwnOnly(role: Role): boolean {
  return Object.values(PERMISSIONS).some((grants) => (grants as Partial<Record<Role, string>>)[role] === 'own');
}
