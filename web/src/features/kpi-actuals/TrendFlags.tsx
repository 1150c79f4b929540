import { usePlotArea, useXAxisScale, ZIndexLayer } from 'recharts';
import type { TrendFlag } from '#domain/kpi-actuals/trend-drawing';
import { textScale } from '../../platform/text-scale.ts';
import { FLAG_SIZE, TrendFlagMark } from './TrendFlagMark.tsx';

const FLAGS = 650;

type TrendFlagsProps = {
  flags: readonly TrendFlag[];
  /** Where the lower edge of the flags stands, in px: above every word. */
  lowest: number;
};

/**
 * Numbered flags above the plot, each with a line down to its period; those that would cover each other stand aside.
 */
export function TrendFlags({ flags, lowest }: TrendFlagsProps) {
  const x = useXAxisScale();
  const area = usePlotArea();
  if (x === undefined || area === undefined) return null;
  const scale = textScale();
  const size = FLAG_SIZE * scale;
  const at = flags.map(
    ({ period, mark }) => x(period, { position: mark.kind === 'definition_change' ? 'start' : 'middle' }) ?? 0,
  );
  const stands = apart(at, size + 2, area.x + area.width + size / 2);
  const top = lowest - size / 2;
  const bottom = area.y + area.height;
  return (
    <ZIndexLayer zIndex={FLAGS}>
      {flags.map(({ number, mark }, index) => (
        <g key={number} className={`trend-flag trend-flag-${mark.kind}`}>
          <path
            d={`M${stands[index]} ${top + size / 2}L${at[index]} ${area.y}V${bottom}`}
            fill="none"
            stroke="var(--c-text-sub)"
            strokeDasharray={mark.kind === 'definition_change' ? undefined : '1 3'}
          />
          {mark.kind === 'definition_change' && <AxisBreak x={at[index] ?? 0} y={bottom} />}
          <TrendFlagMark kind={mark.kind} number={number} x={stands[index] ?? 0} y={top} scale={scale} />
        </g>
      ))}
    </ZIndexLayer>
  );
}

/** // on the axis: what stands left and right of it was not measured alike. */
function AxisBreak({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M-5 7-1-7H5L1 7z" fill="var(--c-surface)" />
      <path d="M-5 7-1-7M1 7 5-7" stroke="var(--c-text)" strokeWidth="1.5" />
    </g>
  );
}

/** Places at least `pitch` px from each other and left of `end`, each as near as can be to where it belongs. */
function apart(places: readonly number[], pitch: number, end: number): number[] {
  const stands: number[] = [];
  for (const place of places) stands.push(Math.max(place, (stands.at(-1) ?? -Infinity) + pitch));
  let limit = end;
  for (let index = stands.length - 1; index >= 0; index--) {
    stands[index] = Math.min(stands[index]!, limit);
    limit = stands[index]! - pitch;
  }
  return stands;
}
