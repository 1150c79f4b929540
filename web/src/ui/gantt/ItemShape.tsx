import type { Span } from '#domain/roadmap/geometry';
import { ACTUAL_HEIGHT, BAR_HEIGHT, type ChartItem } from './chart-item.ts';

/** How far an open end's arrow head reaches back. */
const ARROW = 12;
const DIAMOND = 7;

/** The marks of one item: planned outline, actual bar under it, lateness, arrow for an open end, diamond for a point. */
export function ItemShape({
  item,
  span,
  top,
  actual,
  before,
}: {
  item: ChartItem;
  span: Span;
  top: number;
  actual: Span | null;
  before: Span | null;
}) {
  const actualTop = top + BAR_HEIGHT + 1;
  return (
    <g>
      {before !== null && (
        <line
          className="gantt-baseline"
          x1={before.x}
          x2={before.x + before.width}
          y1={top + BAR_HEIGHT + ACTUAL_HEIGHT + 4}
          y2={top + BAR_HEIGHT + ACTUAL_HEIGHT + 4}
        />
      )}
      {item.kind === 'bar' ? (
        <PlannedBar item={item} span={span} top={top} />
      ) : (
        <PlannedPoint item={item} span={span} top={top} />
      )}
      {actual !== null && (
        <>
          <rect
            className="gantt-actual"
            x={actual.x + 1}
            y={actualTop}
            width={Math.max(actual.width - 2, 2)}
            height={ACTUAL_HEIGHT}
          />
          {item.kind === 'bar' && actual.x + actual.width > span.x + span.width + 1 && !span.runsOn && (
            <rect
              className="gantt-late"
              x={span.x + span.width}
              y={actualTop}
              width={actual.x + actual.width - span.x - span.width - 1}
              height={ACTUAL_HEIGHT}
            />
          )}
        </>
      )}
    </g>
  );
}

function PlannedBar({ item, span, top }: { item: ChartItem; span: Span; top: number }) {
  const left = span.x + 1;
  const right = span.x + span.width - 1;
  const bottom = top + BAR_HEIGHT;
  const middle = top + BAR_HEIGHT / 2;
  const outline = span.runsOn
    ? `M${right - ARROW} ${bottom}H${left}V${top}H${right - ARROW}L${right} ${middle}Z`
    : `M${left} ${top}H${right}V${bottom}H${left}Z`;
  return (
    <>
      <path
        className={`gantt-planned${item.tentative ? ' gantt-tentative' : ''}${item.dropped ? ' gantt-dropped' : ''}`}
        d={outline}
      />
      {item.tentative && <path className="gantt-tentative-fill" d={outline} />}
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
      <line className="gantt-point-range" x1={span.x + 1} x2={x} y1={y} y2={y} />
      <path
        className={`gantt-point-${item.kind}${item.done ? ' gantt-point-done' : ''}`}
        d={`M${x} ${y - DIAMOND}L${x + DIAMOND} ${y}L${x} ${y + DIAMOND}L${x - DIAMOND} ${y}Z`}
      />
      {item.kind === 'gate' && (
        <line className="gantt-gate-bar" x1={x} x2={x} y1={y - DIAMOND - 5} y2={y + DIAMOND + 5} />
      )}
    </>
  );
}
