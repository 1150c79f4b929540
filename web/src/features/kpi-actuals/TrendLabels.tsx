import { usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import type { TrendView } from '#domain/kpi-actuals/contract';
import type { TrendRow } from '#domain/kpi-actuals/trend-drawing';
import { useNumbers } from '../../platform/format/numbers.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { textScale } from '../../platform/text-scale.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Glyph, shapeOf } from '../../ui/Glyph.tsx';
import { LABEL_SIZE, type LineLabel, textWidth } from './trend-labels.ts';

const LABELS = 2000;

type TrendLabelsProps = {
  model: TrendView;
  rows: readonly TrendRow[];
  labels: readonly LineLabel[];
  baseline: number | null;
  unit: string;
};

/** Words at the ends of lines, and the last value with its unit and verdict. */
export function TrendLabels({ model, rows, labels, baseline, unit }: TrendLabelsProps) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const area = usePlotArea();
  if (x === undefined || y === undefined || area === undefined) return null;
  const scale = textScale();
  const size = LABEL_SIZE * scale;
  const right = area.x + area.width;
  const beside = [...labels].filter(({ inMargin }) => inMargin).sort((a, b) => b.at - a.at);
  const heights = apart(beside.map(({ at, value }) => ({ at: y(at) ?? 0, height: size * (value === '' ? 1.3 : 2.5) })));
  return (
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
        {labels
          .filter(({ inMargin }) => !inMargin)
          .map(({ word, value, at, period, isFormer }) => (
            <text
              key={`${period} ${word} ${value}`}
              className="trend-label trend-halo"
              x={(x(period, { position: 'end' }) ?? 0) - 4}
              y={(y(at) ?? 0) - 5}
              textAnchor="end"
              fontWeight={isFormer ? 400 : 700}
            >
              {word} {value}
            </text>
          ))}
      </g>
      <LastValue model={model} rows={rows} unit={unit} size={size} left={area.x} right={right} x={x} y={y} />
    </ZIndexLayer>
  );
}

type Scale = NonNullable<ReturnType<typeof useXAxisScale>>;
type LastValueProps = Pick<TrendLabelsProps, 'model' | 'rows' | 'unit'> & {
  size: number;
  left: number;
  right: number;
  x: Scale;
  y: Scale;
};

/** 14件 with the year's verdict, where the year's value is this very number: a rate of counts has another one by month. */
function LastValue({ model, rows, unit, size, left, right, x, y }: LastValueProps) {
  const { quantity } = useNumbers();
  const words = useTexts(WORDS);
  const last = rows.findLast(({ actual }) => actual !== null);
  if (last === undefined || last.actual === null) return null;
  const year = model.years.find(({ fiscalYear }) => fiscalYear === last.fiscalYear);
  const inWords = (number: number) => quantity(number, unit, model.kpi.decimals);
  const value = inWords(last.actual);
  const isOfYear =
    year?.actual.upTo === last.period && year.actual.value !== null && inWords(year.actual.value) === value;
  const verdict = isOfYear ? year.verdict : null;
  const big = size * 1.15;
  // Where the words would cover the chart the form alone stands there; the sentence above says the word.
  const full = verdict === null ? '' : words(`verdict.${verdict}`);
  const word = textWidth(value + full, size) > (right - left) / 2 ? '' : full;
  const widths = { value: textWidth(value, big), word: verdict === null ? 0 : size * 1.7 + textWidth(word, size) };
  const whole = widths.value + widths.word;
  const middle = x(last.period, { position: 'middle' }) ?? 0;
  const start = Math.max(left + 2, Math.min(middle - widths.value / 2, right - whole));
  const top = (y(last.actual) ?? 0) - 10;
  return (
    <g className="trend-last-value" fontWeight="700" fill="var(--c-text)">
      <text className="trend-halo" x={start} y={top} fontSize={big}>
        {value}
      </text>
      {verdict !== null && (
        <>
          <Glyph
            shape={shapeOf(verdict)}
            size={size * 1.2}
            x={start + widths.value + size * 0.3}
            y={top - size * 1.05}
          />
          <text className="trend-halo" x={start + widths.value + size * 1.7} y={top} fontSize={size}>
            {word}
          </text>
        </>
      )}
    </g>
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
