import { type ReactNode, useMemo, useRef } from 'react';
import type { Day } from '#domain/calendar/day';
import { fiscalYearOfDay } from '#domain/calendar/fiscal-year';
import type { PlanSummary } from '#domain/plans/contract';
import { type Axis, axisOf, xOfDay } from '#domain/roadmap/geometry';
import type { InitiativeScheduleView, LaneView, ScheduleItemView } from '#domain/schedule-items/contract';
import { occurrences } from '#domain/schedule-items/label-marks';
import { useDates } from '../../platform/format/dates.ts';
import { Name } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { AxisBackground } from '../../ui/gantt/AxisBackground.tsx';
import { AxisHeader } from '../../ui/gantt/AxisHeader.tsx';
import { asChartItem } from '../../ui/gantt/as-chart-item.ts';
import { useAxisWords } from '../../ui/gantt/axis-words.ts';
import { HatchPatterns } from '../../ui/gantt/HatchPatterns.tsx';
import { useItemWords } from '../../ui/gantt/item-words.ts';
import { LaneChart } from '../../ui/gantt/LaneChart.tsx';
import { seenBeside, useChartWidth } from '../../ui/gantt/use-chart-width.ts';
import { SCHEDULE_TEXTS } from './locale.ts';
import '../../ui/gantt/gantt.css';

const LANE_WIDTH = 152;
const LEAST_COLUMN_WIDTH = 150;

/** The lanes of one initiative in equal fiscal-year columns. */
export function ScheduleChart({
  schedule,
  plan,
  asOf,
  onOpen,
}: {
  schedule: InitiativeScheduleView;
  plan: PlanSummary;
  asOf: Day;
  onOpen: ((id: string) => void) | undefined;
}) {
  const t = useTexts(SCHEDULE_TEXTS);
  const axisWords = useAxisWords();
  const { shortDay } = useDates();
  const frame = useRef<HTMLDivElement>(null);
  const width = useChartWidth(frame, 'a4');
  const axis = useMemo(() => axisFor(schedule, plan, width - LANE_WIDTH), [schedule, plan, width]);
  const x = xOfDay(axis, asOf);
  const background = <AxisBackground axis={axis} lines={x === null ? [] : [{ x, kind: 'as-of' }]} />;
  return (
    <div ref={frame} role="region" tabIndex={0} aria-label={t('chart')} className="gantt-frame">
      <HatchPatterns />
      {width > 0 && (
        <table className="gantt-table" style={{ width: LANE_WIDTH + axis.width, ...seenBeside(LANE_WIDTH, width) }}>
          <thead>
            <tr>
              <th scope="col" className="gantt-head" style={{ width: LANE_WIDTH }}>
                {t('lane')}
              </th>
              <th scope="col" className="gantt-axis-cell">
                <span className="unseen">{t('schedule')}</span>
                <AxisHeader
                  axis={axis}
                  words={axisWords}
                  flags={x === null ? [] : [{ x, kind: 'as-of', text: t('asOf', { day: shortDay(asOf) }) }]}
                />
              </th>
            </tr>
          </thead>
          <tbody>
            {schedule.lanes.map((lane) => (
              <Lane
                key={lane.id}
                lane={lane}
                items={schedule.items.filter((item) => item.laneId === lane.id)}
                axis={axis}
                background={background}
                asOf={asOf}
                startMonth={plan.fiscalStartMonth}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Lane({
  lane,
  items,
  axis,
  background,
  asOf,
  startMonth,
  onOpen,
}: {
  lane: LaneView;
  items: ScheduleItemView[];
  axis: Axis;
  background: ReactNode;
  asOf: Day;
  startMonth: number;
  onOpen: ((id: string) => void) | undefined;
}) {
  const t = useTexts(SCHEDULE_TEXTS);
  const words = useItemWords();
  const recurring = occurrences(items);
  return (
    <tr className="gantt-row">
      <th scope="row" className="gantt-head">
        {lane.name === null ? (
          <span className="font-normal text-sub">{t('none')}</span>
        ) : (
          <Name of={{ name: lane.name, nameEn: lane.nameEn }} />
        )}
        {lane.certainty === 'unknown' && (
          <span className="block text-[0.8125rem] font-normal text-sub">{t('laneUncertain')}</span>
        )}
      </th>
      <td className="gantt-cell">
        <LaneChart
          axis={axis}
          items={items.map((item) =>
            asChartItem(item, { asOf, startMonth, words, occurrence: recurring.get(item.id), before: null }),
          )}
          background={background}
          unconfirmedWord={words.unconfirmed}
          {...(onOpen === undefined ? {} : { onOpen })}
        />
      </td>
    </tr>
  );
}

/** The plan's years, and any year beside them that something dated needs. */
function axisFor(schedule: InitiativeScheduleView, plan: PlanSummary, room: number): Axis {
  const { fromFiscalYear, toFiscalYear } = plan.period;
  const years = schedule.items.flatMap(({ planned, actual }) =>
    [planned.start, planned.end, actual.start, actual.end].flatMap((date) =>
      date === null
        ? []
        : [fiscalYearOfDay(date.from, plan.fiscalStartMonth), fiscalYearOfDay(date.to, plan.fiscalStartMonth)],
    ),
  );
  const from = Math.min(fromFiscalYear, ...years);
  const to = Math.max(toFiscalYear, ...years);
  const column = Math.max(LEAST_COLUMN_WIDTH, Math.floor((room - 2) / (to - from + 1)));
  return axisOf(
    { fromFiscalYear: from, toFiscalYear: to, planFrom: fromFiscalYear, planTo: toFiscalYear },
    { yearWidth: column },
    plan.fiscalStartMonth,
  );
}
