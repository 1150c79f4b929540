import { idOf, newId } from './ids.ts';
import { definitionOf, kpiRows, versionRow } from './kpis.ts';
import type { Running, Translate } from './plans.ts';
import type { Row } from './rows.ts';
import { type LoadedItem, scheduleRows } from './schedule-items.ts';
import type { SourceInitiative } from './source-plan.ts';

export type LoadedInitiative = {
  id: string;
  source: SourceInitiative;
  /** In the order of the sheet, lane after lane. */
  items: LoadedItem[];
  /** By name as printed. */
  kpiIds: Map<string, string>;
};

export type Surroundings = {
  tenantId: string;
  planId: string;
  themeId: string;
  /** First fiscal year of the plan. */
  firstYear: number;
  translate: Translate;
  running: Running;
};

/** The rows of one initiative, by table. */
export type InitiativeRows = Record<'initiative' | 'effect' | 'lane' | 'schedule_item' | 'kpi' | 'kpi_version', Row[]>;

/** The rows of one initiative, and its ids for whatever refers to it. */
export function initiativeRows(
  source: SourceInitiative,
  at: Surroundings,
): { rows: InitiativeRows; loaded: LoadedInitiative } {
  const { tenantId, translate, running } = at;
  const id = newId();
  const schedule = scheduleRows(source.lanes, tenantId, id, translate);
  const kpiIds = new Map(source.kpis.map(({ name }) => [name, newId()]));
  const rows: InitiativeRows = {
    initiative: [initiativeRow(id, source, at)],
    effect: source.effects.map((text, index) => ({
      tenant_id: tenantId,
      id: newId(),
      initiative_id: id,
      position: index + 1,
      text,
    })),
    lane: schedule.lanes,
    schedule_item: schedule.itemRows,
    kpi: kpiRows(source, { tenantId, initiativeId: id, items: schedule.items, ids: kpiIds }),
    kpi_version: source.kpis.map((kpi) => {
      const definition = definitionOf(kpi, running.frequencyOf(kpi.name), at.firstYear);
      return versionRow(kpi, definition, { tenantId, id: idOf(kpiIds, kpi.name), translate });
    }),
  };
  return { rows, loaded: { id, source, items: schedule.items, kpiIds } };
}

/** What an edition keeps of an initiative: its promise, apart from the schedule. */
export function frozenInitiative({ id, source, kpiIds }: LoadedInitiative): Row {
  return {
    initiativeId: id,
    number: source.number,
    title: source.title,
    subtitle: source.subtitle ?? null,
    effects: source.effects,
    kpis: source.kpis.map(({ name, unit, kind, direction }) => ({
      kpiId: kpiIds.get(name),
      name,
      unit,
      kind,
      direction,
    })),
  };
}

/** What an edition keeps of an initiative's schedule. */
export function frozenItems({ id, items }: LoadedInitiative): Row[] {
  return items.map((item) => ({
    initiativeId: id,
    scheduleItemId: item.id,
    label: item.label,
    kind: item.kind,
    laneId: item.laneId,
    lane: item.lane,
    order: item.order,
    plannedStart: item.plannedStart,
    plannedEnd: item.plannedEnd,
    openEnded: item.openEnded,
    tentative: item.tentative,
  }));
}

function initiativeRow(id: string, source: SourceInitiative, at: Surroundings): Row {
  return {
    tenant_id: at.tenantId,
    id,
    plan_id: at.planId,
    theme_id: at.themeId,
    number: source.number,
    title: source.title,
    title_en: at.translate(source.title),
    subtitle: source.subtitle ?? null,
    department_id: at.running.departmentOf(source.number),
    description: source.description,
    parts: source.parts ?? [],
    current_state: source.current ?? null,
    future_state: source.future ?? null,
    external_dependencies: source.externalDependencies ?? [],
    breakdown: source.breakdown ?? [],
    notes: [...(source.notes ?? []), ...(source.readingNotes ?? []).map((note) => `【読み取り】${note}`)],
  };
}
