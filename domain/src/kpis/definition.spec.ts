import { describe, expect, it } from '@jest/globals';
import { addsUpAlike, type KpiVersion, measuresTheSame, seriesStart, versionIn } from './definition.ts';

const FIRST: KpiVersion = {
  effectiveFiscalYear: 2018,
  unit: '件',
  kind: 'count',
  entry: null,
  ratioOf: null,
  direction: 'increase',
  frequency: 'month',
  openingValue: null,
  numeratorLabel: null,
  denominatorLabel: null,
  method: null,
  scope: null,
  publicationLagDays: 0,
  baseline: null,
  finalTarget: null,
  measurableFrom: null,
};
const QUARTERLY: KpiVersion = { ...FIRST, effectiveFiscalYear: 2019, frequency: 'quarter', baseline: { value: 3 } };
const IN_PEOPLE: KpiVersion = { ...QUARTERLY, effectiveFiscalYear: 2021, unit: '人' };
const VERSIONS = [IN_PEOPLE, FIRST, QUARTERLY];

describe('the versions of a definition', () => {
  it.each([
    [2017, null],
    [2018, FIRST],
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
    expect(addsUpAlike(FIRST, { ...FIRST, direction: 'decrease', publicationLagDays: 30 })).toBe(true);
    expect(addsUpAlike(FIRST, { ...FIRST, scope: '24区' })).toBe(false);
    expect(addsUpAlike(FIRST, QUARTERLY)).toBe(false);
    expect(addsUpAlike(FIRST, { ...FIRST, openingValue: 3 })).toBe(false);
  });

  it('measure the same unless kind, unit, parts, method or scope differ', () => {
    expect(measuresTheSame(FIRST, QUARTERLY)).toBe(true);
    expect(measuresTheSame(FIRST, { ...FIRST, kind: 'level' })).toBe(false);
    expect(measuresTheSame(FIRST, { ...FIRST, denominatorLabel: '全申請件数' })).toBe(false);
    expect(measuresTheSame(FIRST, { ...FIRST, method: 'アンケート' })).toBe(false);
    expect(measuresTheSame({ ...FIRST, scope: '2区' }, { ...FIRST, scope: '24区' })).toBe(false);
    expect(measuresTheSame(FIRST, { ...FIRST, publicationLagDays: 90 })).toBe(true);
  });
});
