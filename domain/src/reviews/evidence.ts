import type { Day } from '../calendar/day.ts';
import { type StatusFacts, statusOn } from '../initiatives/status.ts';
import { achievementGrounds } from '../kpis/achievement-grounds.ts';
import type { Target } from '../kpis/comparison.ts';
import { isUnreported, type Judgement, type JudgementContext, judgeKpi, type KpiFacts } from '../kpis/judgement.ts';
import { fuzzyDate, type FuzzyDateText } from '../schedule-items/fuzzy-date.ts';
import { type ScheduleItemFacts, scheduleState } from '../schedule-items/state.ts';
import type { Evidence, EvidenceKpi } from './contract.ts';

/** A KPI by the definition in force in the fiscal year, and what its verdict rests on. */
export type EvidenceKpiFacts = Pick<EvidenceKpi, 'kpiId' | 'name' | 'nameEn' | 'unit' | 'unitEn' | 'decimals'> & {
  facts: KpiFacts;
};

export type EvidenceItemFacts = ScheduleItemFacts &
  Pick<
    Evidence['scheduleItems'][number],
    'id' | 'label' | 'labelEn' | 'kind' | 'lane' | 'openEnded' | 'tentative' | 'certainty'
  >;

/** Everything stored about one review, as it stands at this moment. */
export type EvidenceFacts = Pick<Evidence, 'selfAssessment' | 'opinion' | 'costs'> & {
  initiative: Omit<Evidence['initiative'], 'status'> & StatusFacts;
  /** Editions of the plan; `publishedOn` is a month or a day. */
  editions: NonNullable<Evidence['edition']>[];
  kpis: EvidenceKpiFacts[];
  scheduleItems: EvidenceItemFacts[];
};

/** What a packet freezes for one review: what was promised, what was reached, and by which rule that was judged. */
export function evidenceOf(facts: EvidenceFacts, context: JudgementContext): Evidence {
  const { asOf, fiscalYear, startMonth, scheme } = context;
  const { status, statusSince, endsOn, ...initiative } = facts.initiative;
  return {
    asOf,
    fiscalYear,
    edition: editionOn(facts.editions, asOf),
    judgementScheme: scheme,
    initiative: { ...initiative, status: statusOn({ status, statusSince, endsOn }, asOf) },
    kpis: facts.kpis.map((kpi) => evidenceOfKpi(kpi, context)),
    scheduleItems: facts.scheduleItems.map((item) => evidenceOfItem(item, asOf, startMonth)),
    selfAssessment: facts.selfAssessment,
    opinion: facts.opinion,
    costs: facts.costs,
  };
}

/** One KPI, judged as of the day; `unreported` where nobody answered, which is never 0. */
export function evidenceOfKpi({ facts, ...kpi }: EvidenceKpiFacts, context: JudgementContext): EvidenceKpi {
  const judgement = judgeKpi(facts, context);
  const { value, state, provisional, upTo } = judgement.actual;
  return {
    ...kpi,
    fiscalYear: context.fiscalYear,
    kind: facts.definition.kind,
    actual: { value, state: state ?? 'unreported', provisional, upTo },
    target: printed(judgement.target),
    changedTarget: printed(judgement.changedTarget),
    verdict: judgement.verdict,
    computed: judgement.computed,
    override: judgement.override,
    expectation: judgement.expectation,
    provisional: judgement.provisional,
    unreported: isUnreported(judgement),
    achievement: judgement.achievement,
    grounds: achievementGrounds(judgement, facts.definition.baseline?.value ?? null),
    ...(judgement.noPace !== null && { noPace: judgement.noPace }),
    trace: judgement.trace,
    example: isExample(facts, judgement),
  };
}

function printed(target: Target | null): EvidenceKpi['target'] {
  return target && { sort: target.sort, value: target.value, low: target.low, high: target.high };
}

function isExample({ toDate }: KpiFacts, { target }: Judgement): boolean {
  return (toDate?.example ?? false) || (target?.example ?? false);
}

function evidenceOfItem(item: EvidenceItemFacts, asOf: Day, startMonth: number): Evidence['scheduleItems'][number] {
  const open = (date: FuzzyDateText | null) => date && fuzzyDate(date, startMonth);
  const { id, label, labelEn, kind, lane, openEnded, tentative, certainty, percentDone } = item;
  return {
    id,
    label,
    labelEn,
    kind,
    lane,
    planned: { start: open(item.plannedStart), end: open(item.plannedEnd) },
    actual: { start: open(item.actualStart), end: open(item.actualEnd), percent: percentDone },
    openEnded,
    tentative,
    certainty,
    state: scheduleState(item, asOf, startMonth),
  };
}

/** The last edition published by that day; one known only by its month counts from the month's first day. */
function editionOn(editions: EvidenceFacts['editions'], asOf: Day): Evidence['edition'] {
  const published = editions.filter(({ publishedOn }) => publishedOn <= asOf.slice(0, publishedOn.length));
  return published.reduce<Evidence['edition']>((last, one) => (last && last.number > one.number ? last : one), null);
}
