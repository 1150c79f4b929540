import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Period, periodsOf } from '#domain/calendar/period';
import { trendOf } from '#domain/kpi-actuals/trend';
import { report, target, TREND_FACTS, VERSION } from '#domain/kpi-actuals/trend.fixtures';
import type { TrendFacts, TrendVersion, TrendYear } from '#domain/kpi-actuals/trend-years';
import { VALUE_STATES, type ValueState, type Verdict, VERDICTS } from '#domain/kpis/codes';
import { ENTRY_TEXTS } from '../features/kpi-actuals/entry.locale.ts';
import { EXPECTING_TEXTS } from '../features/kpi-actuals/expecting.locale.ts';
import { TREND_TEXTS } from '../features/kpi-actuals/trend.locale.ts';
import { DEFINING_TEXTS } from '../features/kpis/defining.locale.ts';
import { KPI_TEXTS } from '../features/kpis/locale.ts';
import { textsIn } from '../platform/i18n/texts.ts';
import { WORDS } from '../platform/wording/words.ts';

// Every state of a KPI, from what somebody types to the verdict and its word: none may lack its form or share its word.

const MONTHLY: TrendVersion = { ...VERSION, effectiveFiscalYear: 2018, frequency: 'month', baseline: null };
const LEVEL: TrendVersion = { ...MONTHLY, kind: 'level', unit: '点', direction: 'at_least' };
const RATIO: TrendVersion = { ...MONTHLY, kind: 'ratio', ratioOf: 'counts', unit: '%' };
const MONTHS = periodsOf(2018, 'month');
const YEAR_END = '2019-05-31';
/** When the reports on the first three months are due and the rest of the year is open. */
const MID_YEAR = '2018-08-10';

const months = (count: number, value: number) => MONTHS.slice(0, count).map((month) => report(month, value));
const stated = (state: ValueState) => [{ ...report(MONTHS[2]!, null), state }];
const parts = (period: Period, numerator: number, denominator: number) => ({
  ...report(period, 0),
  value: null,
  numerator,
  denominator,
});
const said = { fiscalYear: 2018, outlook: 'partly', note: null, by: null, on: '2018-08-01', example: false } as const;

/** The field that it comes from: the form, the key of the label in it, and the label in both languages. */
type Field = [form: string, key: string, labels: (language: 'ja' | 'en') => string];
const ACTUAL: Field = ['kpi-actuals/NumberFields.tsx', 'value', (to) => textsIn(to, ENTRY_TEXTS)('number')];
const STATE: Field = ['kpi-actuals/ActualForm.tsx', 'stateReason', (to) => textsIn(to, ENTRY_TEXTS)('stateReason')];
const PRELIMINARY: Field = [
  'kpi-actuals/ActualForm.tsx',
  'provisional',
  (to) => textsIn(to, ENTRY_TEXTS)('provisional'),
];
const DENOMINATOR: Field = [
  'kpi-actuals/NumberFields.tsx',
  'denominatorPlain',
  (to) => textsIn(to, ENTRY_TEXTS)('denominatorPlain'),
];
const EXPECTED: Field = ['kpi-actuals/ExpectingForm.tsx', 'value', (to) => textsIn(to, EXPECTING_TEXTS)('outlook')];
const TARGET: Field = ['kpis/TargetDialog.tsx', 'sort', (to) => textsIn(to, KPI_TEXTS)('sort')];
const REASON: Field = ['kpis/TargetDialog.tsx', 'reason', (to) => textsIn(to, KPI_TEXTS)('reason')];
const OPENING: Field = ['kpis/AmountFields.tsx', 'opening', (to) => textsIn(to, KPI_TEXTS)('opening')];
const MEASURABLE: Field = ['kpis/AmountFields.tsx', 'measurableFrom', (to) => textsIn(to, KPI_TEXTS)('measurableFrom')];
const DIRECTION: Field = ['kpis/ReportingFields.tsx', 'direction', (to) => textsIn(to, KPI_TEXTS)('direction')];
const END: Field = ['kpis/EndingFields.tsx', 'closedOn', (to) => textsIn(to, DEFINING_TEXTS)('closedOn')];

type Case = {
  name: string;
  version?: TrendVersion;
  facts?: Partial<TrendFacts>;
  typed: Field;
  verdict: Verdict;
  /** The verdict's word, in both languages. */
  word: [ja: string, en: string];
  also?: (year: TrendYear) => void;
};

const yearEnd = (value: number): Partial<TrendFacts> => ({ actuals: months(12, value) });
const midYear = (facts: Partial<TrendFacts>): Partial<TrendFacts> => ({ asOf: MID_YEAR, ...facts });

function saysState(state: ValueState): (year: TrendYear) => void {
  return ({ valueState }) => expect(valueState).toBe(state);
}

// The target is 120 in twelve months.
const CASES: Case[] = [
  { name: 'all of the target', facts: yearEnd(10), typed: ACTUAL, verdict: 'achieved', word: ['達成', 'Achieved'] },
  { name: 'most of it', facts: yearEnd(9), typed: ACTUAL, verdict: 'nearly', word: ['概ね達成', 'Nearly achieved'] },
  { name: 'part of it', facts: yearEnd(7), typed: ACTUAL, verdict: 'partly', word: ['一部未達', 'Partly missed'] },
  { name: 'a reported 0', facts: yearEnd(0), typed: ACTUAL, verdict: 'missed', word: ['未達成', 'Missed'] },
  {
    name: 'the pace of the year',
    facts: midYear({ actuals: months(3, 10) }),
    typed: ACTUAL,
    verdict: 'on_track',
    word: ['順調', 'On track'],
  },
  {
    name: 'a little less',
    facts: midYear({ actuals: months(3, 7) }),
    typed: ACTUAL,
    verdict: 'slightly_behind',
    word: ['やや遅れ', 'Slightly behind'],
  },
  {
    name: 'much less',
    facts: midYear({ actuals: months(3, 1) }),
    typed: ACTUAL,
    verdict: 'behind',
    word: ['遅れ', 'Behind'],
  },
  {
    name: '見込値 of a level',
    version: LEVEL,
    facts: midYear({ actuals: months(3, 60), expectations: [{ ...said, value: 110 }] }),
    typed: EXPECTED,
    verdict: 'on_track',
    word: ['順調', 'On track'],
    also: ({ trace }) => expect(trace).toMatchObject({ basis: 'expected', inputs: { expected: 110 } }),
  },
  {
    name: 'a level without 見込値',
    version: LEVEL,
    facts: midYear({ actuals: months(3, 60) }),
    typed: EXPECTED,
    verdict: 'undetermined',
    word: ['判定なし', 'Not judged'],
  },
  {
    name: 'a target changed in mid-year',
    facts: {
      actuals: months(12, 5),
      targets: [
        {
          ...target(2018, 60),
          setOn: '2018-10-01',
          history: [{ ...target(2018, 120), setOn: '2018-03-01', replacedOn: '2018-10-01', reason: '予算減' }],
        },
      ],
    },
    typed: REASON,
    verdict: 'missed',
    word: ['未達成', 'Missed'],
    also: ({ target: promised, changedTarget, againstChanged }) => {
      expect([promised?.value, changedTarget?.value, againstChanged?.verdict]).toEqual([120, 60, 'achieved']);
      expect(textsIn('ja', TREND_TEXTS)('formerTarget')).toBe('旧目標');
      expect(textsIn('en', TREND_TEXTS)('formerTarget')).toBe('Former target');
    },
  },
  {
    name: 'a count with a month missing',
    facts: { actuals: months(11, 10) },
    typed: ACTUAL,
    verdict: 'partial_count',
    word: ['途中計', 'Count to date'],
    also: ({ actual: { reported, expected } }) => {
      expect(textsIn('ja', TREND_TEXTS)('partial', { reported, expected })).toBe('12期間のうち11期間の途中計');
      expect(textsIn('en', TREND_TEXTS)('partial', { reported, expected })).toBe('11 of 12 periods so far');
    },
  },
  {
    name: '期首累計 under the increments',
    version: { ...MONTHLY, kind: 'running_total', entry: 'increment', openingValue: 60 },
    facts: { actuals: months(12, 5) },
    typed: OPENING,
    verdict: 'achieved',
    word: ['達成', 'Achieved'],
    also: ({ actual }) => expect(actual.value).toBe(120),
  },
  {
    name: 'a value that may still change',
    facts: { actuals: months(12, 10).map((one) => ({ ...one, provisional: true })) },
    typed: PRELIMINARY,
    verdict: 'achieved',
    word: ['達成', 'Achieved'],
    also: ({ provisional }) => {
      expect(provisional).toBe(true);
      expect(textsIn('ja', WORDS)('provisional')).toBe('暫定');
      expect(textsIn('en', WORDS)('provisional')).toBe('Provisional');
    },
  },
  {
    name: 'a denominator of 0',
    version: RATIO,
    facts: { actuals: [parts(MONTHS[11]!, 0, 0)] },
    typed: DENOMINATOR,
    verdict: 'not_computable',
    word: ['算定不可', 'Cannot calculate'],
  },
  {
    name: 'a measure for reference',
    version: { ...MONTHLY, direction: 'monitor' },
    facts: { ...yearEnd(5), targets: [] },
    typed: DIRECTION,
    verdict: 'reference',
    word: ['参考指標', 'Reference measure'],
  },
  {
    name: 'no target, and silence beside it',
    facts: { actuals: [], targets: [] },
    typed: TARGET,
    verdict: 'no_target',
    word: ['目標値未設定', 'No target set'],
    also: ({ unreported }) => expect(unreported).toBe(true),
  },
  {
    name: 'an answer that is due',
    facts: { actuals: [] },
    typed: ACTUAL,
    verdict: 'unreported',
    word: ['未報告', 'Not reported'],
  },
  {
    name: 'an answer that is not due yet',
    facts: { asOf: '2018-04-20', actuals: [] },
    typed: ACTUAL,
    verdict: 'not_due',
    word: ['報告前', 'Not due yet'],
  },
  {
    name: 'what is measured from a later year on',
    version: { ...MONTHLY, measurableFrom: 2019 },
    facts: { actuals: [] },
    typed: MEASURABLE,
    verdict: 'not_measurable',
    word: ['未測定', 'Not measurable yet'],
  },
  {
    name: 'what ended within the year',
    facts: { actuals: months(3, 10), closedOn: '2018-09-30' },
    typed: END,
    verdict: 'closed',
    word: ['終了', 'Ended'],
  },
  ...VALUE_STATES.filter((state) => state !== 'value').map((state): Case => ({
    name: `an answer without a number (${state})`,
    facts: { actuals: stated(state) },
    typed: STATE,
    verdict: 'undetermined',
    word: ['判定なし', 'Not judged'],
    also: saysState(state),
  })),
];

describe('every state of a KPI', () => {
  it.each(CASES)(
    '$name is $verdict, has a word and a form',
    ({ version = MONTHLY, facts, typed, verdict, word, also }) => {
      const [form, key, label] = typed;
      const source = readFileSync(path.join('web/src/features', form), 'utf8');
      expect(source).toMatch(new RegExp(String.raw`\bt\('${key}'|kpi\('${key}'|name="${key}"`));
      expect(label('ja')).not.toBe(label('en'));

      const given = {
        ...TREND_FACTS,
        targets: [target(2018, 120)],
        asOf: YEAR_END,
        versions: [version],
        ...facts,
      } as const;
      const year = trendOf(given).years.find(({ fiscalYear }) => fiscalYear === 2018)!;
      expect(year.verdict).toBe(verdict);
      const words = [textsIn('ja', WORDS)(`verdict.${verdict}`), textsIn('en', WORDS)(`verdict.${verdict}`)];
      expect(words).toEqual(word);
      also?.(year);
    },
  );

  it('is walked here: no verdict is left out', () => {
    expect([...new Set(CASES.map(({ verdict }) => verdict))].sort()).toEqual([...VERDICTS].sort());
  });

  it.each(['ja', 'en'] as const)('has a word of its own (%s)', (language) => {
    const words = textsIn(language, WORDS);
    for (const said of [
      VERDICTS.map((code) => words(`verdict.${code}`)),
      VALUE_STATES.map((code) => words(`valueState.${code}`)),
    ]) {
      expect(new Set(said).size).toBe(said.length);
      expect(said).not.toContain('');
    }
  });
});
