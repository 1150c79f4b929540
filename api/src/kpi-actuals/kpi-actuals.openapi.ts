import { BREAKDOWN_DIMENSIONS, BREAKDOWN_TOTALS } from '#domain/kpis/breakdown';
import type {
  ActualView,
  ActualsOfYear,
  BreakdownOfYear,
  CellView,
  ExpectationView,
  PartOfYear,
  PeriodOfYear,
  RowOfYear,
} from '#domain/kpi-actuals/contract';
import { VALUE_STATES } from '#domain/kpis/codes';
import { EXPECTATION_FIELDS, PERIOD_OR_NULL, quantityOrNull } from '../kpis/judgement-schemas.service.ts';
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
  type Schema,
  text,
  textOrNull,
  VERSION,
} from '../platform/openapi/schema.ts';

const INSTANT: Schema = { type: 'string', format: 'date-time' };
export const PERIOD = text('FY2018-M01');
export const STATE = codeOf(VALUE_STATES, 'value, or why there is no number');
export const VALUE = quantityOrNull("In the KPI's unit; of a ratio the percentage 0–100; null where `state` says why");

const CELL = {
  value: VALUE,
  numerator: quantityOrNull('Of a ratio'),
  denominator: quantityOrNull('Of a ratio; null: not known'),
  state: STATE,
  provisional: flag('速報'),
  note: textOrNull(),
  example: EXAMPLE,
  version: VERSION,
};

export const ACTUAL_SCHEMA = objectSchema<ActualView>({
  kpiId: ID,
  period: PERIOD,
  breakdownKey: text('区, 手続 or 所属; empty for the KPI as a whole'),
  ...CELL,
  correctedAfterReview: flag('Changed after the CIO had decided on that fiscal year'),
  recordedBy: textOrNull('Name'),
  recordedAt: INSTANT,
});

const DECIDED = flag('A decision stands on this year: a change is a correction and needs a reason');
const EVERY_PERIOD = 'Every period of the year at the KPI’s own frequency';
const PERIOD_OF_YEAR = {
  period: PERIOD,
  from: DAY,
  to: DAY,
  closed: orNull(
    objectSchema<NonNullable<PeriodOfYear['closed']>>({ reason: text(), closedBy: text(), closedAt: INSTANT }),
    'null: open for entry',
  ),
};

export const EXPECTATION_VIEW_SCHEMA = objectSchema<ExpectationView>({
  kpiId: ID,
  fiscalYear: FISCAL_YEAR,
  ...EXPECTATION_FIELDS,
  formerUnit: textOrNull('The unit it was said in, where the definition has left it: its value is not compared'),
  version: VERSION,
});

export const ACTUALS_OF_YEAR_SCHEMA = objectSchema<ActualsOfYear>({
  kpiId: ID,
  fiscalYear: FISCAL_YEAR,
  periods: listOf(
    objectSchema<ActualsOfYear['periods'][number]>({
      ...PERIOD_OF_YEAR,
      actual: orNull(ACTUAL_SCHEMA, 'null: nothing was reported'),
    }),
    EVERY_PERIOD,
  ),
  previousYear: listOf(
    objectSchema<ActualsOfYear['previousYear'][number]>({ period: PERIOD, value: VALUE, state: STATE }),
  ),
  decided: DECIDED,
  running: flag('Today lies in this year: its end can be expected'),
  expectation: orNull(EXPECTATION_VIEW_SCHEMA, '見込値 as it stands; null: nobody said'),
});

export const PART_NAME = { key: text('As reports name it'), name: text(), nameEn: textOrNull() };

const partOfYear = orNull(
  objectSchema<PartOfYear>({
    period: text('The last one reported'),
    value: VALUE,
    numerator: quantityOrNull('Of a ratio, as pooled'),
    denominator: quantityOrNull('Of a ratio, as pooled'),
    state: codeOf(VALUE_STATES),
    upTo: PERIOD_OR_NULL,
    reported: integer('Periods with a number'),
    expected: integer('Periods that should have one'),
    provisional: flag('速報'),
    example: EXAMPLE,
  }),
  'null: nothing reported',
);

const rowOfYear = {
  toDate: partOfYear,
  actuals: listOf(
    orNull(objectSchema<CellView>(CELL), 'null: nothing was reported'),
    'One for each period, in their order, as they stand now',
  ),
};

export const BREAKDOWN_OF_YEAR_SCHEMA = objectSchema<BreakdownOfYear>({
  kpiId: ID,
  fiscalYear: FISCAL_YEAR,
  asOf: DAY,
  dimension: codeOf(BREAKDOWN_DIMENSIONS, '区, 手続 or 所属'),
  total: codeOf(BREAKDOWN_TOTALS, 'Whether the whole is reported itself, or follows from its parts'),
  periods: listOf(objectSchema<PeriodOfYear>(PERIOD_OF_YEAR), EVERY_PERIOD),
  whole: objectSchema<RowOfYear>(rowOfYear),
  parts: listOf(
    objectSchema<BreakdownOfYear['parts'][number]>({ ...PART_NAME, ...rowOfYear }),
    'Every part that is reported in that year, in their order',
  ),
  decided: DECIDED,
});
