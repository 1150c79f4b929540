import type { TrendMark } from '#domain/kpi-actuals/trend-marks';

/** Side of the square that a flag stands in, in px at the usual text size. */
export const FLAG_SIZE = 20;

type TrendFlagMarkProps = { kind: TrendMark['kind']; number: number; x: number; y: number; scale?: number };

/** ① as a drawing, so that no font has to know the character: its form says what sort of mark it is. `x`, `y`: its middle. */
export function TrendFlagMark({ kind, number, x, y, scale = 1 }: TrendFlagMarkProps) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <g fill="var(--c-surface)" stroke="var(--c-text)" strokeWidth="1.5">
        <Form kind={kind} />
      </g>
      <text textAnchor="middle" y="4" fontSize="11" fontWeight="700" fill="var(--c-text)">
        {number}
      </text>
    </g>
  );
}

function Form({ kind }: { kind: TrendMark['kind'] }) {
  switch (kind) {
    case 'review':
      return <rect x="-8.5" y="-8.5" width="17" height="17" />;
    case 'kpi_revision':
      return <path d="M0-9.5 9.5 0 0 9.5-9.5 0z" />;
    case 'definition_change':
      // Two slanted strokes: the break of an axis.
      return (
        <>
          <path d="M-10 8.5-6-8.5H10L6 8.5z" stroke="none" />
          <path d="M-10 8.5-6-8.5M6 8.5 10-8.5" strokeWidth="2" />
        </>
      );
    case 'event':
      return <circle r="9" />;
  }
}
