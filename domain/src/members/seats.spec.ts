import { describe, expect, it } from '@jest/globals';
import { refusalOfSeat, type Seat } from './seats.ts';

const admin: Seat = { roles: ['admin'], departmentId: null, disabled: false };
const viewer: Seat = { roles: ['viewer'], departmentId: null, disabled: false };
const others = { isSelf: false, otherAdmins: 1 };

describe('refusalOfSeat', () => {
  it.each([
    { name: 'a new viewer', before: null, after: viewer, facts: others, refusal: null },
    {
      name: 'an admin who gives themselves a role',
      before: admin,
      after: { ...admin, roles: ['admin', 'cio'] },
      facts: { isSelf: true, otherAdmins: 1 },
      refusal: 'own_role',
    },
    {
      name: 'an admin who disables themselves',
      before: admin,
      after: { ...admin, disabled: true },
      facts: { isSelf: true, otherAdmins: 1 },
      refusal: 'own_role',
    },
    {
      name: 'an admin who joins a department',
      before: admin,
      after: { ...admin, departmentId: 'd' },
      facts: { isSelf: true, otherAdmins: 0 },
      refusal: null,
    },
    {
      name: 'the last admin losing the role',
      before: admin,
      after: viewer,
      facts: { isSelf: false, otherAdmins: 0 },
      refusal: 'last_admin',
    },
    {
      name: 'the last admin being disabled',
      before: admin,
      after: { ...admin, disabled: true },
      facts: { isSelf: false, otherAdmins: 0 },
      refusal: 'last_admin',
    },
    {
      name: 'one of two admins being disabled',
      before: admin,
      after: { ...admin, disabled: true },
      facts: others,
      refusal: null,
    },
    {
      name: 'a disabled admin losing the role',
      before: { ...admin, disabled: true },
      after: { ...viewer, disabled: true },
      facts: { isSelf: false, otherAdmins: 0 },
      refusal: null,
    },
    {
      name: 'a department editor without a department',
      before: null,
      after: { ...viewer, roles: ['department'] },
      facts: others,
      refusal: 'department_required',
    },
    {
      name: 'a department editor with one',
      before: null,
      after: { roles: ['department'], departmentId: 'd', disabled: false },
      facts: others,
      refusal: null,
    },
  ] as const)('$name: $refusal', ({ before, after, facts, refusal }) => {
    expect(refusalOfSeat(before, after, facts)).toBe(refusal);
  });

  it('takes the order of roles for nothing', () => {
    const before: Seat = { ...viewer, roles: ['admin', 'viewer'] };
    expect(
      refusalOfSeat(before, { ...before, roles: ['viewer', 'admin'] }, { isSelf: true, otherAdmins: 0 }),
    ).toBeNull();
  });
});
