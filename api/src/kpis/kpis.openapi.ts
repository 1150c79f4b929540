import { DIRECTIONS, FREQUENCIES, KPI_CLASSES, KPI_KINDS, RUNNING_ENTRIES, VERDICTS } from '#domain/kpis/codes';
import { GRADES_WORST_FIRST } from '#domain/kpis/rollup';
import type { KpiVersionView, KpiView, SuccessorTask, TargetView, VerdictOverrideView } from '#domain/kpis/contract';
import {
  codeOf,
  DAY,
  DAY_OR_NULL,
  EXAMPLE,
  FISCAL_YEAR,
  flag,
  ID,
  integer,
  integerOrNull,
  listOf,
  objectSchema,
  orNull,
  type Schema,
  text,
  textOrNull,
  VERSION,
} from '../platform/openapi/schema.ts';
import { BREAKDOWN_SCHEMA } from './breakdown.service.ts';
import { KPI_REF, SUCCESSION_SCHEMA } from './succession.service.ts';
import { codeOrNull, OVERRIDE_SCHEMA, quantity, quantityOrNull, TARGET_NUMBERS } from './judgement-schemas.service.ts';

const ID_OR_NULL: Schema = { type: ['string', 'null'], format: 'uuid' };
const VERSION_SCHEMA = objectSchema<KpiVersionView>({
  effectiveFiscalYear: { ...FISCAL_YEAR, description: 'In force from this fiscal year on' },
  name: text(),
  nameEn: textOrNull('null: not translated'),
  unit: text('件, 人, %'),
  unitEn: textOrNull('null: not translated'),
  decimals: integer('Digits behind the point that screens print'),
  kind: codeOf(KPI_KINDS, 'How the values of periods make the value of a year'),
  entry: codeOrNull(RUNNING_ENTRIES, 'running_total only: what is typed'),
  ratioOf: codeOrNull(['counts', 'levels'], 'ratio only: counts are summed, of levels the last pair stands'),
  direction: codeOf(DIRECTIONS, 'Which side of the target is good; monitor: 参考指標'),
  frequency: codeOf(FREQUENCIES, 'How often it is reported'),
  kpiClass: codeOrNull(KPI_CLASSES, '投入, 実施, 活動 or 成果指標; null: nobody said'),
  scope: textOrNull('対象範囲, e.g. 2区; another scope splits the series'),
  publicationLagDays: integer(
    'Days after a period’s end until its number can be known; a report is due that much later',
  ),
  numeratorLabel: textOrNull(),
  denominatorLabel: textOrNull(),
  baseline: orNull(
    objectSchema<NonNullable<KpiVersionView['baseline']>>({
      value: quantity("In the KPI's unit"),
      fiscalYear: integerOrNull('When it was measured'),
      note: textOrNull(),
    }),
    '基準値; null: nobody measured it',
  ),
  openingValue: quantityOrNull("期首累計 in the KPI's unit"),
  finalTarget: orNull(
    objectSchema<NonNullable<KpiVersionView['finalTarget']>>({
      value: quantity("In the KPI's unit"),
      fiscalYear: FISCAL_YEAR,
    }),
  ),
  measurableFrom: integerOrNull('First fiscal year in which it can be measured; null: from the start'),
  source: textOrNull(),
  method: textOrNull(),
  responsible: textOrNull(),
  changeReason: textOrNull('Why it replaced the version before'),
  certainty: codeOf(['given', 'inferred', 'unknown'], 'How sure the reading of kind and unit is'),
  ask: textOrNull('What the organisation must still say about the definition'),
});

export const TARGET_SCHEMA = objectSchema<TargetView>({
  kpiId: ID,
  fiscalYear: FISCAL_YEAR,
  ...TARGET_NUMBERS,
  note: textOrNull(),
  example: EXAMPLE,
  setOn: DAY,
  ofFormerUnit: flag('The definition has changed its unit since: it is not compared and must be set anew'),
  version: VERSION,
  history: listOf(
    objectSchema<TargetView['history'][number]>({
      ...TARGET_NUMBERS,
      setOn: DAY,
      replacedOn: DAY,
      reason: textOrNull(),
    }),
    'Earlier targets of the same year, oldest first',
  ),
});

export const OVERRIDE_VIEW_SCHEMA = objectSchema<VerdictOverrideView>({
  kpiId: ID,
  fiscalYear: FISCAL_YEAR,
  override: orNull(OVERRIDE_SCHEMA, 'The one that stands; null: it was taken back'),
  version: VERSION,
  history: listOf(
    objectSchema<VerdictOverrideView['history'][number]>({
      version: integer(),
      verdict: codeOrNull(GRADES_WORST_FIRST, 'null: taken back'),
      computed: codeOf(VERDICTS, 'What the rules said then'),
      reason: text(),
      correction: flag('訂正: written after a decision on that fiscal year'),
      by: textOrNull('Name'),
      on: DAY,
    }),
    'Oldest first',
  ),
});

export const OVERRIDES_SCHEMA: Schema = {
  type: 'object',
  required: ['items'],
  properties: { items: listOf(OVERRIDE_VIEW_SCHEMA, 'One of each fiscal year, the earliest first') },
};

export const SUCCESSOR_TASKS_SCHEMA: Schema = {
  type: 'object',
  required: ['items'],
  properties: {
    items: listOf(
      objectSchema<SuccessorTask>({
        kpi: KPI_REF,
        initiative: objectSchema<SuccessorTask['initiative']>({
          id: ID,
          number: integer(),
          title: text(),
          titleEn: textOrNull(),
        }),
        department: orNull(KPI_REF, 'The one that reports it'),
        event: objectSchema<SuccessorTask['event']>({ label: text(), labelEn: textOrNull() }),
        closedOn: DAY,
      }),
      'The one that ended first stands first',
    ),
  },
};

export const KPI_SCHEMA = objectSchema<KpiView>({
  id: ID,
  initiativeId: ID,
  departmentId: { ...ID_OR_NULL, description: 'The department that reports it' },
  position: integer('Order on the sheet, 1…'),
  definition: VERSION_SCHEMA,
  versions: listOf(VERSION_SCHEMA, 'Oldest first'),
  derivedFromId: { ...ID_OR_NULL, description: 'The ratio whose numerator is this count: it cannot be entered' },
  pairLabel: textOrNull('件数・割合: the printed label of the pair'),
  validity: objectSchema<KpiView['validity']>({
    untilItemId: { ...ID_OR_NULL, description: 'The schedule item whose completion ends it' },
    untilLabel: textOrNull(),
    quote: textOrNull("The source's words"),
  }),
  closedOn: { ...DAY_OR_NULL, description: 'The last day on which it is measured; null while open' },
  succeededById: { ...ID_OR_NULL, description: 'The KPI that carries on' },
  succession: SUCCESSION_SCHEMA,
  breakdown: BREAKDOWN_SCHEMA,
  targets: listOf(TARGET_SCHEMA),
  expectedYears: listOf(FISCAL_YEAR, 'Fiscal years with a 見込値 in the unit of their definition'),
  version: VERSION,
});

export const KPIS_SCHEMA: Schema = {
  type: 'object',
  required: ['items'],
  properties: { items: listOf(KPI_SCHEMA, 'In the order of the sheet') },
};
