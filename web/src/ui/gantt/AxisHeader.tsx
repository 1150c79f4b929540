import { type Axis, type Column } from '#domain/roadmap/geometry';
import { headerCells, type Zoom } from '#domain/roadmap/zoom';
import type { useAxisWords } from './axis-words.ts';

/** The header's rows: years, and under them quarters and months as far as the zoom tells them apart. */
export function AxisHeader({
  axis,
  zoom = 'plan',
  words,
  flags,
}: {
  axis: Axis;
  zoom?: Zoom;
  words: ReturnType<typeof useAxisWords>;
  flags: { x: number; kind: 'today' | 'as-of'; text: string }[];
}) {
  return (
    <div className="gantt-axis" style={{ width: axis.width }}>
      {flags.length > 0 && (
        <div className="gantt-flags">
          {flags.map(({ x, kind, text }) => (
            <span
              key={kind}
              className={`gantt-flag gantt-flag-${kind}`}
              style={x > axis.width / 2 ? { right: axis.width - x } : { left: x }}
            >
              {text}
            </span>
          ))}
        </div>
      )}
      <div className="gantt-years">
        {axis.columns.map((column) => (
          <Year key={column.fiscalYear} column={column} words={words} />
        ))}
      </div>
      {(zoom === 'quarter' || zoom === 'month') && (
        <div className="gantt-parts">
          {headerCells(axis, 'quarter').map((cell) => (
            <span key={cell.period} className="gantt-part" style={{ width: cell.width }}>
              {words.quarter(cell)}
            </span>
          ))}
        </div>
      )}
      {zoom === 'month' && (
        <div className="gantt-parts">
          {headerCells(axis, 'month').map((cell) => (
            <span key={cell.period} className="gantt-part" style={{ width: cell.width }}>
              {words.month(cell)}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

function Year({ column, words }: { column: Column; words: ReturnType<typeof useAxisWords> }) {
  const second = words.era(column.fiscalYear);
  return (
    <span className={`gantt-year gantt-year-${column.zone}`} style={{ width: column.width }}>
      <span className="gantt-year-words">
        <span>{words.fiscalYear(column.fiscalYear)}</span>
        {second !== null && <span className="gantt-year-second">{second}</span>}
        {column.zone !== 'plan' && <span className="gantt-year-second">{words.zone(column.zone)}</span>}
      </span>
    </span>
  );
}
