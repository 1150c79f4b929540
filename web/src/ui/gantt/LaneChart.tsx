import { type Axis, layOutLane, type LaneLayout, spanOf } from '#domain/roadmap/geometry';
import { AxisBackground } from './AxisBackground.tsx';
import { BAR_HEIGHT, type ChartItem, LANE_PADDING, ROW_HEIGHT } from './chart-item.ts';
import { ItemShape } from './ItemShape.tsx';
import { HatchPatterns } from './HatchPatterns.tsx';

/**
 * One lane: shapes behind (an SVG that assistive technology skips), the items' names as buttons in front.
 * Items whose years nobody knows stand below, marked as such, without a place on the axis.
 */
export function LaneChart({
  axis,
  items,
  baseline = [],
  lines,
  unconfirmedWord,
  onOpen,
}: {
  axis: Axis;
  items: ChartItem[];
  /** The same items as an edition froze them: a thin grey line where they stood. */
  baseline?: ChartItem[];
  /** Vertical lines across the lane, in pixels: today, the as-of day, review meetings. */
  lines: { x: number; kind: 'today' | 'as-of' | 'review' }[];
  unconfirmedWord: string;
  onOpen?: (id: string) => void;
}) {
  const layout: LaneLayout<ChartItem> = layOutLane(axis, items);
  const height = Math.max(layout.rows, layout.unplaced.length > 0 ? 0 : 1) * ROW_HEIGHT + LANE_PADDING;
  return (
    <div className="gantt-lane" style={{ width: axis.width }}>
      <AxisBackground axis={axis} lines={lines} />
      <div className="gantt-rows" style={{ height }}>
        <svg aria-hidden="true" className="gantt-shapes" width={axis.width} height={height}>
          <HatchPatterns />
          {layout.placed.map(({ item, row, span }) => (
            <ItemShape
              key={item.id}
              item={item}
              span={span}
              top={LANE_PADDING + row * ROW_HEIGHT}
              actual={spanOf(axis, { kind: 'bar', planned: item.actual, openEnded: false })}
              before={baselineSpan(axis, baseline, item.id)}
            />
          ))}
        </svg>
        {layout.placed.map(({ item, row, span }) => (
          <button
            key={item.id}
            type="button"
            tabIndex={-1}
            data-gantt-item={item.id}
            className={`gantt-item gantt-item-${item.kind}${item.dropped ? ' gantt-item-dropped' : ''}`}
            style={
              item.kind === 'bar'
                ? { left: span.x, width: span.width, top: LANE_PADDING + row * ROW_HEIGHT, height: BAR_HEIGHT }
                : {
                    left: span.x + span.width - 10,
                    maxWidth: axis.width - span.x - span.width + 10,
                    top: LANE_PADDING + row * ROW_HEIGHT,
                    height: BAR_HEIGHT,
                  }
            }
            title={item.name}
            aria-label={item.name}
            onClick={() => onOpen?.(item.id)}
          >
            <span className="gantt-item-label">{item.label}</span>
          </button>
        ))}
      </div>
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
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function baselineSpan(axis: Axis, baseline: ChartItem[], id: string) {
  const before = baseline.find((item) => item.id === id);
  return before === undefined ? null : spanOf(axis, before);
}
