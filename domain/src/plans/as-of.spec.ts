import { describe, expect, it } from '@jest/globals';
import { fiscalYearShown, resolveAsOf, settledOn } from './as-of.ts';

const plan = { fromFiscalYear: 2018, toFiscalYear: 2020, fiscalStartMonth: 4 };

describe('the day a plan is read on', () => {
  it('is the day that somebody asked for, also outside the plan', () => {
    expect(resolveAsOf(plan, '2019-08-31', '2026-11-22')).toEqual({
      asOf: '2019-08-31',
      decidedAsOf: '2019-08-31',
      reason: 'asked',
    });
    expect(resolveAsOf(plan, '2030-01-01', '2019-06-01')).toMatchObject({ asOf: '2030-01-01', reason: 'asked' });
  });

  it.each([
    { name: 'before the plan', today: '2017-12-01', asOf: '2017-12-01', reason: 'today' },
    { name: 'while it runs', today: '2019-09-30', asOf: '2019-09-30', reason: 'today' },
    { name: 'while its last figures are still awaited', today: '2021-04-01', asOf: '2021-04-01', reason: 'today' },
    { name: 'on the day they are final', today: '2021-05-31', asOf: '2021-05-31', reason: 'today' },
    { name: 'from the next day on', today: '2021-06-01', asOf: '2021-05-31', reason: 'plan_ended' },
    { name: 'years later', today: '2026-11-22', asOf: '2021-05-31', reason: 'plan_ended' },
  ] as const)('$name is $asOf ($reason)', ({ today, asOf, reason }) => {
    expect(resolveAsOf(plan, null, today)).toEqual({ asOf, decidedAsOf: today, reason });
  });

  it.each([
    { fiscalStartMonth: 1, day: '2021-02-28' },
    { fiscalStartMonth: 4, day: '2021-05-31' },
    { fiscalStartMonth: 10, day: '2021-11-30' },
    { fiscalStartMonth: 12, day: '2022-01-31' },
  ])('settles two whole months after a year that starts in month $fiscalStartMonth', ({ fiscalStartMonth, day }) => {
    expect(settledOn({ ...plan, fiscalStartMonth })).toBe(day);
  });

  it('settles on 29 February where that month has one', () => {
    expect(settledOn({ fromFiscalYear: 2019, toFiscalYear: 2019, fiscalStartMonth: 1 })).toBe('2020-02-29');
  });
});

describe('the fiscal year shown', () => {
  it.each([
    { asOf: '2017-12-01', year: 2018 },
    { asOf: '2018-04-01', year: 2018 },
    { asOf: '2019-03-31', year: 2018 },
    { asOf: '2019-04-01', year: 2019 },
    { asOf: '2021-05-31', year: 2020 },
    { asOf: '2030-01-01', year: 2020 },
  ] as const)('on $asOf is $year', ({ asOf, year }) => {
    expect(fiscalYearShown(plan, asOf)).toBe(year);
  });
});
