import { INITIATIVE_STATUSES } from '#domain/initiatives/contract';
import { KPI_KINDS, TARGET_SORTS, VALUE_STATES, VERDICTS } from '#domain/kpis/codes';
import { FORMULA_RULES } from '#domain/kpis/formula-trace';
import { NO_PACE_REASONS } from '#domain/kpis/pace';
import type { Evidence, EvidenceKpi } from '#domain/reviews/contract';
import { CERTAINTIES, SCHEDULE_ITEM_KINDS } from '#domain/schedule-items/contract';
import { type FuzzyDate, PRECISIONS } from '#domain/schedule-items/fuzzy-date';
import { SCHEDULE_STATES } from '#domain/schedule-items/state';
import {
  EXPECTATION_SCHEMA,
  GROUNDS_SCHEMA,
  OVERRIDE_SCHEMA,
  quantityOrNull,
  SCHEME_FIELDS,
} from '../kpis/judgement-schemas.service.ts';
import {
  codeOf,
  DAY,
  EXAMPLE,
  flag,
  FISCAL_YEAR,
  ID,
  integer,
  integerOrNull,
  leavingOut,
  listOf,
  NAMED,
  objectSchema,
  orNull,
  type Schema,
  text,
  textOrNull,
} from '../platform/openapi/schema.ts';

export const VERDICT = codeOf(VERDICTS, 'Verdict on the KPI in its fiscal year');
export const NUMBER_OR_NULL: Schema = {
  type: ['number', 'null'],
  description: "In the KPI's unit; a ratio in percent, 0–100. null: no number",
};

const target = orNull(
  objectSchema<NonNullable<EvidenceKpi['target']>>({
    sort: codeOf(TARGET_SORTS),
    value: NUMBER_OR_NULL,
    low: NUMBER_OR_NULL,
    high: NUMBER_OR_NULL,
  }),
  'null: 目標値未設定',
);

const trace = orNull(
  {
    type: 'object',
    additionalProperties: true,
    properties: {
      rule: codeOf(FORMULA_RULES),
      ratio: { type: ['number', 'null'], description: '1 = 100 %, unrounded' },
      verdict: VERDICT,
    },
  },
  'Inputs, rule, scheme, rounding and exclusions behind the verdict; null where nothing was compared',
);

const kpi = objectSchema<EvidenceKpi>({
  kpiId: ID,
  name: text('As it was named then'),
  nameEn: textOrNull(),
  unit: text(),
  unitEn: textOrNull('null: not translated'),
  decimals: integer('Digits behind the point to print'),
  fiscalYear: FISCAL_YEAR,
  kind: { ...codeOf(KPI_KINDS), description: 'Missing from records of before' },
  actual: objectSchema<EvidenceKpi['actual']>({
    value: NUMBER_OR_NULL,
    state: codeOf([...VALUE_STATES, 'unreported']),
    provisional: flag('速報'),
    upTo: textOrNull('Last period whose number is in it'),
  }),
  target,
  changedTarget: { ...target, description: 'Changed in the course of the year: printed beside, never judged against' },
  verdict: VERDICT,
  computed: codeOf(VERDICTS, 'What the rules said; missing from records of before'),
  override: orNull(OVERRIDE_SCHEMA, '手動判定; null: none stood'),
  expectation: orNull(EXPECTATION_SCHEMA, '見込値; null: nobody said; missing from records of before'),
  provisional: flag('暫定: rests on a 速報 value'),
  unreported: flag('An answer was due and missing; missing from records of before'),
  achievement: quantityOrNull('達成率, or 進捗度 where only that exists: 1 = met; missing from records of before'),
  grounds: { ...GROUNDS_SCHEMA, description: 'What it was computed from; missing from records of before' },
  noPace: codeOf(NO_PACE_REASONS, 'Why a running year was not judged; left out where it was, or cannot be'),
  trace,
  example: EXAMPLE,
});

const fuzzyDate = orNull(
  objectSchema<FuzzyDate>({
    precision: codeOf(PRECISIONS),
    value: text('FY2018, FY2018-H1, FY2018-Q3, 2018-07 or 2018-07-01'),
    from: DAY,
    to: DAY,
  }),
  'As precisely as it is known; null: not given',
);

type Bar = Evidence['scheduleItems'][number];
const bar = objectSchema<Bar>({
  id: ID,
  label: text(),
  labelEn: textOrNull('null: not translated'),
  kind: codeOf(SCHEDULE_ITEM_KINDS),
  lane: textOrNull(),
  planned: objectSchema<Bar['planned']>({ start: fuzzyDate, end: fuzzyDate }),
  actual: objectSchema<Bar['actual']>({ start: fuzzyDate, end: fuzzyDate, percent: integerOrNull('0–100') }),
  openEnded: flag(),
  tentative: flag(),
  certainty: codeOf(CERTAINTIES),
  state: codeOf(SCHEDULE_STATES),
});

export const EVIDENCE = objectSchema<Evidence>(
  {
    asOf: { ...DAY, description: '基準日: the business day that everything was read on' },
    fiscalYear: FISCAL_YEAR,
    edition: orNull(
      objectSchema<NonNullable<Evidence['edition']>>({ number: integer(), publishedOn: text('YYYY-MM or YYYY-MM-DD') }),
    ),
    judgementScheme: objectSchema<Evidence['judgementScheme']>(
      SCHEME_FIELDS,
      'As it stood then; records from before schemes were kept whole have its id and version only',
    ),
    initiative: objectSchema<Evidence['initiative']>({
      id: ID,
      number: integer(),
      title: text(),
      titleEn: textOrNull(),
      status: codeOf(INITIATIVE_STATUSES),
      department: orNull(NAMED),
    }),
    kpis: listOf(leavingOut(kpi, 'kind', 'unreported', 'achievement', 'grounds', 'noPace')),
    scheduleItems: listOf(bar),
    selfAssessment: orNull(
      objectSchema<NonNullable<Evidence['selfAssessment']>>({ judgement: textOrNull(), comment: textOrNull() }),
    ),
    opinion: orNull(objectSchema<NonNullable<Evidence['opinion']>>({ text: text() })),
    costs: listOf(
      objectSchema<Evidence['costs'][number]>({
        fiscalYear: FISCAL_YEAR,
        budgetYen: integerOrNull('Yen'),
        settledYen: integerOrNull('Yen'),
        example: EXAMPLE,
      }),
    ),
  },
  'Frozen when the packet was finalised; nothing changes it afterwards',
);
