import { expect, it } from '@jest/globals';
import { type Breakdown, isValidIn, refusalToBreakDown, type Total, totalOfParts } from './breakdown.ts';

const NONE: Total = { value: null, numerator: null, denominator: null, state: 'value', provisional: false };
const count = (value: number): Total => ({ ...NONE, value });
const parts = (numerator: number, denominator: number | null): Total => ({ ...NONE, numerator, denominator });
const state = (one: Total['state']): Total => ({ ...NONE, state: one });

it.each<{ name: string; kind: 'count' | 'ratio'; of: (Total | null)[]; total: Partial<Total> }>([
  { name: 'counts', kind: 'count', of: [count(0.1), count(0.2)], total: { value: 0.3, state: 'value' } },
  { name: 'a reported 0', kind: 'count', of: [count(0), count(0)], total: { value: 0, state: 'value' } },
  {
    name: 'a part that is missing',
    kind: 'count',
    of: [count(3), null],
    total: { value: null, state: 'not_collected' },
  },
  { name: '該当なし beside a count', kind: 'count', of: [count(3), state('not_applicable')], total: { value: 3 } },
  { name: '該当なし alone', kind: 'count', of: [state('not_applicable')], total: { state: 'not_applicable' } },
  {
    name: '秘匿',
    kind: 'count',
    of: [count(3), state('suppressed'), null],
    total: { value: null, state: 'suppressed' },
  },
  {
    name: 'ratios, pooled and never averaged',
    kind: 'ratio',
    of: [parts(9, 10), parts(100, 1000)],
    total: { value: null, numerator: 109, denominator: 1010, state: 'value' },
  },
  {
    name: 'a ratio without one denominator',
    kind: 'ratio',
    of: [parts(9, 10), parts(100, null)],
    total: { numerator: 109, denominator: null, state: 'value' },
  },
  {
    name: 'one 速報',
    kind: 'count',
    of: [count(3), { ...count(4), provisional: true }],
    total: { value: 7, provisional: true },
  },
])('the whole of $name', ({ kind, of, total }) => expect(totalOfParts(kind, of)).toMatchObject(total));

const key = (name: string) => ({ key: name, name, nameEn: null, fromFiscalYear: null, toFiscalYear: null });
const WARDS: Breakdown = { dimension: 'ward', total: 'derived', keys: [key('北区'), key('都島区')] };
const KPI = { kind: 'count', isDerived: false, reportedKeys: ['北区'] } as const;

it.each([
  { name: 'two wards', kpi: KPI, breakdown: WARDS, refusal: null },
  { name: 'none, with reports', kpi: KPI, breakdown: null, refusal: 'key_has_actuals' },
  { name: 'none', kpi: { ...KPI, reportedKeys: [] }, breakdown: null, refusal: null },
  { name: 'a ward twice', kpi: KPI, breakdown: { ...WARDS, keys: [key('北区'), key('北区')] }, refusal: 'key_twice' },
  {
    name: 'a ward that ends before it starts',
    kpi: KPI,
    breakdown: { ...WARDS, keys: [{ ...key('北区'), fromFiscalYear: 2020, toFiscalYear: 2019 }] },
    refusal: 'key_ends_before_start',
  },
  {
    name: 'a derived percentage',
    kpi: { ...KPI, kind: 'percent' as const },
    breakdown: WARDS,
    refusal: 'total_not_derivable',
  },
  {
    name: 'an entered percentage',
    kpi: { ...KPI, kind: 'percent' as const },
    breakdown: { ...WARDS, total: 'entered' as const },
    refusal: null,
  },
  {
    name: 'the count of a pair',
    kpi: { ...KPI, isDerived: true },
    breakdown: WARDS,
    refusal: 'pair_is_broken_down_at_its_ratio',
  },
])('breaking down by $name: $refusal', ({ kpi, breakdown, refusal }) => {
  expect(refusalToBreakDown(kpi, breakdown)).toBe(refusal);
});

it.each([
  [2018, false],
  [2019, true],
  [2021, true],
  [2022, false],
])('a part of 2019 to 2021 in %d: %p', (year, valid) => {
  expect(isValidIn({ ...key('北区'), fromFiscalYear: 2019, toFiscalYear: 2021 }, year)).toBe(valid);
});
