import { describe, expect, it } from '@jest/globals';
import { fuzzyDate, type FuzzyDateText } from './fuzzy-date.ts';
import { endSlip, slipOf } from './slip.ts';
import type { ScheduleState } from './state.ts';

describe("slip in the plan's own precision", () => {
  it.each<[planned: FuzzyDateText, real: FuzzyDateText, by: number, unit: string]>([
    ['FY2018', '2019-03-31', 0, 'fiscal_year'],
    ['FY2018', '2019-04-01', 1, 'fiscal_year'],
    ['FY2018-H1', '2019-02', 1, 'half'],
    ['FY2018-Q4', 'FY2019-Q2', 2, 'quarter'],
    ['2018-09', '2018-11-30', 2, 'month'],
    ['2018-12', '2019-02', 2, 'month'],
    ['2019-02', '2018-12', -2, 'month'],
    ['2018-07-01', '2018-07-15', 14, 'day'],
    // Known less precisely than planned: no month is made up.
    ['2018-09', 'FY2018', 0, 'fiscal_year'],
    ['2018-09', 'FY2019', 1, 'fiscal_year'],
  ])('of %s that came %s is %i %s', (planned, real, by, unit) =>
    expect(slipOf(fuzzyDate(planned), fuzzyDate(real))).toEqual({ by, unit }),
  );

  it("counts by the plan's own start of the year", () => {
    expect(slipOf(fuzzyDate('FY2018', 1), fuzzyDate('2019-01-01', 1), 1)).toEqual({ by: 1, unit: 'fiscal_year' });
  });
});

describe('how far an end has slipped', () => {
  const date = (text: FuzzyDateText | null) => (text === null ? null : fuzzyDate(text));
  const slip = (
    planned: FuzzyDateText | null,
    ended: FuzzyDateText | null,
    state: ScheduleState,
    ...frozen: (FuzzyDateText | null)[]
  ) =>
    endSlip(
      { kind: 'bar', planned: { end: date(planned) }, actual: { start: null, end: date(ended) }, state },
      '2019-10-15',
      4,
      ...frozen.map(date),
    );

  it.each([
    ['ended late', slip('2019-03', '2019-05', 'done'), { by: 2, unit: 'month' }],
    ['still running past its end', slip('2019-08', null, 'late_finish'), { by: 2, unit: 'month' }],
    ['still in time', slip('FY2019', null, 'in_progress'), null],
    ['without an end', slip(null, null, 'running'), null],
    [
      'changed since the edition, and nothing ended',
      slip('FY2020', null, 'in_progress', 'FY2019'),
      { by: 1, unit: 'fiscal_year' },
    ],
    ['ended, against the edition', slip('FY2020', '2019-05', 'done', 'FY2018'), { by: 1, unit: 'fiscal_year' }],
    ['not dated in the edition', slip('FY2020', null, 'in_progress', null), null],
  ])('%s', (_name, found, expected) => expect(found).toEqual(expected));

  it('of a milestone counts from the day it was reached', () => {
    const reached = { start: fuzzyDate('2019-05'), end: null };
    const milestone = {
      kind: 'milestone',
      planned: { end: fuzzyDate('2019-04') },
      actual: reached,
      state: 'done',
    } as const;
    expect(endSlip(milestone, '2019-10-15', 4)).toEqual({ by: 1, unit: 'month' });
  });
});
