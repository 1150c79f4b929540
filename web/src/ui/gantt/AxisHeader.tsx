import type { Axis, Column } from '#domain/roadmap/geometry';

/** The year columns' names, with the words for the years outside the plan and flags for today and the as-of day. */
export function AxisHeader({
  axis,
  labelOf,
  zoneWords,
  flags,
}: {
  axis: Axis;
  labelOf: (fiscalYear: number) => { main: string; second: string | null };
  zoneWords: Record<Exclude<Column['zone'], 'plan'>, string>;
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
        {axis.columns.map((column) => {
          const { main, second } = labelOf(column.fiscalYear);
          return (
            <span
              key={column.fiscalYear}
              className={`gantt-year gantt-year-${column.zone}`}
              style={{ width: column.width }}
            >
              <span>{main}</span>
              {second !== null && <span className="gantt-year-second">{second}</span>}
              {column.zone !== 'plan' && <span className="gantt-year-second">{zoneWords[column.zone]}</span>}
            </span>
          );
        })}
      </div>
    </div>
  );
}
