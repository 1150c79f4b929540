import { Link } from '@tanstack/react-router';
import type { Day } from '#domain/calendar/day';
import { type Axis, xOfDay } from '#domain/roadmap/geometry';
import type { RoadmapInitiative } from '#domain/roadmap/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { Name, Title } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { DecisionSeal } from '../../ui/DecisionSeal.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { AxisBackground } from '../../ui/gantt/AxisBackground.tsx';
import { asBaselineItem, asChartItem } from '../../ui/gantt/as-chart-item.ts';
import { useItemWords } from '../../ui/gantt/item-words.ts';
import { LaneChart } from '../../ui/gantt/LaneChart.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { ROADMAP_TEXTS } from './locale.ts';
import type { RoadmapRow as Row } from './rows.ts';

type RowProps = {
  row: Row;
  axis: Axis;
  lines: { x: number; kind: 'today' | 'as-of' | 'review' }[];
  asOf: Day;
  inTabOrder: boolean;
  onFocus: () => void;
  onToggle: (key: string, open: boolean) => void;
  onOpenItem: (itemId: string) => void;
};

/** One row of the treegrid: its name at the left, what it has on the axis at the right. */
export function RoadmapRow({ row, axis, lines, asOf, inTabOrder, onFocus, onToggle, onOpenItem }: RowProps) {
  const initiative = row.kind === 'policy' ? null : row.initiative;
  const marked = [...lines, ...reviewLine(axis, initiative)];
  return (
    <tr
      role="row"
      aria-level={row.level}
      aria-expanded={row.kind === 'lane' || (row.kind === 'policy' && row.empty) ? undefined : row.expanded}
      data-row={row.key}
      tabIndex={inTabOrder ? 0 : -1}
      className={`gantt-row gantt-row-${row.kind}`}
      onFocus={onFocus}
    >
      <th role="rowheader" scope="row" className="gantt-head">
        {row.kind === 'policy' && <PolicyHead row={row} onToggle={onToggle} />}
        {row.kind === 'initiative' && <InitiativeHead row={row} onToggle={onToggle} />}
        {row.kind === 'lane' && <LaneHead row={row} />}
      </th>
      <td role="gridcell" className="gantt-cell">
        {row.kind === 'lane' ? (
          <LaneCell row={row} axis={axis} lines={marked} asOf={asOf} onOpenItem={onOpenItem} />
        ) : (
          <div className="gantt-lane gantt-lane-empty" style={{ width: axis.width }}>
            <AxisBackground axis={axis} lines={marked} />
            {row.kind === 'policy' && row.empty && <EmptyPolicy />}
            {row.kind === 'initiative' && <Reviewed initiative={row.initiative} axis={axis} />}
          </div>
        )}
      </td>
    </tr>
  );
}

function reviewLine(axis: Axis, initiative: RoadmapInitiative | null) {
  const x = initiative?.lastDecision ? xOfDay(axis, initiative.lastDecision.decidedOn) : null;
  return x === null ? [] : [{ x, kind: 'review' as const }];
}

function Toggle({
  id,
  expanded,
  name,
  onToggle,
}: {
  id: string;
  expanded: boolean;
  name: string;
  onToggle: (key: string, open: boolean) => void;
}) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className="gantt-toggle"
      aria-expanded={expanded}
      aria-label={name}
      onClick={() => onToggle(id, !expanded)}
    >
      <svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12">
        <path d={expanded ? 'M1 3h10l-5 6z' : 'M3 1v10l6-5z'} fill="currentColor" />
      </svg>
    </button>
  );
}

function PolicyHead({ row, onToggle }: { row: Extract<Row, { kind: 'policy' }>; onToggle: RowProps['onToggle'] }) {
  const { policy } = row;
  return (
    <div className="flex items-start gap-2">
      {!row.empty && <Toggle id={row.key} expanded={row.expanded} name={policy.name} onToggle={onToggle} />}
      <div>
        <Name of={policy} />
        {policy.label !== null && (
          <span className="block text-[0.8125rem] font-normal text-sub">
            <Name of={{ name: policy.label, nameEn: policy.labelEn }} />
          </span>
        )}
      </div>
    </div>
  );
}

function InitiativeHead({
  row,
  onToggle,
}: {
  row: Extract<Row, { kind: 'initiative' }>;
  onToggle: RowProps['onToggle'];
}) {
  const words = useTexts(WORDS);
  const { initiative } = row;
  return (
    <div className="flex items-start gap-2">
      <Toggle id={row.key} expanded={row.expanded} name={initiative.title} onToggle={onToggle} />
      <div className="flex min-w-0 flex-col gap-1">
        <span className="text-[0.8125rem] font-normal text-sub">
          <Name of={{ name: row.theme, nameEn: row.themeEn }} />
        </span>
        <Link
          to="/initiatives/$initiativeId"
          params={{ initiativeId: initiative.id }}
          className="font-bold"
          data-gantt-item={initiative.id}
          tabIndex={-1}
        >
          {initiative.number}. <Title of={initiative} />
          {initiative.subtitle !== null && (
            <span lang="ja" className="block text-[0.8125rem] font-normal">
              {initiative.subtitle}
            </span>
          )}
        </Link>
        <span className="flex flex-wrap items-center gap-2 text-[0.8125rem] font-normal">
          {initiative.department !== null && <Name of={initiative.department} />}
          {initiative.status !== 'active' && (
            <span className="font-bold">{words(`initiative.${initiative.status}`)}</span>
          )}
          {initiative.verdict !== null && (
            <StatusChip verdict={initiative.verdict.code} provisional={initiative.verdict.provisional} />
          )}
        </span>
      </div>
    </div>
  );
}

function LaneHead({ row }: { row: Extract<Row, { kind: 'lane' }> }) {
  const t = useTexts(ROADMAP_TEXTS);
  const { lane } = row;
  return (
    <div className="pl-8 font-normal">
      {lane.name === null ? t('unnamedLane') : <Name of={{ name: lane.name, nameEn: lane.nameEn }} />}
      {lane.certainty === 'unknown' && <span className="block text-[0.8125rem] text-sub">{t('laneUncertain')}</span>}
    </div>
  );
}

function LaneCell({
  row,
  axis,
  lines,
  asOf,
  onOpenItem,
}: { row: Extract<Row, { kind: 'lane' }> } & Pick<RowProps, 'axis' | 'lines' | 'asOf' | 'onOpenItem'>) {
  const words = useItemWords();
  return (
    <LaneChart
      axis={axis}
      items={row.lane.items.map((item) => asChartItem(item, asOf, words.label(item), words.sentence(item)))}
      baseline={row.initiative.baseline?.map(asBaselineItem) ?? []}
      lines={lines}
      unconfirmedWord={words.unconfirmed}
      onOpen={onOpenItem}
    />
  );
}

function EmptyPolicy() {
  const t = useTexts(ROADMAP_TEXTS);
  return <p className="relative px-3 py-2 text-[0.875rem] text-sub">{t('emptyPolicy')}</p>;
}

/** 「2019年度評価：継続」 at the day of the meeting. */
function Reviewed({ initiative, axis }: { initiative: RoadmapInitiative; axis: Axis }) {
  const t = useTexts(ROADMAP_TEXTS);
  const { fiscalYear } = useTenantCalendar();
  const decision = initiative.lastDecision;
  if (decision === null) return null;
  const x = xOfDay(axis, decision.decidedOn);
  const place = x === null ? { right: 8 } : x > axis.width / 2 ? { right: axis.width - x + 6 } : { left: x + 6 };
  return (
    <span className="gantt-reviewed" style={place}>
      {t('reviewed', { year: fiscalYear(decision.fiscalYear) })}
      <DecisionSeal decision={decision.decision} reworkKind={decision.reworkKind} standing={decision.standing} />
      {decision.example && <ExampleMark />}
    </span>
  );
}
