import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type {
  DashboardInitiative,
  DashboardKpi,
  DashboardView,
  InitiativeDashboardView,
} from '#domain/dashboard/contract';
import { achievementChange, largestMovers } from '#domain/dashboard/movers';
import { achievementGrounds } from '#domain/kpis/achievement-grounds';
import { countInitiatives } from '#domain/initiatives/counts';
import { type StatusFacts, statusOn } from '#domain/initiatives/status';
import { workDone } from '#domain/initiatives/work-done';
import type { ScheduleState } from '#domain/schedule-items/state';
import {
  isUnreported,
  type Judgement,
  type JudgementContext,
  judgeKpi,
  type NamedKpiFacts,
} from '#domain/kpis/judgement';
import { rollUp, worstVerdict } from '#domain/kpis/rollup';
import type { AsOfReason } from '#domain/plans/contract';
import type { NamedRef } from '#domain/problems/contract';
import { judgementContext, type JudgementSettings } from '../kpis/kpi-facts.service.ts';
import { type PackedItem, stateOfPacked } from '../schedule-items/packed-items.service.ts';
import { type KpiWithFacts, type PackedKpiFacts, unpackKpiFacts } from '../kpis/packed-facts.service.ts';

type InitiativeRow = Omit<DashboardInitiative, 'department' | 'status' | 'verdict' | 'work' | 'kpis'> &
  StatusFacts & {
    themeId: string;
    items: PackedItem[] | null;
    departmentId: string | null;
    origin: 'original' | 'added';
  };

/** The row of `LOAD_DASHBOARD`. */
export type DashboardRow = NamedRef & {
  startMonth: number;
  asOf: Day;
  decidedAsOf: Day;
  fiscalYear: FiscalYear;
  settings: JudgementSettings;
  themes: (NamedRef & { policyId: string })[];
  policies: (NamedRef & { label: string | null; labelEn: string | null })[];
  departments: NamedRef[];
  initiatives: InitiativeRow[];
  kpis: PackedKpiFacts;
};

type JudgedKpi = KpiWithFacts & { judgement: Judgement; initiative: InitiativeRow };

/** Counts, items and findings of a plan in one fiscal year: the domain judges, this puts together. */
export function dashboardView(row: DashboardRow, asOfReason: AsOfReason): DashboardView {
  const context = judgementContext(row.settings, row);
  const kpis = judged(row, context);
  const byPolicy = Map.groupBy(kpis, ({ initiative }) => initiative.policyId);
  const byTheme = Map.groupBy(kpis, ({ initiative }) => initiative.themeId);
  const byDepartment = Map.groupBy(kpis, ({ initiative }) => initiative.departmentId);
  return {
    plan: { id: row.id, name: row.name, nameEn: row.nameEn },
    fiscalYear: row.fiscalYear,
    asOf: row.asOf,
    asOfReason,
    initiatives: countInitiatives(
      row.initiatives.map((one) => ({ origin: one.origin, status: statusOn(one, row.decidedAsOf) })),
    ),
    counts: countsOf(kpis),
    byPolicy: row.policies.map((policy) => ({ ...policy, ...countsOf(byPolicy.get(policy.id) ?? []) })),
    byTheme: row.themes.map((theme) => ({ ...theme, ...countsOf(byTheme.get(theme.id) ?? []) })),
    byDepartment: row.departments.map((department) => ({
      ...department,
      ...countsOf(byDepartment.get(department.id) ?? []),
    })),
    items: itemsOf(row, kpis),
    movers: moversOf(row, kpis, context),
    unanswered: row.departments.flatMap((department) =>
      unansweredOf(department, byDepartment.get(department.id) ?? []),
    ),
  };
}

/** Of the row of one initiative. */
export function initiativeDashboardView(row: DashboardRow, asOfReason: AsOfReason): InitiativeDashboardView {
  const [item = null] = itemsOf(row, judged(row, judgementContext(row.settings, row)));
  return { fiscalYear: row.fiscalYear, asOf: row.asOf, asOfReason, item };
}

function itemsOf(row: DashboardRow, kpis: readonly JudgedKpi[]): DashboardInitiative[] {
  const byInitiative = Map.groupBy(kpis, ({ initiativeId }) => initiativeId);
  const departments = new Map(row.departments.map((department) => [department.id, department]));
  return row.initiatives.map((initiative) =>
    itemOf(initiative, {
      kpis: byInitiative.get(initiative.id) ?? [],
      states: (initiative.items ?? []).map((item) => stateOfPacked(item, row)),
      departments,
      decidedAsOf: row.decidedAsOf,
    }),
  );
}

function judged({ initiatives, kpis }: DashboardRow, context: JudgementContext): JudgedKpi[] {
  const byId = new Map(initiatives.map((initiative) => [initiative.id, initiative]));
  return unpackKpiFacts(kpis).flatMap((kpi) => {
    const initiative = byId.get(kpi.initiativeId);
    return initiative === undefined ? [] : [{ ...kpi, initiative, judgement: judgeKpi(kpi.facts, context) }];
  });
}

function countsOf(kpis: readonly JudgedKpi[]) {
  return rollUp(kpis.map(({ judgement }) => judgement.verdict));
}

type ItemParts = {
  kpis: readonly JudgedKpi[];
  /** Of its schedule items. */
  states: readonly ScheduleState[];
  departments: ReadonlyMap<string, NamedRef>;
  decidedAsOf: Day;
};

function itemOf(
  {
    departmentId,
    themeId: _themeId,
    items: _items,
    status,
    statusSince,
    endsOn,
    origin: _origin,
    ...initiative
  }: InitiativeRow,
  { kpis, states, departments, decidedAsOf }: ItemParts,
): DashboardInitiative {
  return {
    ...initiative,
    department: departmentId === null ? null : (departments.get(departmentId) ?? null),
    status: statusOn({ status, statusSince, endsOn }, decidedAsOf),
    verdict: worstVerdict(kpis.map(({ judgement }) => judgement.verdict)),
    work: workDone(states),
    kpis: kpis.map(kpiOf),
  };
}

function kpiOf({ id, derivedFromId, facts, judgement }: JudgedKpi): DashboardKpi {
  const { actual, target, achievement, verdict, computed, override, expectation, provisional, trace, noPace } =
    judgement;
  return {
    id,
    ...named(facts),
    kind: facts.definition.kind,
    direction: facts.definition.direction,
    derivedFromId,
    latest: facts.toDate && {
      value: actual.value,
      state: actual.state ?? facts.toDate.state,
      upTo: actual.upTo ?? facts.toDate.period,
      provisional: actual.provisional,
      example: facts.toDate.example,
    },
    target: target && {
      sort: target.sort,
      value: target.value,
      low: target.low,
      high: target.high,
      example: target.example,
    },
    achievement,
    grounds: achievementGrounds(judgement, facts.definition.baseline?.value ?? null),
    verdict,
    computed,
    override,
    expectation,
    provisional,
    unreported: isUnreported(judgement),
    trace,
    ...(noPace !== null && { noPace }),
  };
}

function named({ definition: { name, nameEn, unit, unitEn, decimals } }: NamedKpiFacts) {
  return { name, nameEn, unit, unitEn, decimals };
}

function moversOf(row: DashboardRow, kpis: readonly JudgedKpi[], context: JudgementContext): DashboardView['movers'] {
  const before = judgementContext(row.settings, { ...row, fiscalYear: row.fiscalYear - 1 });
  const changes = kpis.flatMap(({ id, initiativeId, facts, judgement, previousTargets }) => {
    const change = achievementChange(facts, judgement, previousTargets, { now: context, before });
    return change ? [{ kpiId: id, initiativeId, ...named(facts), ...change }] : [];
  });
  return largestMovers(changes);
}

function unansweredOf(department: NamedRef, kpis: readonly JudgedKpi[]): DashboardView['unanswered'] {
  const silent = kpis
    .filter(
      ({ derivedFromId, judgement }) =>
        derivedFromId === null && judgement.verdict !== 'closed' && judgement.missing.length > 0,
    )
    .map(({ id, initiativeId, facts: { definition }, judgement }) => ({
      kpiId: id,
      name: definition.name,
      nameEn: definition.nameEn,
      initiativeId,
      missing: judgement.missing.length,
    }));
  return silent.length === 0 ? [] : [{ department, kpis: silent }];
}
