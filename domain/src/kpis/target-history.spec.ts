import { describe, expect, it } from '@jest/globals';
import type { Day } from '../calendar/day.ts';
import type { Target } from './comparison.ts';
import { type TargetOfYear, targetsOn } from './target-history.ts';

const target = (value: number): Target => ({ sort: 'number', value, low: null, high: null });
const timeline = (...steps: [Day, number][]): TargetOfYear => {
  const dated = steps.map(([setOn, value]) => ({ ...target(value), setOn }));
  const [present = { ...target(0), setOn: '2018-04-01' }, ...history] = dated.reverse();
  return { ...present, fiscalYear: 2018, history };
};
const on = (year: TargetOfYear | null, asOf: Day) => {
  const { target: original, changedTarget } = targetsOn(year, '2018-04-01', asOf);
  return [original?.value ?? null, changedTarget?.value ?? null];
};

describe('the target of a year', () => {
  it('is the one that stood when the year began, with a change of the year beside it', () => {
    const changed = timeline(['2018-01-10', 30], ['2018-03-01', 20], ['2018-10-01', 15]);
    expect(on(changed, '2018-09-30')).toEqual([20, null]);
    expect(on(changed, '2018-10-01')).toEqual([20, 15]);
  });

  it('never counts a change made after the as-of date', () => {
    expect(on(timeline(['2018-03-01', 20], ['2019-05-10', 10]), '2019-03-31')).toEqual([20, null]);
  });

  it('is the first one where none stood when the year began, even if it was typed in later', () => {
    expect(on(timeline(['2018-06-01', 20], ['2018-10-01', 15]), '2019-03-31')).toEqual([20, 15]);
    expect(on(timeline(['2020-06-01', 20]), '2019-03-31')).toEqual([20, null]);
  });

  it('shows no change where a target was changed and changed back', () => {
    expect(on(timeline(['2018-03-01', 20], ['2018-10-01', 15], ['2018-11-01', 20]), '2019-03-31')).toEqual([20, null]);
  });

  it('is nothing where none was set', () => expect(on(null, '2019-03-31')).toEqual([null, null]));
});
