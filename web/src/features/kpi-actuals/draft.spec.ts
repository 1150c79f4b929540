import { describe, expect, it } from '@jest/globals';
import type { KpiVersionView } from '#domain/kpis/contract';
import { type Draft, draftOf, inputOf } from './draft.ts';

const COUNT: KpiVersionView = {
  effectiveFiscalYear: 2018,
  name: '件数',
  nameEn: null,
  unit: '件',
  unitEn: null,
  decimals: 0,
  kind: 'count',
  entry: null,
  ratioOf: null,
  direction: 'increase',
  frequency: 'month',
  numeratorLabel: null,
  denominatorLabel: null,
  baseline: null,
  openingValue: null,
  finalTarget: null,
  measurableFrom: null,
  source: null,
  method: null,
  kpiClass: null,
  scope: null,
  publicationLagDays: 0,
  changeReason: null,
  responsible: null,
  certainty: 'given',
  ask: null,
};
const RATIO: KpiVersionView = { ...COUNT, kind: 'ratio', unit: '%', ratioOf: 'counts' };
const MILESTONE: KpiVersionView = { ...COUNT, kind: 'milestone' };

const SENT: { name: string; kpi: KpiVersionView; typed: Partial<Draft>; input: object }[] = [
  { name: 'a number as it was understood', kpi: COUNT, typed: { value: '▲１，２３４件' }, input: { value: -1234 } },
  { name: 'a zero', kpi: COUNT, typed: { value: '０' }, input: { value: 0 } },
  {
    name: 'an approximation with its own words as the note',
    kpi: COUNT,
    typed: { value: '約１００', note: '速報' },
    input: { value: 100, note: '速報\n約１００' },
  },
  {
    name: 'a state that was typed as a number',
    kpi: COUNT,
    typed: { value: '未集計' },
    input: { state: 'not_collected' },
  },
  {
    name: 'a state that was chosen',
    kpi: COUNT,
    typed: { hasNumber: false, state: 'suppressed', value: '12' },
    input: { state: 'suppressed' },
  },
  {
    name: 'both parts of a ratio',
    kpi: RATIO,
    typed: { numerator: '9,900', denominator: '５３０００' },
    input: { numerator: 9900, denominator: 53000 },
  },
  {
    name: 'a numerator alone: the count is worth having',
    kpi: RATIO,
    typed: { numerator: '9,900' },
    input: { numerator: 9900, denominator: null },
  },
  {
    name: 'a denominator of nought',
    kpi: RATIO,
    typed: { numerator: '0', denominator: '0' },
    input: { numerator: 0, denominator: 0 },
  },
  { name: 'a milestone that was not reached', kpi: MILESTONE, typed: { milestone: 'not_done' }, input: { value: 0 } },
];

const MISSING: { name: string; kpi: KpiVersionView; typed: Partial<Draft>; field: string; reason: string }[] = [
  { name: 'nothing typed', kpi: COUNT, typed: {}, field: 'value', reason: 'empty' },
  { name: 'no number', kpi: COUNT, typed: { value: 'abc' }, field: 'value', reason: 'unreadable' },
  { name: 'NaN', kpi: COUNT, typed: { value: 'NaN' }, field: 'value', reason: 'unreadable' },
  { name: 'a power too large', kpi: COUNT, typed: { value: '1e300' }, field: 'value', reason: 'unreadable' },
  { name: 'no numerator', kpi: RATIO, typed: { denominator: '5' }, field: 'numerator', reason: 'numerator' },
  {
    name: 'a denominator that is no number',
    kpi: RATIO,
    typed: { numerator: '5', denominator: 'abc' },
    field: 'denominator',
    reason: 'unreadable',
  },
  { name: 'no state', kpi: COUNT, typed: { hasNumber: false }, field: 'state', reason: 'state' },
  { name: 'no answer to a milestone', kpi: MILESTONE, typed: {}, field: 'milestone', reason: 'milestone' },
];

describe('inputOf', () => {
  it.each(SENT)('sends $name', ({ kpi, typed, input }) => {
    expect(inputOf({ ...draftOf(null), ...typed }, kpi, false)).toEqual({
      mistakes: [],
      input: { provisional: false, ...input },
    });
  });

  it.each(MISSING)('sends nothing for $name, and says which field', ({ kpi, typed, field, reason }) => {
    expect(inputOf({ ...draftOf(null), ...typed }, kpi, false)).toEqual({ input: null, mistakes: [{ field, reason }] });
  });

  it('asks for a reason beside everything else', () => {
    const { mistakes } = inputOf(draftOf(null), COUNT, true);
    expect(mistakes.map(({ field }) => field)).toEqual(['reason', 'value']);
    expect(inputOf({ ...draftOf(null), value: '1', reason: ' 電話で報告 ' }, COUNT, true).input).toEqual({
      value: 1,
      provisional: false,
      reason: '電話で報告',
    });
  });
});
