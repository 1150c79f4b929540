import type { Day } from '#domain/calendar/day';
import type { ScheduleItemView } from '#domain/schedule-items/contract';
import type { FuzzyDate } from '#domain/schedule-items/fuzzy-date';
import type { BaselineItem } from '#domain/roadmap/contract';
import type { ChartItem } from './chart-item.ts';

/** A schedule item as the chart draws it; an actual bar that has not ended runs to the as-of day. */
export function asChartItem(item: ScheduleItemView, asOf: Day, label: string, name: string): ChartItem {
  const { start, end } = item.actual;
  const runsOn = start !== null && end === null && item.state !== 'dropped';
  return {
    id: item.id,
    kind: item.kind,
    label,
    name,
    planned: item.planned,
    openEnded: item.openEnded,
    tentative: item.tentative,
    dropped: item.state === 'dropped',
    late: item.state === 'late_finish' || item.state === 'late_start',
    done: item.state === 'done',
    actual: { start, end: runsOn ? dayOf(asOf < start.from ? start.from : asOf) : end },
  };
}

/** A bar as an edition froze it: only where it stood is drawn. */
export function asBaselineItem(item: BaselineItem): ChartItem {
  return {
    id: item.scheduleItemId,
    kind: item.kind,
    label: item.label,
    name: item.label,
    planned: item.planned,
    openEnded: item.openEnded,
    tentative: item.tentative,
    dropped: false,
    late: false,
    done: false,
    actual: { start: null, end: null },
  };
}

function dayOf(day: Day): FuzzyDate {
  return { precision: 'day', value: day, from: day, to: day };
}
