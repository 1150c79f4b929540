import { expect, it } from '@jest/globals';
import type { Role } from '../members/permissions.ts';
import { isOnBehalf } from './on-behalf.ts';

it.each<{ who: string; roles: Role[]; departmentId: string | null; onBehalf: boolean }>([
  { who: 'a department for itself', roles: ['department'], departmentId: 'own', onBehalf: false },
  { who: 'the office for another department', roles: ['office'], departmentId: 'office', onBehalf: true },
  { who: 'the office of that very department', roles: ['office'], departmentId: 'own', onBehalf: true },
  { who: 'the office without a department', roles: ['office'], departmentId: null, onBehalf: true },
  { who: 'who has both seats there', roles: ['office', 'department'], departmentId: 'own', onBehalf: false },
  { who: 'who has both seats elsewhere', roles: ['office', 'department'], departmentId: 'other', onBehalf: true },
])('$who reports on behalf: $onBehalf', ({ roles, departmentId, onBehalf }) => {
  expect(isOnBehalf({ roles, departmentId }, 'own')).toBe(onBehalf);
});

it('the office reports on behalf of nobody in particular, where a KPI belongs to no department', () => {
  expect(isOnBehalf({ roles: ['office', 'department'], departmentId: null }, null)).toBe(true);
});
