import { type Axis, type Placeable, type Span, summaryOf } from '#domain/roadmap/geometry';

const HEIGHT = 20;
const TOP = 14;
const DIAMOND = 6;

/** A closed initiative: one clamp over all of its bars, and its milestones and gates. Its lanes say the rest. */
export function SummaryChart({ axis, items }: { axis: Axis; items: readonly Placeable[] }) {
  const { bar, points } = summaryOf(axis, items);
  return (
    <svg aria-hidden="true" className="gantt-summary" width={axis.width} height={TOP + HEIGHT}>
      {bar !== null && bar.width > 0 && <path className="gantt-clamp" d={clamp(bar)} />}
      {points.map((x) => (
        <path
          key={x}
          className="gantt-point-milestone"
          d={`M${x - DIAMOND} ${TOP - 4}l${DIAMOND} ${DIAMOND}l-${DIAMOND} ${DIAMOND}l-${DIAMOND} -${DIAMOND}z`}
        />
      ))}
    </svg>
  );
}

/** Hooks at both ends; an end that is none has no hook. */
function clamp({ x, width, startsBefore, runsOn }: Span): string {
  const [left, right, thick, hook] = [x + 1, x + width - 1, 6, 8];
  return (
    `M${left} ${TOP}H${right}v${thick}` +
    (runsOn ? '' : `v${hook}l-${thick} -${hook}`) +
    `H${startsBefore ? left : left + thick}${startsBefore ? '' : `l-${thick} ${hook}v-${hook}`}z`
  );
}
