import type { Certainty, ScheduleItemKind } from '#domain/schedule-items/contract';
import type { FuzzyDateText } from '#domain/schedule-items/fuzzy-date';
import { newId } from './ids.ts';
import type { Translate } from './plans.ts';
import type { Row } from './rows.ts';
import type { SourceItem, SourceLane } from './source-plan.ts';

/** A schedule item as printed, with its id. */
export type LoadedItem = {
  id: string;
  label: string;
  kind: ScheduleItemKind;
  laneId: string;
  lane: string | null;
  /** Place inside its lane, from 1. */
  order: number;
  plannedStart: FuzzyDateText | null;
  plannedEnd: FuzzyDateText | null;
  openEnded: boolean;
  tentative: boolean;
  certainty: Certainty;
};

/** The rows of an initiative's lanes and items, lane after lane. */
export function scheduleRows(
  lanes: readonly SourceLane[],
  tenantId: string,
  initiativeId: string,
  translate: Translate,
) {
  const placed = lanes.map((lane, index) => ({ ...lane, id: newId(), position: index + 1 }));
  const items = placed.flatMap((lane) =>
    lane.items.map((source, index) => ({ source, item: loadedItem(source, lane, index + 1) })),
  );
  return {
    lanes: placed.map((lane): Row => ({
      tenant_id: tenantId,
      id: lane.id,
      initiative_id: initiativeId,
      position: lane.position,
      name: lane.name,
      name_en: translate(lane.name),
      certainty: lane.certainty ?? 'given',
    })),
    items: items.map(({ item }) => item),
    itemRows: items.map(({ source, item }) => itemRow(source, item, tenantId, initiativeId, translate)),
  };
}

function loadedItem(source: SourceItem, lane: { id: string; name: string | null }, order: number): LoadedItem {
  return {
    id: newId(),
    label: source.label,
    kind: source.kind ?? 'bar',
    laneId: lane.id,
    lane: lane.name,
    order,
    plannedStart: source.from === undefined ? null : `FY${source.from}`,
    plannedEnd: source.to === undefined ? null : `FY${source.to}`,
    openEnded: source.openEnded ?? false,
    tentative: source.tentative ?? false,
    certainty: source.certainty,
  };
}

function itemRow(
  source: SourceItem,
  item: LoadedItem,
  tenantId: string,
  initiativeId: string,
  translate: Translate,
): Row {
  return {
    tenant_id: tenantId,
    id: item.id,
    initiative_id: initiativeId,
    lane_id: item.laneId,
    kind: item.kind,
    label: item.label,
    label_en: translate(item.label),
    position: item.order,
    planned_start: item.plannedStart,
    planned_end: item.plannedEnd,
    open_ended: item.openEnded,
    tentative: item.tentative,
    certainty: item.certainty,
    lane_certainty: source.laneCertainty ?? 'given',
    scope: source.scope ?? null,
    quote: source.quote ?? null,
  };
}
