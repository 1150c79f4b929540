import type { Day } from '../calendar/day.ts';
import type { Certainty, ScheduleItemKind } from './contract.ts';
import { fuzzyDate, type FuzzyDateText } from './fuzzy-date.ts';

/** What somebody wants a schedule item to say. */
export type ItemPlan = {
  kind: ScheduleItemKind;
  plannedStart: FuzzyDateText | null;
  plannedEnd: FuzzyDateText | null;
  actualStart: FuzzyDateText | null;
  actualEnd: FuzzyDateText | null;
  openEnded: boolean;
  certainty: Certainty;
};

export const PLANNING_MISTAKES = [
  'end_before_start',
  'open_end_with_end',
  'point_without_end',
  'unknown_with_years',
  'actual_end_before_start',
  'actual_in_future',
] as const;
export type PlanningMistake = (typeof PLANNING_MISTAKES)[number];

/** A mistake and the field to mend. */
export type FieldMistake = { field: keyof ItemPlan; mistake: PlanningMistake };

/**
 * Everything that cannot be meant, in the order of the fields; empty for a good plan. Dates are compared by the days they
 * may stand for: FY2018 to 2018-07 may be meant, 2018-09 to 2018-07 may not.
 *
 * @param today nothing can have happened later.
 */
export function planningMistakes(item: ItemPlan, startMonth: number, today: Day): FieldMistake[] {
  const found: FieldMistake[] = [];
  const isBefore = (one: FuzzyDateText | null, other: FuzzyDateText | null): boolean =>
    one !== null && other !== null && fuzzyDate(one, startMonth).to < fuzzyDate(other, startMonth).from;

  if (isBefore(item.plannedEnd, item.plannedStart)) found.push({ field: 'plannedEnd', mistake: 'end_before_start' });
  if (item.openEnded && item.plannedEnd !== null) found.push({ field: 'plannedEnd', mistake: 'open_end_with_end' });
  if (item.openEnded && item.kind !== 'bar') found.push({ field: 'openEnded', mistake: 'point_without_end' });
  if (item.certainty === 'unknown' && (item.plannedStart !== null || item.plannedEnd !== null)) {
    found.push({ field: 'certainty', mistake: 'unknown_with_years' });
  }
  if (isBefore(item.actualEnd, item.actualStart))
    found.push({ field: 'actualEnd', mistake: 'actual_end_before_start' });
  for (const field of ['actualStart', 'actualEnd'] as const) {
    const date = item[field];
    if (date !== null && fuzzyDate(date, startMonth).from > today) found.push({ field, mistake: 'actual_in_future' });
  }
  return found;
}

/**
 * How sure the years are after somebody typed: years that the office enters are given, whatever they were; an item whose
 * years are taken away or never told is unknown.
 *
 * @param typed what was typed: `certainty` when it was stated itself, `years` when a planned date was entered or taken away.
 */
export function certaintyAfter(
  before: Certainty,
  typed: { certainty: Certainty | undefined; years: boolean },
  item: Pick<ItemPlan, 'plannedStart' | 'plannedEnd'>,
): Certainty {
  if (typed.certainty !== undefined) return typed.certainty;
  if (!typed.years) return before;
  return item.plannedStart === null && item.plannedEnd === null ? 'unknown' : 'given';
}

export const DELETION_REFUSALS = ['frozen_in_edition', 'kpi_valid_until_it', 'named_in_decision'] as const;
export type DeletionRefusal = (typeof DELETION_REFUSALS)[number];

/** Why an item must stay, or `null` when it may be deleted. First matching reason wins. */
export function refusalToDelete(facts: {
  frozenInEdition: boolean;
  kpiValidUntilIt: boolean;
  namedInDecision: boolean;
}): DeletionRefusal | null {
  if (facts.frozenInEdition) return 'frozen_in_edition';
  if (facts.kpiValidUntilIt) return 'kpi_valid_until_it';
  return facts.namedInDecision ? 'named_in_decision' : null;
}
