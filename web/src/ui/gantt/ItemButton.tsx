import type { CSSProperties } from 'react';
import type { Axis, Placed } from '#domain/roadmap/geometry';
import { BAR_HEIGHT, type ChartItem, LANE_PADDING, ROW_HEIGHT } from './chart-item.ts';

const CHANGE_MARK = { added: '＋', removed: '−', changed: '±' };

/** An item's name where it stands, as the thing to press, to focus and to read out. */
export function ItemButton({
  axis,
  placed,
  onOpen,
}: {
  axis: Axis;
  placed: Placed<ChartItem>;
  onOpen: ((id: string) => void) | undefined;
}) {
  const { item, span } = placed;
  return (
    <button
      type="button"
      tabIndex={-1}
      data-gantt-item={item.id}
      className={`gantt-item gantt-item-${item.kind}${item.dropped ? ' gantt-item-dropped' : ''}${span.width === 0 ? ' gantt-item-beyond' : ''}${item.moving ? ' gantt-item-draft' : ''}`}
      style={placeOf(axis, placed)}
      title={item.name}
      aria-label={item.name}
      onClick={() => onOpen?.(item.id)}
    >
      {/* Its name says all of this in words; drawn by the style sheet, it does not stand between label and name. */}
      {item.stage !== null && <span className="gantt-stage" data-words={item.stage} />}
      <span className="gantt-item-label">
        {item.change !== null && <span className="gantt-change" data-words={CHANGE_MARK[item.change]} />}
        {item.occurrence?.number === 1 && <span className="gantt-count" data-words={`×${item.occurrence.of}`} />}
        {item.label}
        {item.note !== null && <span className="gantt-note" data-words={item.note} />}
        {span.startsBefore && <span className="gantt-note" data-words={item.since} />}
      </span>
    </button>
  );
}

function placeOf(axis: Axis, { item, row, span }: Placed<ChartItem>): CSSProperties {
  const place = { top: LANE_PADDING + row * ROW_HEIGHT, height: BAR_HEIGHT };
  if (span.width === 0) return { ...place, ...(span.startsBefore ? { left: 0 } : { right: 0 }) };
  if (item.kind === 'bar') return { ...place, left: span.x, width: span.width };
  const left = span.x + span.width - 10;
  return { ...place, left, maxWidth: axis.width - left };
}
