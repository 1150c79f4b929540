import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import { type StatusFacts, statusOn } from '#domain/initiatives/status';
import { initiativeVerdict } from '#domain/initiatives/verdict';
import { judgeKpi } from '#domain/kpis/judgement';
import type { AsOfReason } from '#domain/plans/contract';
import { axisYears } from '#domain/roadmap/axis-years';
import type { BaselineItem, RoadmapInitiative, RoadmapView } from '#domain/roadmap/contract';
import type { LaneView } from '#domain/schedule-items/contract';
import { type FuzzyDate, fuzzyDate, type FuzzyDateText } from '#domain/schedule-items/fuzzy-date';
import { judgementContext, type JudgementSettings } from '../kpis/kpi-facts.service.ts';
import { type PackedKpiFacts, unpackKpiFacts } from '../kpis/packed-facts.service.ts';
import type { FrozenScheduleItem } from '../plans/edition.entity.ts';
import type { ColumnArrays } from '../platform/database/column-arrays.ts';
import { type ScheduleItemFacts, scheduleItemView, unpackItems } from '../schedule-items/schedule-item-rows.service.ts';

type PolicyRow = Omit<RoadmapView['policies'][number], 'themes'>;
type ThemeRow = Omit<RoadmapView['policies'][number]['themes'][number], 'initiatives'> & { policyId: string };
type InitiativeRow = Omit<RoadmapInitiative, 'status' | 'verdict' | 'lanes' | 'baseline'> &
  StatusFacts & { themeId: string };

/** The row of `LOAD_ROADMAP`. */
export type RoadmapRow = Omit<RoadmapView['plan'], 'fiscalStartMonth'> & {
  startMonth: number;
  asOf: Day;
  decidedAsOf: Day;
  fiscalYear: FiscalYear;
  judgement: JudgementSettings;
  edition: { number: number; publishedOn: string; items: FrozenScheduleItem[] } | null;
  policies: PolicyRow[];
  themes: ThemeRow[];
  initiatives: InitiativeRow[];
  lanes: (LaneView & { initiativeId: string })[];
  items: ColumnArrays<ScheduleItemFacts>;
  kpis: PackedKpiFacts;
};

/** The plan as it stood on the row's day: states, statuses and verdicts are decided here by the domain. */
export function roadmapView(row: RoadmapRow, asOfReason: AsOfReason): RoadmapView {
  const { startMonth, asOf, fiscalYear, edition } = row;
  const initiatives = initiativesOf(row);
  const plan = {
    id: row.id,
    name: row.name,
    nameEn: row.nameEn,
    subtitle: row.subtitle,
    fromFiscalYear: row.fromFiscalYear,
    toFiscalYear: row.toFiscalYear,
    soft: row.soft,
    fiscalStartMonth: startMonth,
  };
  const initiativesByTheme = Map.groupBy(initiatives, ({ themeId }) => themeId);
  const themesByPolicy = Map.groupBy(row.themes, ({ policyId }) => policyId);
  return {
    plan,
    asOf,
    asOfReason,
    fiscalYear,
    axis: axisYears(plan, datesOf(row)),
    edition: edition && { number: edition.number, publishedOn: edition.publishedOn },
    policies: row.policies.map((policy) => ({
      ...policy,
      themes: (themesByPolicy.get(policy.id) ?? []).map(({ policyId: _policyId, ...theme }) => ({
        ...theme,
        initiatives: (initiativesByTheme.get(theme.id) ?? []).map(({ initiative }) => initiative),
      })),
    })),
  };
}

function initiativesOf(row: RoadmapRow): { themeId: string; initiative: RoadmapInitiative }[] {
  const { decidedAsOf, edition } = row;
  const context = judgementContext(row.judgement, row);
  const kpis = Map.groupBy(unpackKpiFacts(row.kpis), ({ initiativeId }) => initiativeId);
  const lanes = Map.groupBy(row.lanes, ({ initiativeId }) => initiativeId);
  const items = Map.groupBy(unpackItems(row.items), ({ laneId }) => laneId);
  const frozen = edition && Map.groupBy(edition.items, ({ initiativeId }) => initiativeId);
  return row.initiatives.map(({ themeId, statusSince, endsOn, status, ...initiative }) => ({
    themeId,
    initiative: {
      ...initiative,
      status: statusOn({ status, statusSince, endsOn }, decidedAsOf),
      verdict: initiativeVerdict((kpis.get(initiative.id) ?? []).map(({ facts }) => judgeKpi(facts, context))),
      lanes: (lanes.get(initiative.id) ?? []).map((lane) => ({
        id: lane.id,
        name: lane.name,
        nameEn: lane.nameEn,
        certainty: lane.certainty,
        order: lane.order,
        items: (items.get(lane.id) ?? []).map((item) => scheduleItemView(item, lane.name, row)),
      })),
      baseline: frozen && (frozen.get(initiative.id) ?? []).map((item) => baselineItem(item, row.startMonth)),
    },
  }));
}

function baselineItem(frozen: FrozenScheduleItem, startMonth: number): BaselineItem {
  const { initiativeId: _initiativeId, plannedStart, plannedEnd, ...item } = frozen;
  return { ...item, planned: { start: opened(plannedStart, startMonth), end: opened(plannedEnd, startMonth) } };
}

function opened(date: string | null, startMonth: number): FuzzyDate | null {
  return date === null ? null : fuzzyDate(date as FuzzyDateText, startMonth);
}

/** Every date of the bars once: there are many bars, and few different dates. */
function datesOf({ items, edition, startMonth }: RoadmapRow): (FuzzyDate | null)[] {
  const frozen = (edition?.items ?? []).flatMap(({ plannedStart, plannedEnd }) => [plannedStart, plannedEnd]);
  const texts = [items.plannedStart, items.plannedEnd, items.actualStart, items.actualEnd, frozen].flat();
  return [...new Set(texts)].map((date) => opened(date, startMonth));
}
