import { describe, expect, it } from '@jest/globals';
import { type ExpectingFacts, type ExpectingRefusal, isRunning, refusalToExpect } from './expecting.ts';

const FACTS: ExpectingFacts = {
  memberDepartmentId: 'd1',
  kpiDepartmentId: 'd1',
  onBehalf: false,
  fiscalYear: 2020,
  today: '2020-08-31',
  startMonth: 4,
  kind: 'level',
  measurableFrom: null,
  closedOn: null,
  initiativeEndsOn: null,
  isDecided: false,
  value: 12,
  reason: null,
};

describe('refusalToExpect', () => {
  const cases: [name: string, changed: Partial<ExpectingFacts>, refusal: ExpectingRefusal | null][] = [
    ['the department itself in a running year', {}, null],
    ['the three-step answer alone', { value: null }, null],
    ['another department', { memberDepartmentId: 'd2' }, 'other_department'],
    ['a KPI without a department', { memberDepartmentId: null, kpiDepartmentId: null }, 'other_department'],
    ['the office without a reason', { memberDepartmentId: null, onBehalf: true }, 'reason_required'],
    ['the office with a reason', { memberDepartmentId: null, onBehalf: true, reason: '電話で確認' }, null],
    ['a reason of spaces', { memberDepartmentId: null, onBehalf: true, reason: '　 ' }, 'reason_required'],
    ['a KPI not defined yet', { kind: null }, 'outside_validity'],
    ['a KPI not measured yet', { measurableFrom: 2021 }, 'outside_validity'],
    ['the day before the year', { today: '2020-03-31' }, 'year_not_begun'],
    ["the year's first day", { today: '2020-04-01' }, null],
    ["the year's last day", { today: '2021-03-31' }, null],
    ['the day after the year', { today: '2021-04-01' }, 'year_over'],
    ['a KPI that has ended', { closedOn: '2020-08-31' }, 'kpi_closed'],
    ['a KPI that will end later in the year', { closedOn: '2020-09-30' }, null],
    ['a KPI that ends with the year', { closedOn: '2021-03-31', today: '2021-03-31' }, null],
    ['an initiative that is over', { initiativeEndsOn: '2020-08-31' }, 'withdrawn'],
    ['an initiative that will be over', { initiativeEndsOn: '2020-09-01' }, null],
    ['half a milestone', { kind: 'milestone', value: 0.5 }, 'milestone_is_done_or_not'],
    ['a milestone expected to be done', { kind: 'milestone', value: 1 }, null],
    ['a year that was decided on', { isDecided: true }, 'reason_required'],
    ['a year that was decided on, with a reason', { isDecided: true, reason: '決定後に工事が遅れた' }, null],
  ];
  it.each(cases)('%s', (_name, changed, refusal) => {
    expect(refusalToExpect({ ...FACTS, ...changed })).toBe(refusal);
  });

  it('follows the tenant’s own fiscal year', () => {
    expect(isRunning(2020, '2020-12-31', 1)).toBe(true);
    expect(isRunning(2020, '2021-01-01', 1)).toBe(false);
  });
});
