import { usePlotArea, useXAxisScale, useYAxisScale, ReferenceArea, ZIndexLayer } from 'recharts';
import type { TrendRow, TrendStep } from '#domain/kpi-actuals/trend-drawing';
import { useTexts } from '../../platform/i18n/texts.ts';
import { textScale } from '../../platform/text-scale.ts';
import { textWidth } from './trend-labels.ts';
import { TREND_TEXTS } from './trend.locale.ts';

const BEHIND_ACTUALS = 150;
const BEFORE_ACTUALS = 350;
const ON_TOP = 700;

/** 計画期間前 and what lies after the day are shaded, and say so. */
export function Ground({ rows }: { rows: readonly TrendRow[] }) {
  const t = useTexts(TREND_TEXTS);
  const shades = (['before_plan', 'future'] as const).flatMap((when) => {
    const inside = rows.filter((row) => row.when === when);
    const [first, last] = [inside[0], inside.at(-1)];
    return first && last ? [{ when, x1: first.period, x2: last.period }] : [];
  });
  return shades.map(({ when, x1, x2 }) => (
    <ReferenceArea
      key={when}
      x1={x1}
      x2={x2}
      fill="var(--c-surface-2)"
      fillOpacity={1}
      className={`trend-${when}`}
      label={<ShadeName name={t(when)} />}
    />
  ));
}

/** At the top of what it names, where it fits. Recharts adds the box. */
function ShadeName({ name, viewBox }: { name: string; viewBox?: { x: number; y: number; width: number } }) {
  const size = 12 * textScale();
  if (viewBox === undefined || textWidth(name, size) > viewBox.width) return null;
  return (
    <text
      x={viewBox.x + viewBox.width / 2}
      y={viewBox.y + size * 1.4}
      textAnchor="middle"
      fontSize={size}
      fill="var(--c-text-sub)"
    >
      {name}
    </text>
  );
}

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

/** ✕秘匿 on the base line: somebody knows the number, and it is not 0. The word where there is room. */
export function SuppressedSigns({ rows, floor }: { rows: readonly TrendRow[]; floor: number }) {
  const t = useTexts(TREND_TEXTS);
  const x = useXAxisScale();
  const y = useYAxisScale();
  const area = usePlotArea();
  if (x === undefined || y === undefined || area === undefined) return null;
  const base = y(Math.max(0, floor)) ?? 0;
  const size = 12 * textScale();
  const word = t('suppressed');
  return (
    <ZIndexLayer zIndex={ON_TOP}>
      {rows
        .filter(({ suppressed }) => suppressed)
        .map(({ period }) => {
          const middle = x(period, { position: 'middle' }) ?? 0;
          const hasRoom = area.width / rows.length > size * (word.length + 2);
          return (
            <g key={period} className="trend-suppressed" transform={`translate(${middle} ${base - 10})`}>
              <path d="m-4-4 8 8m0-8-8 8" stroke="var(--c-text)" strokeWidth="2" />
              {hasRoom && (
                <text x="7" y="4" fontSize={size} fill="var(--c-text)">
                  {word}
                </text>
              )}
            </g>
          );
        })}
    </ZIndexLayer>
  );
}
