import { useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import type { TrendStep } from '#domain/kpi-actuals/trend-drawing';

const BEHIND_ACTUALS = 150;
const BEFORE_ACTUALS = 350;

/** Targets from the first to the last edge of what they hold for; a year without one is a break. */
export function TargetSteps({ steps }: { steps: readonly TrendStep[] }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (x === undefined || y === undefined) return null;
  const placed = steps.map((step) => ({
    ...step,
    from: x(step.first, { position: 'start' }) ?? 0,
    to: x(step.last, { position: 'end' }) ?? 0,
  }));
  const at = (value: number | null) => (value === null ? 0 : (y(value) ?? 0));
  const present = placed.filter(({ superseded }) => !superseded);
  const line = present
    .map(({ from, to, target: { value } }, index) => {
      if (value === null) return '';
      const before = present[index - 1];
      const joins = before !== undefined && before.target.value !== null && Math.abs(before.to - from) < 1;
      return `${joins ? 'V' + at(value) : `M${from} ${at(value)}`}H${to}`;
    })
    .join('');
  return (
    <>
      <ZIndexLayer zIndex={BEHIND_ACTUALS}>
        {placed
          .filter(({ target: { sort } }) => sort === 'range')
          .map((step) => (
            <TargetRange
              key={`${step.first} ${step.superseded}`}
              {...step}
              top={at(step.target.high)}
              bottom={at(step.target.low)}
            />
          ))}
      </ZIndexLayer>
      <ZIndexLayer zIndex={BEFORE_ACTUALS}>
        {placed
          .filter(({ superseded, target: { value } }) => superseded && value !== null)
          .map(({ first, from, to, target: { value } }) => (
            <path
              key={`${first} ${value}`}
              className="trend-former-target"
              d={`M${from} ${at(value)}H${to}`}
              stroke="var(--c-data-2)"
              strokeWidth="1.5"
              strokeDasharray="1.5 3"
            />
          ))}
        <path
          className="trend-target"
          d={line}
          fill="none"
          stroke="var(--c-data-2)"
          strokeWidth="2"
          strokeDasharray="6 4"
        />
        {present.map(
          ({ first, from, to, target: { value } }) =>
            value !== null && (
              <rect
                key={first}
                className="trend-target-marker"
                x={(from + to) / 2 - 3.5}
                y={at(value) - 3.5}
                width="7"
                height="7"
                fill="var(--c-surface)"
                stroke="var(--c-data-2)"
                strokeWidth="2"
              />
            ),
        )}
      </ZIndexLayer>
    </>
  );
}

type Range = { from: number; to: number; top: number; bottom: number; superseded: boolean };

/** 達成帯: the fill is faint, so the edges carry the meaning. */
function TargetRange({ from, to, top, bottom, superseded }: Range) {
  return (
    <g className={superseded ? 'trend-former-range' : 'trend-range'}>
      {!superseded && <rect x={from} y={top} width={to - from} height={bottom - top} fill="var(--c-band)" />}
      <path
        d={`M${from} ${top}H${to}M${from} ${bottom}H${to}`}
        stroke="var(--c-band-edge)"
        strokeWidth={superseded ? 1 : 2}
        strokeDasharray={superseded ? '1 3' : undefined}
      />
    </g>
  );
}
