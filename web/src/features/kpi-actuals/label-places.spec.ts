import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Box, overlapOf, placesOf, WEIGHTS } from './label-places.ts';

const PLOT: Box = { x: 50, y: 30, width: 240, height: 200 };
const words = (x: number, y: number): Box => ({ x, y, width: 80, height: 14 });

describe('the places of words on a plot', () => {
  it('are where they belong while nothing is in the way', () => {
    expect(placesOf([words(60, 100), words(160, 100)], [], PLOT)).toEqual([words(60, 100), words(160, 100)]);
  });

  it('lie beside a line rather than on it', () => {
    const line = { x: 50, y: 105, width: 240, height: 4, weight: WEIGHTS.line };
    const [place] = placesOf([words(100, 100)], [line], PLOT);
    expect(overlapOf(place!, line)).toBe(0);
    expect(place!.x).toBe(100);
  });

  it('are never far from where they belong for the sake of a bar', () => {
    const bars = { x: 50, y: 60, width: 240, height: 170, weight: WEIGHTS.bar };
    const [place] = placesOf([words(100, 200)], [bars], PLOT);
    expect(place).toEqual(words(100, 200));
  });

  it('never cover other words, and stay on the plot', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 260 }) }), {
          minLength: 1,
          maxLength: 5,
        }),
        (corners) => {
          const places = placesOf(
            corners.map(({ x, y }) => words(x, y)),
            [],
            PLOT,
          );
          places.forEach((place, index) => {
            expect(overlapOf(place, PLOT)).toBeCloseTo(80 * 14);
            for (const other of places.slice(index + 1)) expect(overlapOf(place, other)).toBeLessThan(1e-6);
          });
        },
      ),
    ));
});
