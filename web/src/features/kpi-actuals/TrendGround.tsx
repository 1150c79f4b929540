import { usePlotArea, useXAxisScale, useYAxisScale, ReferenceArea, ZIndexLayer } from 'recharts';
import type { TrendRow } from '#domain/kpi-actuals/trend-drawing';
import { useTexts } from '../../platform/i18n/texts.ts';
import { textScale } from '../../platform/text-scale.ts';
import { textWidth } from './trend-labels.ts';
import { TREND_TEXTS } from './trend.locale.ts';

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
