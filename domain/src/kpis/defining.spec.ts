import { expect, it } from '@jest/globals';
import { refusalToChangeDefinition, refusalToDefine, refusalToSetTarget } from './defining.ts';
import { COUNT } from './definition.fixtures.ts';
import type { KpiVersion } from './definition.ts';

const monthlyCount: KpiVersion = { ...COUNT, kind: 'count', frequency: 'month' };
const change = {
  before: monthlyCount,
  after: monthlyCount,
  from: 2019,
  firstVersion: 2018,
  lastVersion: 2018,
  hasActuals: false,
  reason: 'なぜなら',
};

it.each([
  { name: 'a new version', facts: change, refusal: null },
  { name: 'the same version mended', facts: { ...change, from: 2018, hasActuals: true }, refusal: null },
  { name: 'a year before the first', facts: { ...change, from: 2017 }, refusal: 'before_first_version' },
  { name: 'a year before the last', facts: { ...change, lastVersion: 2020 }, refusal: 'before_last_version' },
  {
    name: 'another kind where nothing was reported',
    facts: { ...change, after: { ...monthlyCount, kind: 'level' as const } },
    refusal: null,
  },
  {
    name: 'another kind over reports',
    facts: { ...change, after: { ...monthlyCount, kind: 'level' as const }, hasActuals: true },
    refusal: 'actuals_of_another_form',
  },
  {
    name: 'another frequency over reports',
    facts: { ...change, after: { ...monthlyCount, frequency: 'year' as const }, hasActuals: true },
    refusal: 'actuals_of_another_form',
  },
  {
    name: 'a goal before the version begins',
    facts: {
      ...change,
      after: { ...monthlyCount, effectiveFiscalYear: 2019, finalTarget: { value: 3, fiscalYear: 2018 } },
    },
    refusal: 'final_target_before_start',
  },
  {
    name: 'a goal that was over already, left as it is',
    facts: {
      ...change,
      before: { ...monthlyCount, finalTarget: { value: 3, fiscalYear: 2018 } },
      after: { ...monthlyCount, effectiveFiscalYear: 2019, finalTarget: { value: 3, fiscalYear: 2018 } },
    },
    refusal: null,
  },
  {
    name: 'another scope without a reason',
    facts: { ...change, after: { ...monthlyCount, scope: '24区' }, reason: ' ' },
    refusal: 'reason_required',
  },
  {
    name: 'another direction without a reason',
    facts: { ...change, after: { ...monthlyCount, direction: 'decrease' as const }, reason: null },
    refusal: 'reason_required',
  },
  { name: 'a new version that measures the same, without a reason', facts: { ...change, reason: null }, refusal: null },
  {
    name: 'another method in the same version, which mends it',
    facts: { ...change, from: 2018, after: { ...monthlyCount, method: '調査' }, reason: null },
    refusal: null,
  },
])('changing a definition, $name: $refusal', ({ facts, refusal }) => {
  expect(refusalToChangeDefinition(facts)).toBe(refusal);
});

it('begins no KPI after the year of its final target', () => {
  const ending = (fiscalYear: number): KpiVersion => ({ ...monthlyCount, finalTarget: { value: 3, fiscalYear } });
  const first = monthlyCount.effectiveFiscalYear;
  expect(refusalToDefine(ending(first))).toBe(null);
  expect(refusalToDefine(ending(first - 1))).toBe('final_target_before_start');
});

it('gives a 参考指標 no final target, and leaves one that stands there already', () => {
  const finalTarget = { value: 3, fiscalYear: 2020 };
  const monitored: KpiVersion = { ...monthlyCount, direction: 'monitor', finalTarget };
  expect(refusalToDefine(monitored)).toBe('monitor_has_no_final_target');
  expect(refusalToDefine({ ...monitored, finalTarget: null })).toBe(null);
  const withGoal = { ...change, before: { ...monthlyCount, finalTarget } };
  expect(refusalToChangeDefinition({ ...withGoal, after: monitored })).toBe('monitor_has_no_final_target');
  expect(refusalToChangeDefinition({ ...withGoal, after: { ...monitored, finalTarget: null } })).toBe(null);
  expect(refusalToChangeDefinition({ ...change, before: monitored, after: monitored })).toBe(null);
});

it.each([
  { kpi: { kind: 'count', direction: 'increase' }, sort: 'number', refusal: null },
  { kpi: { kind: 'count', direction: 'monitor' }, sort: 'number', refusal: 'monitor_has_no_target' },
  { kpi: { kind: 'ratio', direction: 'increase' }, sort: 'all', refusal: null },
  { kpi: { kind: 'count', direction: 'increase' }, sort: 'all', refusal: 'all_needs_a_percentage' },
  { kpi: { kind: 'milestone', direction: 'increase' }, sort: 'range', refusal: 'milestone_has_no_range' },
] as const)('$sort for $kpi.kind, $kpi.direction: $refusal', ({ kpi, sort, refusal }) => {
  expect(refusalToSetTarget({ ...kpi, unit: '件', hasBegun: true, isDecided: false }, { sort })).toBe(refusal);
});

it('sets no target for a year before the first version', () => {
  const kpi = { kind: 'count', direction: 'increase', unit: '件', hasBegun: false, isDecided: false } as const;
  expect(refusalToSetTarget(kpi, { sort: 'number' })).toBe('before_first_version');
});

it('refuses a target that was meant in another unit than the year has', () => {
  const kpi = { kind: 'count', direction: 'increase', unit: '件', hasBegun: true, isDecided: false } as const;
  expect(refusalToSetTarget(kpi, { sort: 'number', unit: '千件' })).toBe('target_of_another_unit');
  expect(refusalToSetTarget(kpi, { sort: 'number', unit: '件' })).toBe(null);
  expect(refusalToSetTarget({ ...kpi, unit: '%' }, { sort: 'number', unit: '％ ' })).toBe(null);
});

it('asks why a target of a year that was decided on is set', () => {
  const kpi = { kind: 'count', direction: 'increase', unit: '件', hasBegun: true, isDecided: true } as const;
  expect(refusalToSetTarget(kpi, { sort: 'number' })).toBe('reason_required');
  expect(refusalToSetTarget(kpi, { sort: 'number', reason: ' ' })).toBe('reason_required');
  expect(refusalToSetTarget(kpi, { sort: 'number', reason: '前提の変更' })).toBe(null);
});
