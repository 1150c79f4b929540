import { Glyph, shapeOf } from '../../ui/Glyph.tsx';
import type { Box } from './label-places.ts';
import { ASCENT, LINE, textWidth } from './trend-labels.ts';
import type { LastValue } from './use-last-value.ts';

/** How much larger than the other words the last value is. */
const BIG = 1.15;

/** The last value with the word of its verdict, and the room that the two take, in px. */
type EndOfSeries = LastValue & { word: string | null; isStacked: boolean; box: Pick<Box, 'width' | 'height'> };

/** The verdict stands beside the value, or below it where the two would cover a third of the plot. */
export function endOf(last: LastValue, word: string | null, size: number, plotWidth: number): EndOfSeries {
  const value = textWidth(last.value, size * BIG);
  const verdict = word === null ? 0 : size * 1.5 + textWidth(word, size);
  const isStacked = word !== null && value + verdict > plotWidth / 3;
  const beside = value + (word === null ? 0 : size * 0.4) + verdict;
  return {
    ...last,
    word,
    isStacked,
    box: {
      width: isStacked ? Math.max(value, verdict) : beside,
      height: size * LINE * (isStacked ? 2 : 1) + size * (BIG - 1),
    },
  };
}

/** The last value and its verdict, form and word. `x`, `y`: the left and the top of their box. */
export function TrendLastValue({ end, x, y, size }: { end: EndOfSeries; x: number; y: number; size: number }) {
  const { value, verdict, word, isStacked } = end;
  const baseline = y + size * BIG * ASCENT;
  const verdictX = isStacked ? x : x + textWidth(value, size * BIG) + size * 0.4;
  const verdictY = isStacked ? baseline + size * LINE : baseline;
  return (
    <g className="trend-last-value">
      <text className="trend-halo" x={x} y={baseline} fontSize={size * BIG}>
        {value}
      </text>
      {verdict !== null && (
        <>
          <Glyph shape={shapeOf(verdict)} size={size * 1.2} x={verdictX} y={verdictY - size * 1.05} />
          <text className="trend-halo" x={verdictX + size * 1.5} y={verdictY}>
            {word}
          </text>
        </>
      )}
    </g>
  );
}
