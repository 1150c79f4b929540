import { usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import type { TrendOutlookShape } from '#domain/kpi-actuals/trend-drawing';

const BEHIND_LINES = 340;

/** Slanted the other way than 速報, and thinner: what is expected never looks like what was reported. */
export function OutlookHatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <path d="M0 0V5" stroke="var(--c-forecast)" strokeWidth="1.5" />
      </pattern>
    </defs>
  );
}

/** 見込み: a hatched band that opens from the last actual to the 80 % range at the year's end, and a short dash along its middle. */
export function OutlookBand({ shape, hatch }: { shape: TrendOutlookShape; hatch: string }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const area = usePlotArea();
  if (x === undefined || y === undefined || area === undefined) return null;
  const { from, to, low, middle, high } = shape;
  const left = x(from.period, { position: from.position }) ?? area.x;
  const right = x(to, { position: 'middle' }) ?? area.x;
  const at = (value: number) => y(value) ?? 0;
  return (
    <ZIndexLayer zIndex={BEHIND_LINES}>
      <g className="trend-outlook">
        <path
          d={`M${left} ${at(from.at)}L${right} ${at(high)}V${at(low)}Z`}
          fill={`url(#${hatch})`}
          stroke="var(--c-forecast)"
          strokeWidth="0.75"
        />
        <path
          d={`M${left} ${at(from.at)}L${right} ${at(middle)}`}
          stroke="var(--c-forecast)"
          strokeWidth="2"
          strokeDasharray="4 3"
        />
        <path d={`M${right - 5} ${at(high)}h10m-5 0V${at(low)}m-5 0h10`} stroke="var(--c-forecast)" strokeWidth="1.5" />
      </g>
    </ZIndexLayer>
  );
}

/** ◇ the department's own 見込値, at the year's end. */
export function ExpectedSign({ period, value }: { period: TrendOutlookShape['to']; value: number }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (x === undefined || y === undefined) return null;
  return (
    <ZIndexLayer zIndex={BEHIND_LINES}>
      <path
        className="trend-expected"
        transform={`translate(${x(period, { position: 'middle' }) ?? 0} ${y(value) ?? 0})`}
        d="M0-6 6 0 0 6-6 0Z"
        fill="var(--c-surface)"
        stroke="var(--c-forecast)"
        strokeWidth="2"
      />
    </ZIndexLayer>
  );
}
