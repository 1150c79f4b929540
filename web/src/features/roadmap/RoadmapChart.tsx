import { type KeyboardEvent, useMemo, useRef } from 'react';
import { type Axis, axisOf, xOfDay } from '#domain/roadmap/geometry';
import type { RoadmapView } from '#domain/roadmap/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { useSession } from '../../platform/session/session.ts';
import { AxisHeader } from '../../ui/gantt/AxisHeader.tsx';
import { useElementWidth } from '../../ui/gantt/use-element-width.ts';
import '../../ui/gantt/gantt.css';
import { ROADMAP_TEXTS } from './locale.ts';
import { RoadmapRow } from './RoadmapRow.tsx';
import { parentIndex, rowsOf } from './rows.ts';
import { useTreegrid } from './use-treegrid.ts';

const LEAST_COLUMN_WIDTH = 180;
const HEAD_WIDTH = { wide: 320, narrow: 168 };

/** The Gantt: one treegrid whose rows are policies, initiatives and lanes, and whose second column is the time axis. */
export function RoadmapChart({
  roadmap,
  collapsed,
  onToggle,
  onOpenItem,
  onTable,
}: {
  roadmap: RoadmapView;
  collapsed: ReadonlySet<string>;
  onToggle: (key: string, open: boolean) => void;
  onOpenItem: (itemId: string) => void;
  onTable: () => void;
}) {
  const t = useTexts(ROADMAP_TEXTS);
  const level = useLevelNames();
  const { fiscalYear, era } = useTenantCalendar();
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const head = width < 720 ? HEAD_WIDTH.narrow : HEAD_WIDTH.wide;
  const axis = useMemo(() => axisFor(roadmap, width - head), [roadmap, width, head]);
  const rows = useMemo(() => rowsOf(roadmap, collapsed), [roadmap, collapsed]);
  const { body, active, onKeyDown, setActiveKey } = useTreegrid(rows, onToggle, (index) => parentIndex(rows, index));
  const { lines, flags } = useMarks(roadmap, axis);

  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'v') onTable();
    else if (event.key === 't')
      frame.current?.querySelector('.gantt-flag')?.scrollIntoView({ inline: 'center', block: 'nearest' });
    else onKeyDown(event);
  };

  return (
    <div ref={frame} role="region" tabIndex={0} aria-label={t('title')} className="gantt-frame">
      {width > 0 && (
        <table
          role="treegrid"
          onKeyDown={keys}
          aria-label={t('title')}
          aria-readonly="true"
          className="gantt-table"
          style={{ width: head + axis.width }}
        >
          <thead>
            <tr role="row">
              <th role="columnheader" scope="col" className="gantt-head" style={{ width: head }}>
                {level('initiative')}
              </th>
              <th role="columnheader" scope="col" className="gantt-axis-cell">
                <span className="unseen">{t('scheduleColumn')}</span>
                <AxisHeader
                  axis={axis}
                  labelOf={(year) => ({ main: fiscalYear(year), second: era(year) })}
                  zoneWords={{ before: t('before'), after: t('after') }}
                  flags={flags}
                />
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row, index) => (
              <RoadmapRow
                key={row.key}
                row={row}
                axis={axis}
                lines={lines}
                asOf={roadmap.asOf}
                inTabOrder={index === active}
                onFocus={() => setActiveKey(row.key)}
                onToggle={onToggle}
                onOpenItem={onOpenItem}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function axisFor(roadmap: RoadmapView, room: number): Axis {
  const { fromFiscalYear, toFiscalYear } = roadmap.axis;
  const years = toFiscalYear - fromFiscalYear + 1;
  const column = Math.max(LEAST_COLUMN_WIDTH, Math.floor((room - 2) / years));
  const { plan } = roadmap;
  return axisOf(
    { fromFiscalYear, toFiscalYear, planFrom: plan.fromFiscalYear, planTo: plan.toFiscalYear },
    column,
    plan.fiscalStartMonth,
  );
}

/** Today and the as-of day, where they fall on the axis; one flag when they are the same day. */
function useMarks(roadmap: RoadmapView, axis: Axis) {
  const t = useTexts(ROADMAP_TEXTS);
  const { shortDay } = useDates();
  const { today } = useSession();
  const day = today as RoadmapView['asOf'];
  const marks = [
    { kind: 'today' as const, x: xOfDay(axis, day), text: t('today', { day: shortDay(day) }) },
    ...(day === roadmap.asOf
      ? []
      : [{ kind: 'as-of' as const, x: xOfDay(axis, roadmap.asOf), text: t('asOf', { day: shortDay(roadmap.asOf) }) }]),
  ].filter((mark): mark is typeof mark & { x: number } => mark.x !== null);
  return { lines: marks.map(({ x, kind }) => ({ x, kind })), flags: marks };
}
