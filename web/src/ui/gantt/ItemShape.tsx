import { type Axis, type Placed, type Span, spanOf, xOfDay } from '#domain/roadmap/geometry';
import { ACTUAL_HEIGHT, BAR_HEIGHT, type ChartItem, LANE_PADDING, ROW_HEIGHT } from './chart-item.ts';

/** How far an open end's arrow head reaches back. */
const ARROW = 12;
const DIAMOND = 7;

/** The marks of one item: planned outline, actual bar under it, lateness, arrow for an open end, diamond for a point. */
export function ItemShape({ axis, placed }: { axis: Axis; placed: Placed<ChartItem> }) {
  const { item, span, row } = placed;
  const top = LANE_PADDING + row * ROW_HEIGHT;
  const before = item.before === null ? null : spanOf(axis, item.before);
  const beforeY = top + BAR_HEIGHT + ACTUAL_HEIGHT + 4;
  return (
    <g>
      {before !== null && before.width > 0 && (
        <path className="gantt-baseline" d={`M${before.x} ${beforeY}h${before.width}`} />
      )}
      {span.width === 0 ? (
        <Beyond span={span} top={top} />
      ) : item.kind === 'bar' ? (
        <PlannedBar axis={axis} item={item} span={span} top={top} />
      ) : (
        <PlannedPoint item={item} span={span} top={top} />
      )}
      <Actual axis={axis} item={item} span={span} top={top + BAR_HEIGHT + 1} />
    </g>
  );
}

/** Outside the axis: only the way to it. */
function Beyond({ span, top }: { span: Span; top: number }) {
  const middle = top + BAR_HEIGHT / 2;
  return (
    <path
      className="gantt-chevron"
      d={span.startsBefore ? `M9 ${middle - 5}l-5 5l5 5` : `M${span.x - 9} ${middle - 5}l5 5l-5 5`}
    />
  );
}

function PlannedBar({ axis, item, span, top }: { axis: Axis; item: ChartItem; span: Span; top: number }) {
  const left = span.x + 1;
  const right = span.x + span.width - 1;
  const bottom = top + BAR_HEIGHT;
  const middle = top + BAR_HEIGHT / 2;
  const cut = item.droppedOn === null ? null : xOfDay(axis, item.droppedOn);
  const outline = (from: number, to: number) =>
    span.runsOn && to === right
      ? `M${to - ARROW} ${bottom}H${from}V${top}H${to - ARROW}L${to} ${middle}Z`
      : `M${from} ${top}H${to}V${bottom}H${from}Z`;
  return (
    <>
      {cut !== null && cut > left && cut < right ? (
        <>
          <path className="gantt-planned gantt-dropped" d={outline(cut, right)} />
          <path className="gantt-planned" d={outline(left, cut)} />
          <path className="gantt-cut" d={`M${cut - 4} ${top - 3}V${bottom + 3}M${cut} ${top - 3}V${bottom + 3}`} />
        </>
      ) : (
        <path
          className={`gantt-planned${item.tentative ? ' gantt-tentative' : ''}${item.dropped ? ' gantt-dropped' : ''}`}
          d={outline(left, right)}
        />
      )}
      {item.tentative && <path className="gantt-tentative-fill" d={outline(left, right)} />}
      {span.startsBefore && <path className="gantt-chevron" d={`M${left + 8} ${middle - 5}l-5 5l5 5`} />}
    </>
  );
}

/** A point known only to its year stands at the end of that year; the thin line shows how long it may still come. */
function PlannedPoint({ item, span, top }: { item: ChartItem; span: Span; top: number }) {
  const x = span.x + span.width - DIAMOND - 2;
  const y = top + BAR_HEIGHT / 2;
  return (
    <>
      <path className="gantt-point-range" d={`M${span.x + 1} ${y}H${x}`} />
      <path
        className={`gantt-point-${item.kind}${item.done ? ' gantt-point-done' : ''}`}
        d={`M${x} ${y - DIAMOND}L${x + DIAMOND} ${y}L${x} ${y + DIAMOND}L${x - DIAMOND} ${y}Z`}
      />
      {item.kind === 'gate' && <path className="gantt-gate-bar" d={`M${x} ${y - DIAMOND - 5}V${y + DIAMOND + 5}`} />}
    </>
  );
}

/** Solid as far as it was planned; what lies beyond the planned end is hatched, with how late in words. */
function Actual({ axis, item, span, top }: { axis: Axis; item: ChartItem; span: Span; top: number }) {
  const actual = spanOf(axis, { kind: 'bar', planned: item.actual, openEnded: false });
  if (actual === null || actual.width === 0) return null;
  const end = actual.x + actual.width - 1;
  const plannedEnd = Math.max(span.x + span.width, actual.x);
  const isLate = item.kind === 'bar' && !span.runsOn && item.slip !== null && end > plannedEnd;
  const solidEnd = isLate ? plannedEnd : end;
  return (
    <>
      {solidEnd > actual.x && (
        <rect
          className="gantt-actual"
          x={actual.x + 1}
          y={top}
          width={Math.max(solidEnd - actual.x - 1, 2)}
          height={ACTUAL_HEIGHT}
        />
      )}
      {isLate && (
        <>
          <rect className="gantt-late" x={plannedEnd} y={top} width={end - plannedEnd} height={ACTUAL_HEIGHT} />
          <path className="gantt-late-bracket" d={`M${plannedEnd + 0.5} ${top - 8}v5H${end - 0.5}v-5`} />
          <text className="gantt-late-words" x={end + 4} y={top + ACTUAL_HEIGHT}>
            {item.slip}
          </text>
        </>
      )}
    </>
  );
}
