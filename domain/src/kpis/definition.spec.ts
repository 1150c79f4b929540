import { describe, expect, it } from '@jest/globals';
import { COUNT } from './definition.fixtures.ts';
import {
  addsUpAlike,
  type KpiVersion,
  measuresTheSame,
  seriesStart,
  versionIn,
  withoutFormerAmounts,
} from './definition.ts';

const QUARTERLY: KpiVersion = { ...COUNT, effectiveFiscalYear: 2019, frequency: 'quarter', baseline: { value: 3 } };
const IN_PEOPLE: KpiVersion = { ...QUARTERLY, effectiveFiscalYear: 2021, unit: '人' };
const VERSIONS = [IN_PEOPLE, COUNT, QUARTERLY];

describe('the versions of a definition', () => {
  it.each([
    [2017, null],
    [2018, COUNT],
    [2019, QUARTERLY],
    [2020, QUARTERLY],
    [2025, IN_PEOPLE],
  ])('in %d it is the last one in force', (year, version) => expect(versionIn(VERSIONS, year)).toBe(version));

  it.each([
    [2017, null],
    [2018, 2018],
    [2020, 2018],
    [2021, 2021],
    [2025, 2021],
  ])('the series of %d begins in %p: a changed definition splits it, a changed frequency does not', (year, start) => {
    expect(seriesStart(VERSIONS, year)).toBe(start);
  });

  it('add up alike unless they measure something else, at another frequency or from another opening value', () => {
    expect(addsUpAlike(COUNT, { ...COUNT, direction: 'decrease', publicationLagDays: 30 })).toBe(true);
    expect(addsUpAlike(COUNT, { ...COUNT, scope: '24区' })).toBe(false);
    expect(addsUpAlike(COUNT, QUARTERLY)).toBe(false);
    expect(addsUpAlike(COUNT, { ...COUNT, openingValue: 3 })).toBe(false);
  });

  it('measure the same unless kind, unit, parts, method or scope differ', () => {
    expect(measuresTheSame(COUNT, QUARTERLY)).toBe(true);
    expect(measuresTheSame(COUNT, { ...COUNT, kind: 'level' })).toBe(false);
    expect(measuresTheSame(COUNT, { ...COUNT, denominatorLabel: '全申請件数' })).toBe(false);
    expect(measuresTheSame(COUNT, { ...COUNT, method: 'アンケート' })).toBe(false);
    expect(measuresTheSame({ ...COUNT, scope: '2区' }, { ...COUNT, scope: '24区' })).toBe(false);
    expect(measuresTheSame(COUNT, { ...COUNT, publicationLagDays: 90 })).toBe(true);
  });

  it('leave behind what was measured in the former series, unless it is given anew', () => {
    const goal = { value: 300, fiscalYear: 2025 };
    const before: KpiVersion = { ...COUNT, scope: '2区', baseline: { value: 3 }, openingValue: 20, finalTarget: goal };
    const renamed = { ...before, effectiveFiscalYear: 2019, publicationLagDays: 30 };
    expect(withoutFormerAmounts(before, renamed, {})).toEqual(renamed);
    const wider = { ...renamed, scope: '24区' };
    expect(withoutFormerAmounts(before, wider, {})).toEqual({ ...wider, baseline: null, openingValue: null });
    expect(withoutFormerAmounts(before, wider, { baseline: { value: 40 } }).baseline).toEqual({ value: 40 });
    const inPeople = { ...renamed, unit: '人' };
    expect(withoutFormerAmounts(before, inPeople, {})).toMatchObject({ baseline: null, finalTarget: null });
    expect(withoutFormerAmounts(before, inPeople, { finalTarget: goal }).finalTarget).toEqual(goal);
  });
});
