import { usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import type { TrendFlag, TrendRow, TrendStep } from '#domain/kpi-actuals/trend-drawing';
import { useTexts } from '../../platform/i18n/texts.ts';
import { textScale } from '../../platform/text-scale.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { placesOf } from './label-places.ts';
import { ASCENT, LABEL_SIZE, LINE, type LineLabel, textWidth } from './trend-labels.ts';
import { useObstacles } from './trend-obstacles.ts';
import { TrendFlags } from './TrendFlags.tsx';
import { endOf, TrendLastValue } from './TrendLastValue.tsx';
import type { LastValue } from './use-last-value.ts';

const LABELS = 2000;

type TrendLabelsProps = {
  rows: readonly TrendRow[];
  steps: readonly TrendStep[];
  isCumulative: boolean;
  flags: readonly TrendFlag[];
  labels: readonly LineLabel[];
  lastValue: LastValue | null;
  baseline: number | null;
};

/**
 * Words at the ends of lines, the last value with its verdict, and the flags above them: none covers another one, also on a
 * phone, where all words stand on the plot.
 */
export function TrendLabels({ labels, lastValue, baseline, flags, ...drawn }: TrendLabelsProps) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const area = usePlotArea();
  const obstacles = useObstacles({ ...drawn, baseline });
  const words = useTexts(WORDS);
  if (x === undefined || y === undefined || area === undefined) return null;
  const size = LABEL_SIZE * textScale();
  const right = area.x + area.width;
  const beside = labels.filter(({ inMargin }) => inMargin).sort((a, b) => b.at - a.at);
  const heights = apart(beside.map(({ at, value }) => ({ at: y(at) ?? 0, height: size * (value === '' ? 1.3 : 2.5) })));
  // A target that holds chooses its place before those that it replaced.
  const onPlot = labels.filter(({ inMargin }) => !inMargin).sort((a, b) => Number(a.isFormer) - Number(b.isFormer));
  const end =
    lastValue && endOf(lastValue, lastValue.verdict && words(`verdict.${lastValue.verdict}`), size, area.width);
  const wanted = [
    ...(end === null
      ? []
      : [
          {
            ...end.box,
            x: (x(end.period, { position: 'middle' }) ?? 0) - end.box.width / 2,
            y: (y(end.at) ?? 0) - 8 - end.box.height,
          },
        ]),
    ...onPlot.map(({ word, value, period, at }) => {
      const width = textWidth(`${word} ${value}`, size);
      return {
        x: (x(period, { position: 'end' }) ?? 0) - 4 - width,
        y: (y(at) ?? 0) - 3 - size * LINE,
        width,
        height: size * LINE,
      };
    }),
  ];
  const top = area.y - size * 1.8;
  const within = { x: area.x + 2, y: top, width: area.width - 2, height: area.y + area.height - top };
  const places = placesOf(wanted, obstacles, within);
  const placesOnPlot = end === null ? places : places.slice(1);
  return (
    <>
      <TrendFlags flags={flags} lowest={Math.min(area.y - 8, ...places.map((place) => place.y - 2))} />
      <ZIndexLayer zIndex={LABELS}>
        {baseline !== null && (
          <path
            className="trend-baseline"
            d={`M${area.x} ${y(baseline)}H${right}`}
            stroke="var(--c-data-prev)"
            strokeWidth="1"
          />
        )}
        <g fontSize={size} fontWeight="700" fill="var(--c-text)">
          {beside.map(({ word, value }, index) => (
            <text key={word + value} className="trend-label" x={right + 8} y={heights[index]! + size * 0.35}>
              {word}
              {value !== '' && (
                <tspan x={right + 8} dy={size * 1.2}>
                  {value}
                </tspan>
              )}
            </text>
          ))}
          {onPlot.map(({ word, value, period, isFormer }, index) => (
            <text
              key={`${period} ${word} ${value}`}
              className="trend-label trend-halo"
              x={placesOnPlot[index]!.x + placesOnPlot[index]!.width}
              y={placesOnPlot[index]!.y + size * ASCENT}
              textAnchor="end"
              fontWeight={isFormer ? 400 : 700}
            >
              {word} {value}
            </text>
          ))}
          {end !== null && <TrendLastValue end={end} x={places[0]!.x} y={places[0]!.y} size={size} />}
        </g>
      </ZIndexLayer>
    </>
  );
}

/** Middles from top to bottom, moved down just so far that no two labels overlap. */
function apart(places: readonly { at: number; height: number }[]): number[] {
  let free = -Infinity;
  return places.map(({ at, height }) => {
    const middle = Math.max(at, free);
    free = middle + height;
    return middle;
  });
}
