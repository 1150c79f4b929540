import { describe, expect, it } from '@jest/globals';
import {
  type RecordedInput,
  type RecordingFacts,
  type RecordingRefusal,
  refusalToRecord,
  warningsOnRecord,
} from './recording.ts';

const INPUT: RecordedInput = {
  value: 12,
  numerator: null,
  denominator: null,
  hasState: false,
  provisional: false,
  reason: null,
};
const FACTS: RecordingFacts = {
  memberDepartmentId: 'welfare',
  kpiDepartmentId: 'welfare',
  onBehalf: false,
  period: 'FY2018-M05',
  today: '2018-09-10',
  startMonth: 4,
  kind: 'count',
  entry: null,
  frequency: 'month',
  measurableFrom: null,
  closedOn: null,
  initiativeEndsOn: null,
  isDerived: false,
  isDeclared: true,
  totalIsDerived: false,
  periodIsClosed: false,
  hasException: false,
  existing: null,
  previousTotal: null,
  nextTotal: null,
  isDecided: false,
  input: INPUT,
};
const TOTAL = { kind: 'running_total', entry: 'total' } as const;

type Case = { name: string; facts: Partial<RecordingFacts>; refusal: RecordingRefusal | null };

describe('recording an actual', () => {
  it.each<Case>([
    { name: 'of one’s own department', facts: {}, refusal: null },
    { name: 'of another department', facts: { memberDepartmentId: 'fire' }, refusal: 'other_department' },
    { name: 'of no department’s KPI', facts: { kpiDepartmentId: null }, refusal: 'other_department' },
    {
      name: 'of no department’s KPI, from no department',
      facts: { kpiDepartmentId: null, memberDepartmentId: null },
      refusal: 'other_department',
    },
    { name: 'of a count that its pair gives', facts: { isDerived: true }, refusal: 'derived_from_pair' },
    { name: 'of a part that nobody declared', facts: { isDeclared: false }, refusal: 'unknown_breakdown' },
    { name: 'of a whole that its parts make', facts: { totalIsDerived: true }, refusal: 'total_is_derived' },
    { name: 'before the KPI was defined', facts: { frequency: null }, refusal: 'outside_validity' },
    { name: 'before it can be measured', facts: { measurableFrom: 2019 }, refusal: 'outside_validity' },
    { name: 'in its first year', facts: { measurableFrom: 2018 }, refusal: null },
    { name: 'for a quarter of a monthly KPI', facts: { period: 'FY2018-Q1' }, refusal: 'wrong_frequency' },
    { name: 'of a period cut by the KPI’s end', facts: { closedOn: '2018-08-15' }, refusal: null },
    { name: 'after the KPI’s end', facts: { closedOn: '2018-07-31' }, refusal: 'kpi_closed' },
    { name: 'of a period cut by the withdrawal', facts: { initiativeEndsOn: '2018-08-02' }, refusal: null },
    { name: 'from the withdrawal on', facts: { initiativeEndsOn: '2018-08-01' }, refusal: 'withdrawn' },
    { name: 'on the first day of its period', facts: { today: '2018-08-01' }, refusal: null },
    { name: 'before its period', facts: { today: '2018-07-31' }, refusal: 'period_not_started' },
    { name: 'in a closed period', facts: { periodIsClosed: true }, refusal: 'period_closed' },
    {
      name: 'in a closed period with an exception',
      facts: { periodIsClosed: true, hasException: true },
      refusal: null,
    },
    {
      name: '確報 over 速報 in a closed period',
      facts: { periodIsClosed: true, existing: { provisional: true } },
      refusal: null,
    },
    {
      name: '速報 over 速報 in a closed period',
      facts: { periodIsClosed: true, existing: { provisional: true }, input: { ...INPUT, provisional: true } },
      refusal: 'period_closed',
    },
    {
      name: '確報 over 確報 in a closed period',
      facts: { periodIsClosed: true, existing: { provisional: false } },
      refusal: 'period_closed',
    },
    { name: 'of a ratio without its parts', facts: { kind: 'ratio' }, refusal: 'parts_required' },
    {
      name: 'of a ratio without a denominator',
      facts: { kind: 'ratio', input: { ...INPUT, value: null, numerator: 3 } },
      refusal: null,
    },
    {
      name: 'of a count by parts',
      facts: { input: { ...INPUT, value: null, numerator: 3 } },
      refusal: 'value_required',
    },
    { name: 'of a state', facts: { input: { ...INPUT, value: null, hasState: true } }, refusal: null },
    { name: 'of a zero', facts: { input: { ...INPUT, value: 0 } }, refusal: null },
    {
      name: 'of a half-done milestone',
      facts: { kind: 'milestone', input: { ...INPUT, value: 0.5 } },
      refusal: 'milestone_is_done_or_not',
    },
    {
      name: 'by the office, in silence',
      facts: { onBehalf: true, memberDepartmentId: 'office' },
      refusal: 'reason_required',
    },
    {
      name: 'by the office, with a reason',
      facts: { onBehalf: true, input: { ...INPUT, reason: '電話で確認' } },
      refusal: null,
    },
    { name: 'of a total that falls', facts: { ...TOTAL, previousTotal: 13 }, refusal: 'reason_required' },
    {
      name: 'of a total after which the next one falls',
      facts: { ...TOTAL, nextTotal: 11 },
      refusal: 'reason_required',
    },
    { name: 'of a total that stays', facts: { ...TOTAL, previousTotal: 12, nextTotal: 12 }, refusal: null },
    {
      name: 'of an increment below the last one',
      facts: { ...TOTAL, entry: 'increment', previousTotal: 13 },
      refusal: null,
    },
    { name: 'after the CIO decided', facts: { isDecided: true }, refusal: 'reason_required' },
    {
      name: 'after the CIO decided, with a blank reason',
      facts: { isDecided: true, input: { ...INPUT, reason: ' ' } },
      refusal: 'reason_required',
    },
  ])('$name: $refusal', ({ facts, refusal }) => expect(refusalToRecord({ ...FACTS, ...facts })).toBe(refusal));

  it('follows the plan’s own fiscal year', () => {
    expect(refusalToRecord({ ...FACTS, startMonth: 1, today: '2018-05-01' })).toBeNull();
    expect(refusalToRecord({ ...FACTS, startMonth: 10, today: '2018-12-31' })).toBe('period_not_started');
  });

  it('accepts each of the twelve months', () => {
    for (let month = 1; month <= 12; month++) {
      const period = `FY2018-M${String(month).padStart(2, '0')}` as RecordingFacts['period'];
      expect(refusalToRecord({ ...FACTS, period, today: '2019-03-31' })).toBeNull();
    }
  });
});

describe('a second look', () => {
  it.each([
    [9, 10, []],
    [10, 10, []],
    [11, 10, ['numerator_exceeds_denominator']],
    [0, 0, ['denominator_zero']],
    [3, 0, ['denominator_zero', 'numerator_exceeds_denominator']],
    [3, null, ['denominator_missing']],
    [null, null, []],
  ])('at %p of %p: %j', (numerator, denominator, warnings) => {
    expect(warningsOnRecord('ratio', { numerator, denominator })).toEqual(warnings);
    expect(warningsOnRecord('count', { numerator, denominator })).toEqual([]);
  });
});
