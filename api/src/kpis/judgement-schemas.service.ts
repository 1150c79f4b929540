import type { AchievementGrounds } from '#domain/kpis/achievement-grounds';
import type { Exclusion, YearValue } from '#domain/kpis/aggregation';
import { TARGET_SORTS, VALUE_STATES, VERDICTS } from '#domain/kpis/codes';
import { FORMULA_RULES, type FormulaTrace } from '#domain/kpis/formula-trace';
import { ATTAINMENT_VARIANTS } from '#domain/kpi-actuals/achievement';
import { PACE_RULES } from '#domain/kpis/pace';
import { EXPECTED_OUTLOOKS, type Expectation } from '#domain/kpis/expectation';
import { GRADES_WORST_FIRST } from '#domain/kpis/rollup';
import { type Band, BAND_WORDS, type JudgementScheme, MULTI_YEAR_RULES } from '#domain/kpis/schemes/judgement-scheme';
import type { VerdictOverride } from '#domain/kpis/verdict-override';
import {
  codeOf,
  DAY,
  EXAMPLE,
  flag,
  integer,
  listOf,
  objectSchema,
  orNull,
  type Schema,
  text,
  textOrNull,
} from '../platform/openapi/schema.ts';

export const quantity = (description: string): Schema => ({ type: 'number', description });
export const quantityOrNull = (description: string): Schema => ({ type: ['number', 'null'], description });
export const codeOrNull = (codes: readonly string[], description: string): Schema => ({
  type: ['string', 'null'],
  enum: [...codes, null],
  description,
});
export const PERIOD_OR_NULL: Schema = { type: ['string', 'null'], description: 'FY2018-M01' };

/** The numbers of a target, whatever its sort. */
export const TARGET_NUMBERS = {
  sort: codeOf(TARGET_SORTS, 'A number, a range, a direction alone (【減少】), or 全件'),
  value: quantityOrNull("number: to be reached, in the KPI's unit"),
  low: quantityOrNull('range: lower bound, inside'),
  high: quantityOrNull('range: upper bound, inside'),
};

const BANDS = listOf(
  objectSchema<Band>({
    from: quantityOrNull('Lower edge as a ratio, inside; null: the last band'),
    verdict: codeOf(GRADES_WORST_FIRST),
    word: codeOf(BAND_WORDS, 'What is printed for it'),
  }),
  'Best first: each holds every unrounded ratio from its edge up to the band before',
);

/** A judgement scheme, field by field. */
export const SCHEME_FIELDS = {
  id: text('A published scheme’s own name (osaka_city), or a UUID'),
  version: integer(),
  name: text(),
  nameEn: textOrNull('null: not translated'),
  yearEnd: BANDS,
  midYear: orNull(BANDS, 'In the running year; null: 判定なし there'),
  pace: codeOf(PACE_RULES, 'Where a running year has no target of the same periods'),
  multiYear: codeOrNull(MULTI_YEAR_RULES, 'A published rule for goals of several years; null: none'),
  variant: codeOrNull(ATTAINMENT_VARIANTS, 'How a 達成率 is written where less is better; null: not at all'),
} satisfies { [Field in keyof JudgementScheme]: Schema };

/** 手動判定. */
export const OVERRIDE_SCHEMA = objectSchema<VerdictOverride>({
  verdict: codeOf(GRADES_WORST_FIRST),
  reason: text(),
  by: textOrNull('Name; null: loaded with the data'),
  on: DAY,
});

/** 見込値 and 実施できる見込. */
export const EXPECTATION_FIELDS = {
  value: quantityOrNull("In the KPI's unit, of a ratio the percentage 0–100; null: only the answer in three steps"),
  outlook: codeOf(EXPECTED_OUTLOOKS, '実施できる見込, 一部実施できない見込, 実施できない見込'),
  note: textOrNull(),
  by: textOrNull('Name; null: loaded with the data'),
  on: DAY,
  example: EXAMPLE,
} satisfies { [Field in keyof Expectation]: Schema };
export const EXPECTATION_SCHEMA = objectSchema<Expectation>(EXPECTATION_FIELDS);

const EXCLUSIONS = listOf(
  objectSchema<Exclusion>({
    reason: text('not_reported, denominator_missing, or a value state'),
    periods: listOf(text()),
  }),
  'Periods that are not in the value',
);

/** What a percentage opens to. */
export const TRACE_SCHEMA = objectSchema<FormulaTrace>({
  phase: codeOf(['year_end', 'mid_year']),
  basis: codeOf(['actual', 'expected'], 'Which number was compared: what was reported, or the 見込値'),
  rule: codeOf(FORMULA_RULES),
  inputs: {
    type: 'object',
    additionalProperties: { type: 'number' },
    description: "In the KPI's unit; share 0–1, goalYears and goalYear in years",
  },
  ratio: quantityOrNull('Unrounded, 1 = 100 %; null: the rule only says met or not'),
  shownPercent: quantityOrNull('As printed, 0–100 and beyond'),
  rounding: codeOrNull(['half_up', 'cut_off'], '四捨五入, or 切捨て where that would cross a band’s edge'),
  met: flag(),
  gap: quantityOrNull("Compared value minus target or nearer bound, in the KPI's unit"),
  scheme: objectSchema<FormulaTrace['scheme']>({
    id: text(),
    version: integer(),
    name: text(),
    nameEn: textOrNull('null: not translated'),
  }),
  band: orNull(
    objectSchema<NonNullable<FormulaTrace['band']>>({
      from: quantityOrNull('Lower edge as a ratio, inside'),
      to: quantityOrNull('Upper edge as a ratio, outside'),
      word: codeOf(BAND_WORDS),
    }),
  ),
  verdict: codeOf(VERDICTS),
  reported: integer('Periods with a number'),
  expected: integer('Periods that should have one'),
  upTo: PERIOD_OR_NULL,
  exclusions: EXCLUSIONS,
});

export const GROUNDS_SCHEMA = orNull(
  objectSchema<AchievementGrounds>({
    rule: codeOf(['attainment', 'distance_covered'], 'A ÷ T, or (A − B) ÷ (T − B)'),
    actual: quantity("In the KPI's unit"),
    target: quantity("In the KPI's unit"),
    baseline: quantityOrNull('Of 進捗度 only'),
  }),
  'What the achievement was computed from',
);

/** A fiscal year's value, to date or whole. */
export const YEAR_VALUE_SCHEMA = objectSchema<YearValue>({
  value: quantityOrNull("In the KPI's unit; of a ratio the percentage 0–100; null: no number"),
  state: codeOrNull(VALUE_STATES, 'null: nothing was reported'),
  notComputable: codeOrNull(['denominator_zero', 'denominator_missing'], '算定不可'),
  numerator: quantityOrNull('Of a ratio, as pooled'),
  denominator: quantityOrNull('Of a ratio, as pooled'),
  upTo: PERIOD_OR_NULL,
  reported: integer('Periods with a number'),
  expected: integer('Periods that should have one'),
  partial: flag('途中計'),
  provisional: flag('速報: some number in it may still change'),
  exclusions: EXCLUSIONS,
});
