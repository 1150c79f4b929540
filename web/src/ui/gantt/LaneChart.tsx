import { memo, type ReactNode, useMemo } from 'react';
import { type Axis, layOutLane, type Placed } from '#domain/roadmap/geometry';
import { type ChartItem, LANE_PADDING, ROW_HEIGHT } from './chart-item.ts';
import { ItemButton } from './ItemButton.tsx';
import { ItemShape } from './ItemShape.tsx';

/**
 * One lane: shapes behind (an SVG that assistive technology skips), the items' names as buttons in front, in the order
 * of time. Items whose years nobody knows stand below, marked as such, without a place on the axis.
 *
 * @param background what lies behind the row: an `AxisBackground`, and lines of the row's own.
 */
export const LaneChart = memo(function LaneChart({
  axis,
  items,
  background,
  unconfirmedWord,
  onOpen,
}: {
  axis: Axis;
  items: readonly ChartItem[];
  background: ReactNode;
  unconfirmedWord: string;
  onOpen?: (id: string) => void;
}) {
  const layout = useMemo(() => layOutLane(axis, items), [axis, items]);
  const inTime = useMemo(
    () => layout.placed.toSorted((one, other) => one.span.x - other.span.x || one.row - other.row),
    [layout],
  );
  const height = Math.max(layout.rows, layout.unplaced.length > 0 ? 0 : 1) * ROW_HEIGHT + LANE_PADDING;
  return (
    <div className="gantt-lane" style={{ width: axis.width }}>
      {background}
      {layout.placed.length > 0 && (
        <div className="gantt-rows" style={{ height }}>
          <svg aria-hidden="true" className="gantt-shapes" width={axis.width} height={height}>
            <Recurring placed={layout.placed} />
            {layout.placed.map((placed) => (
              <ItemShape key={placed.item.id} axis={axis} placed={placed} />
            ))}
          </svg>
          {inTime.map((placed) => (
            <ItemButton key={placed.item.id} axis={axis} placed={placed} onOpen={onOpen} />
          ))}
        </div>
      )}
      {layout.unplaced.length > 0 && (
        <ul className="gantt-unplaced">
          {layout.unplaced.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                tabIndex={-1}
                data-gantt-item={item.id}
                className="gantt-unplaced-item"
                title={item.name}
                onClick={() => onOpen?.(item.id)}
              >
                {/* Named by what is seen; the title says the rest. */}
                <span className="gantt-unconfirmed-word">{unconfirmedWord}</span> {item.label}
                {item.occurrence !== null && <span className="gantt-note">{item.occurrence.word}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
});

/** What recurs: a tick above each time, joined by a thin line. */
function Recurring({ placed }: { placed: readonly Placed<ChartItem>[] }) {
  const groups = [...Map.groupBy(placed, ({ item }) => (item.occurrence === null ? null : item.label))].filter(
    ([label, times]) => label !== null && times.length > 1,
  );
  return groups.map(([label, times]) => {
    const xs = times.map(({ span }) => span.x + 4);
    const y = LANE_PADDING + Math.min(...times.map(({ row }) => row)) * ROW_HEIGHT - 4;
    const ticks = xs.map((x) => `M${x} ${y - 3}v7`).join('');
    return <path key={label} className="gantt-recurring" d={`M${Math.min(...xs)} ${y}H${Math.max(...xs)}${ticks}`} />;
  });
}
