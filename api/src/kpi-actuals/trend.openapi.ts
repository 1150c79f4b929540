import type { BreakdownName, TrendView } from '#domain/kpi-actuals/contract';
import type { TrendFinding, TrendPoint, TrendTarget } from '#domain/kpi-actuals/trend';
import { OUTLOOK_METHODS, OUTLOOK_REFUSALS, type Outlook, type OutlookRefusal } from '#domain/kpi-actuals/outlook';
import type { NeededRate, TrendOutlook } from '#domain/kpi-actuals/trend-outlook';
import { TREND_MARK_KINDS, type TrendMark } from '#domain/kpi-actuals/trend-marks';
import type { TrendKpi, TrendYear } from '#domain/kpi-actuals/trend-years';
import { DIRECTIONS, FREQUENCIES, KPI_KINDS, VALUE_STATES, VERDICTS } from '#domain/kpis/codes';
import type { Target } from '#domain/kpis/comparison';
import { FORMULA_RULES } from '#domain/kpis/formula-trace';
import { NO_PACE_REASONS } from '#domain/kpis/pace';
import type { JudgementScheme } from '#domain/kpis/schemes/judgement-scheme';
import { DECISION_STANDINGS } from '#domain/reviews/contract';
import { DECISIONS, REWORK_KINDS } from '#domain/reviews/decision';
import {
  codeOrNull,
  EXPECTATION_SCHEMA,
  OVERRIDE_SCHEMA,
  PERIOD_OR_NULL,
  quantity,
  quantityOrNull,
  SCHEME_FIELDS,
  TARGET_NUMBERS,
  TRACE_SCHEMA,
  YEAR_VALUE_SCHEMA,
} from '../kpis/judgement-schemas.service.ts';
import { KPI_REF, SUCCESSION_SCHEMA } from '../kpis/succession.service.ts';
import {
  codeOf,
  DAY,
  EXAMPLE,
  FISCAL_YEAR,
  flag,
  ID,
  integer,
  listOf,
  objectSchema,
  orNull,
  text,
  textOrNull,
} from '../platform/openapi/schema.ts';
import { PERIOD, STATE, VALUE, PART_NAME } from './kpi-actuals.openapi.ts';

const point = objectSchema<TrendPoint>({
  period: PERIOD,
  fiscalYear: FISCAL_YEAR,
  from: DAY,
  to: DAY,
  ended: flag('False while the period runs, or is still to come'),
  series: { ...FISCAL_YEAR, description: 'First fiscal year of the unbroken series: a line is cut where it changes' },
  value: VALUE,
  state: codeOrNull(VALUE_STATES, 'null: nothing was reported'),
  numerator: quantityOrNull('Of a ratio'),
  denominator: quantityOrNull('Of a ratio'),
  toDate: quantityOrNull("The fiscal year's value so far"),
  provisional: flag('速報'),
  example: EXAMPLE,
  note: textOrNull(),
  correctedAfterReview: flag('Changed after the CIO had decided on that fiscal year'),
  previous: orNull(
    objectSchema<NonNullable<TrendPoint['previous']>>({
      value: VALUE,
      state: STATE,
      toDate: quantityOrNull('What that year stood at by then'),
    }),
    'A year before, in the same series',
  ),
});

const step = objectSchema<TrendTarget>({
  fiscalYear: FISCAL_YEAR,
  from: DAY,
  to: DAY,
  ...TARGET_NUMBERS,
  superseded: flag('旧目標: replaced by a later step of the same year'),
  setOn: DAY,
  example: EXAMPLE,
});

const plainTarget = objectSchema<Target>(TARGET_NUMBERS);

const mark = objectSchema<TrendMark>({
  at: DAY,
  kind: codeOf(TREND_MARK_KINDS, '進捗評価, KPI改定, 定義変更, 出来事'),
  text: textOrNull('Words that somebody wrote'),
  fiscalYear: orNull(FISCAL_YEAR, 'Reviewed, retargeted, or the first one of a definition; null: an event'),
  decision: orNull(
    objectSchema<NonNullable<TrendMark['decision']>>({
      reviewId: ID,
      decision: codeOf(DECISIONS),
      reworkKind: codeOrNull(REWORK_KINDS, 'Only of a rework'),
      standing: codeOf(DECISION_STANDINGS, '案 until confirmed'),
    }),
    'Of a review',
  ),
  change: orNull(
    objectSchema<NonNullable<TrendMark['change']>>({ from: plainTarget, to: plainTarget }),
    'Of a changed target',
  ),
  scopes: orNull(
    objectSchema<NonNullable<TrendMark['scopes']>>({ from: textOrNull(), to: textOrNull() }),
    'Of a definition whose 対象範囲 changed: 2区 → 24区',
  ),
  join: orNull(
    objectSchema<NonNullable<TrendMark['join']>>({ kpi: KPI_REF, as: codeOf(['successor', 'predecessor']) }),
    'Where another KPI carries on, or was carried on',
  ),
});

const datedTarget = objectSchema<NonNullable<TrendYear['target']>>({ ...TARGET_NUMBERS, setOn: DAY, example: EXAMPLE });

const year = objectSchema<TrendYear>({
  fiscalYear: FISCAL_YEAR,
  unit: text('件, 人, %: of the version in force in that year'),
  unitEn: textOrNull('null: not translated'),
  decimals: integer('Digits behind the point that screens print'),
  verdict: codeOf(VERDICTS, 'What the rules say, or the 手動判定 that stands against it'),
  computed: codeOf(VERDICTS, 'What the rules say'),
  override: orNull(OVERRIDE_SCHEMA, '手動判定; null: none stands'),
  expectation: orNull(EXPECTATION_SCHEMA, '見込値; null: nobody said'),
  provisional: flag('暫定: rests on a 速報 value'),
  unreported: flag('An answer is due and missing, though the verdict says something else'),
  valueState: codeOrNull(VALUE_STATES, 'The state of an answer without a number'),
  attainment: quantityOrNull('達成率 as a ratio, 1 = met'),
  distanceCovered: quantityOrNull('進捗度 as a ratio'),
  gap: quantityOrNull("Value to date minus target, in the KPI's unit"),
  trace: orNull(TRACE_SCHEMA, 'null: nothing was compared'),
  noPace: codeOrNull(NO_PACE_REASONS, 'Why a running year is not judged; null where it is, or cannot be'),
  againstChanged: orNull(TRACE_SCHEMA, 'The same against the changed target'),
  achievement: quantityOrNull('達成率, or 進捗度 where only that exists: a ratio, 1 = met'),
  actual: YEAR_VALUE_SCHEMA,
  target: orNull(datedTarget, 'The original target; null: 目標値未設定'),
  changedTarget: orNull(datedTarget),
  missing: listOf(text(), 'Periods whose answer was due and is missing'),
  baseline: quantityOrNull('基準値 of the version in force in that year'),
  previousToDate: quantityOrNull('The year before by the same period, in the same series'),
});

const finding = objectSchema<TrendFinding>({
  rule: codeOrNull(FORMULA_RULES, 'How value and target were compared; null: they were not'),
  expected: quantityOrNull('見込値, where the verdict and `shownPercent` rest on it instead of on `value`'),
  fiscalYear: FISCAL_YEAR,
  upTo: PERIOD_OR_NULL,
  value: VALUE,
  state: codeOrNull(VALUE_STATES, 'null: nothing was reported'),
  target: orNull(plainTarget),
  shownPercent: quantityOrNull('As printed'),
  verdict: codeOf(VERDICTS),
  provisional: flag('暫定'),
  manual: flag('The verdict was given by hand (手動判定)'),
  difference: quantityOrNull("Against the year before by the same period, in the KPI's unit"),
});

const outlook = objectSchema<TrendOutlook>({
  fiscalYear: FISCAL_YEAR,
  upTo: PERIOD_OR_NULL,
  provisional: flag('速報: a value that may still change is among those it rests on'),
  estimate: orNull(
    objectSchema<Outlook>({
      method: codeOf(OUTLOOK_METHODS, 'trend: past changes; same_period: how past years went on from here'),
      low: quantity("In the KPI's unit: the truth lay between low and high in 80 of 100 past cases"),
      middle: quantity('A continuation of what was reported, not a promise'),
      high: quantity('See low'),
      points: integer('Comparable points that it rests on'),
    }),
    'null: refused',
  ),
  refusal: orNull(
    objectSchema<OutlookRefusal>({
      refused: codeOf(OUTLOOK_REFUSALS),
      missing: integer('Points that are missing, or values of the year before'),
    }),
    'Why nothing is said: an invented range would be read as knowledge',
  ),
  needed: orNull(
    objectSchema<NeededRate>({
      asks: codeOf(['amount', 'limit', 'change'], 'At least so much, at most so much, or a change of so much'),
      perPeriod: quantity("In the KPI's unit"),
      periods: integer('Periods that are left'),
      frequency: codeOf(FREQUENCIES),
    }),
    'To reach the year’s target',
  ),
});

export const TREND_SCHEMA = objectSchema<TrendView>({
  kpi: objectSchema<TrendKpi>({
    id: ID,
    name: text(),
    nameEn: textOrNull('null: not translated'),
    unitEn: textOrNull('null: not translated'),
    decimals: integer('Digits behind the point that screens print'),
  }),
  asOf: DAY,
  plan: objectSchema<TrendView['plan']>({ fromFiscalYear: FISCAL_YEAR, toFiscalYear: FISCAL_YEAR }),
  closedOn: { type: ['string', 'null'], format: 'date', description: 'Last day on which it is measured' },
  pairedWith: { type: ['string', 'null'], format: 'uuid', description: 'Of a 件数・割合 pair the other KPI' },
  unit: text('件, 人, %'),
  kind: codeOf(KPI_KINDS),
  direction: codeOf(DIRECTIONS),
  points: listOf(point, 'Every period from the first fiscal year on'),
  targets: listOf(step),
  baseline: quantityOrNull("基準値 in the KPI's unit"),
  marks: listOf(mark, 'Oldest first'),
  years: listOf(year),
  schemes: listOf(
    objectSchema<TrendView['schemes'][number]>({
      fromFiscalYear: FISCAL_YEAR,
      scheme: objectSchema<JudgementScheme>(SCHEME_FIELDS),
    }),
    'What the plan is judged by, each from a fiscal year on; none: the default scheme',
  ),
  finding: orNull(finding, 'null while no year has begun'),
  outlook: orNull(outlook, 'null: no year is running on the day, or the running one is complete'),
  succession: SUCCESSION_SCHEMA,
  part: orNull(objectSchema<BreakdownName>(PART_NAME), 'The part that is drawn; null: the whole'),
});
