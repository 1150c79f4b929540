import type { Day } from '#domain/calendar/day';
import { DEFAULT_START_MONTH } from '#domain/calendar/fiscal-year';
import { DEFAULT_SCHEME } from '#domain/kpis/schemes/presets';
import type { NamedRef } from '#domain/problems/contract';
import type { Evidence } from '#domain/reviews/contract';
import { type EvidenceFacts, evidenceOf } from '#domain/reviews/evidence';
import { fuzzyDate, type FuzzyDateText } from '#domain/schedule-items/fuzzy-date';
import { decimalsOf } from '../kpis.ts';
import type { Translate } from '../plans.ts';
import type { LoadedItem } from '../schedule-items.ts';
import type { SourceInitiative } from '../source-plan.ts';
import type { ExampleCost, ExampleDates, ExampleReview } from './example.ts';
import { factsAsOf, type KpiSeries } from './kpi-series.ts';

/** One initiative with all that the example tells about it. */
export type Told = {
  id: string;
  source: SourceInitiative;
  department: NamedRef | null;
  items: { item: LoadedItem; dates: ExampleDates | null }[];
  kpis: KpiSeries[];
  costs: ExampleCost[];
};

export type Freezing = {
  asOf: Day;
  finalisedOn: Day;
  fiscalYear: number;
  edition: NonNullable<Evidence['edition']>;
  /** Days in which a period is to be reported, as the tenant has it. */
  dueDays: number;
  translate: Translate;
};

/** What a packet froze about an initiative: nothing in it was learned after the day on which it was finalised. */
export function frozenEvidence(told: Told, review: ExampleReview, freezing: Freezing): Evidence {
  const { asOf, fiscalYear, edition, dueDays } = freezing;
  const { assessment, opinion } = review;
  const facts: EvidenceFacts = {
    initiative: {
      id: told.id,
      number: told.source.number,
      title: told.source.title,
      titleEn: freezing.translate(told.source.title),
      department: told.department,
      // Both packets are older than the one decision that changed a status.
      status: 'active',
      statusSince: null,
      endsOn: null,
    },
    editions: [edition],
    kpis: told.kpis.map((series) => ({
      kpiId: series.id,
      name: series.source.name,
      nameEn: freezing.translate(series.source.name),
      unit: series.source.unit,
      unitEn: freezing.translate(series.source.unit),
      decimals: decimalsOf(series.source),
      facts: factsAsOf(series, fiscalYear, asOf, freezing.finalisedOn),
    })),
    scheduleItems: told.items.map(({ item, dates }) => itemFacts(item, freezing.translate(item.label), dates, asOf)),
    selfAssessment: assessment ? { judgement: assessment.judgement, comment: assessment.comment } : null,
    opinion: opinion === undefined ? null : { text: opinion },
    costs: told.costs
      .filter((cost) => cost.fiscalYear <= fiscalYear + 1)
      .map((cost) => ({
        fiscalYear: cost.fiscalYear,
        budgetYen: cost.budgetYen,
        settledYen: cost.fiscalYear <= fiscalYear ? cost.settledYen : null,
        example: true,
      })),
  };
  return evidenceOf(facts, { asOf, fiscalYear, startMonth: DEFAULT_START_MONTH, scheme: DEFAULT_SCHEME, dueDays });
}

function itemFacts(
  { laneId: _lane, order: _order, ...item }: LoadedItem,
  labelEn: string | null,
  dates: ExampleDates | null,
  asOf: Day,
): EvidenceFacts['scheduleItems'][number] {
  const known = (date: FuzzyDateText | undefined) => (date !== undefined && fuzzyDate(date).from <= asOf ? date : null);
  return {
    ...item,
    labelEn,
    actualStart: known(dates?.start),
    actualEnd: known(dates?.end),
    percentDone: null,
    droppedOn: null,
  };
}
