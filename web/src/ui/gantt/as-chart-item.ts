import type { Day } from '#domain/calendar/day';
import { changeSince } from '#domain/roadmap/changes';
import type { BaselineItem } from '#domain/roadmap/contract';
import type { ScheduleItemView } from '#domain/schedule-items/contract';
import type { FuzzyDate } from '#domain/schedule-items/fuzzy-date';
import { type Occurrence, stageOf } from '#domain/schedule-items/label-marks';
import { endSlip } from '#domain/schedule-items/slip';
import type { ChartItem } from './chart-item.ts';
import type { ItemWords } from './item-words.ts';

/** What an item is seen with: the day, the words, its like in the lane, and what an edition says of it. */
export type Seen = {
  asOf: Day;
  startMonth: number;
  words: ItemWords;
  occurrence: Occurrence | undefined;
  /** The item as the edition laid beneath has it, `undefined` where it has not; `null` where no edition is. */
  before: BaselineItem | null | undefined;
  /** It is being moved. */
  moving?: boolean;
};

/** A schedule item as the chart draws it; an actual bar that has not ended runs to the as-of day. */
export function asChartItem(item: ScheduleItemView, seen: Seen): ChartItem {
  const { asOf, startMonth, words, occurrence, before } = seen;
  const { start, end } = item.actual;
  const runsOn = start !== null && end === null && item.state !== 'dropped';
  const label = words.label(item);
  const stage = item.kind === 'bar' ? stageOf(label) : null;
  const slip = endSlip(item, asOf, startMonth);
  const change = before === null ? null : changeSince(item, before);
  return {
    id: item.id,
    kind: item.kind,
    label: stage?.rest ?? label,
    stage: stage?.stage ?? null,
    note: item.openEnded ? words.onward(item) : null,
    since: words.since(item),
    name: words.sentence(item, { slip, occurrence, change }),
    planned: item.planned,
    openEnded: item.openEnded,
    tentative: item.tentative,
    dropped: item.state === 'dropped',
    droppedOn: item.state === 'dropped' ? item.droppedOn : null,
    done: item.state === 'done',
    moving: seen.moving ?? false,
    actual: { start, end: runsOn ? dayOf(asOf < start.from ? start.from : asOf) : end },
    slip: slip !== null && slip.by > 0 ? words.slip(slip) : null,
    occurrence: occurrence === undefined ? null : { ...occurrence, word: words.occurrence(occurrence) },
    before: before ?? null,
    change,
  };
}

function dayOf(day: Day): FuzzyDate {
  return { precision: 'day', value: day, from: day, to: day };
}
