import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Day } from '#domain/calendar/day';
import { fiscalYearOfDay } from '#domain/calendar/fiscal-year';
import type { InitiativeView } from '#domain/initiatives/contract';
import type { PlanSummary } from '#domain/plans/contract';
import { type Axis, axisOf, xOfDay } from '#domain/roadmap/geometry';
import type { InitiativeScheduleView, LaneView, ScheduleItemView } from '#domain/schedule-items/contract';
import { occurrences } from '#domain/schedule-items/label-marks';
import { useDates } from '../../platform/format/dates.ts';
import { Name } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { AxisBackground } from '../../ui/gantt/AxisBackground.tsx';
import { AxisHeader } from '../../ui/gantt/AxisHeader.tsx';
import { asChartItem } from '../../ui/gantt/as-chart-item.ts';
import '../../ui/gantt/gantt.css';
import { useAxisWords } from '../../ui/gantt/axis-words.ts';
import { HatchPatterns } from '../../ui/gantt/HatchPatterns.tsx';
import { useItemWords } from '../../ui/gantt/item-words.ts';
import { LaneChart } from '../../ui/gantt/LaneChart.tsx';
import { useElementWidth } from '../../ui/gantt/use-element-width.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { SCHEDULE_TEXTS } from './locale.ts';
import { scheduleQuery } from './schedule-items.api.ts';
import { ScheduleItemDialog } from './ScheduleItemDialog.tsx';
import { ScheduleTable } from './ScheduleTable.tsx';

const NEW = 'new';
const LANE_WIDTH = 152;
const LEAST_COLUMN_WIDTH = 150;

/** 【スケジュール】 of one initiative: its lanes in equal fiscal-year columns, and the same as a table. */
export function ScheduleSection({
  initiative,
  plan,
  asOf,
  readOnly = false,
}: {
  initiative: Pick<InitiativeView, 'id'>;
  plan: PlanSummary;
  asOf: Day;
  /** Where it is looked at and not worked on. */
  readOnly?: boolean;
}) {
  const query = useQuery(scheduleQuery(initiative.id, asOf));
  return (
    <Loaded query={query}>
      {(schedule) => <Schedule schedule={schedule} plan={plan} asOf={asOf} readOnly={readOnly} />}
    </Loaded>
  );
}

type ScheduleProps = { schedule: InitiativeScheduleView; plan: PlanSummary; asOf: Day; readOnly: boolean };

function Schedule({ schedule, plan, asOf, readOnly }: ScheduleProps) {
  const t = useTexts(SCHEDULE_TEXTS);
  const may = useMay();
  // By its id, so that the dialog follows the item when it is read again after a conflict.
  const [editedId, setEditedId] = useState<string | null>(null);
  const mayEdit = may('initiatives.write') && !readOnly;
  const edited = editedId === NEW ? NEW : schedule.items.find((item) => item.id === editedId);
  return (
    <>
      {schedule.items.length === 0 ? (
        <p className="text-sub">{t('empty')}</p>
      ) : (
        <>
          <Chart schedule={schedule} plan={plan} asOf={asOf} onOpen={mayEdit ? setEditedId : undefined} />
          <div className="mt-3">
            <Disclosure summary={t('table')}>
              <ScheduleTable items={schedule.items} onEdit={mayEdit ? (item) => setEditedId(item.id) : undefined} />
            </Disclosure>
          </div>
        </>
      )}
      {mayEdit && (
        <p className="no-print mt-3">
          <Button size="small" onClick={() => setEditedId(NEW)}>
            {t('add')}
          </Button>
        </p>
      )}
      {edited !== undefined && (
        <ScheduleItemDialog
          initiativeId={schedule.initiativeId}
          item={edited}
          plan={plan}
          onClose={() => setEditedId(null)}
        />
      )}
    </>
  );
}

function Chart({
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
  const width = useElementWidth(frame);
  const axis = useMemo(() => axisFor(schedule, plan, width - LANE_WIDTH), [schedule, plan, width]);
  const x = xOfDay(axis, asOf);
  const background = <AxisBackground axis={axis} lines={x === null ? [] : [{ x, kind: 'as-of' }]} />;
  return (
    <div ref={frame} role="region" tabIndex={0} aria-label={t('chart')} className="gantt-frame">
      <HatchPatterns />
      {width > 0 && (
        <table
          className="gantt-table"
          style={{ width: LANE_WIDTH + axis.width, ['--pane' as string]: `${LANE_WIDTH}px` }}
        >
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
