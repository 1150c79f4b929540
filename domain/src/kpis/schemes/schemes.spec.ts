import { describe, expect, it } from '@jest/globals';
import { type Band, bandOf, edgesOf, mistakesInBands } from './judgement-scheme.ts';
import { DEFAULT_SCHEME, osakaBands, PRESET_SCHEMES } from './presets.ts';
import { roundingOf, shownPercent } from './shown-percent.ts';

describe('a band', () => {
  it.each([
    [1, 'achieved'],
    [0.9999999999, 'nearly'],
    [0.8, 'nearly'],
    [0.7999999999, 'partly'],
    [0.6, 'partly'],
    [0.5999999999, 'missed'],
    [0, 'missed'],
    [-3, 'missed'],
    [25, 'achieved'],
  ])('of the default scheme for %d is %s', (ratio, verdict) => {
    expect(bandOf(DEFAULT_SCHEME.yearEnd, ratio).verdict).toBe(verdict);
  });

  it('knows both its edges', () => {
    expect(bandOf(DEFAULT_SCHEME.yearEnd, 0.7)).toMatchObject({ from: 0.6, to: 0.8 });
    expect(bandOf(DEFAULT_SCHEME.yearEnd, 2)).toMatchObject({ from: 1, to: null });
    expect(bandOf(DEFAULT_SCHEME.yearEnd, 0)).toMatchObject({ from: null, to: 0.6 });
  });

  it('refuses a ratio that is none', () => {
    expect(() => bandOf(DEFAULT_SCHEME.yearEnd, Number.NaN)).toThrow(RangeError);
  });
});

describe('the bands of a scheme', () => {
  it.each(PRESET_SCHEMES)('are contiguous in $id', ({ yearEnd, midYear }) => {
    expect(mistakesInBands(yearEnd)).toEqual([]);
    if (midYear !== null) expect(mistakesInBands(midYear)).toEqual([]);
  });

  it.each(PRESET_SCHEMES)('of $id hold every ratio exactly once', ({ yearEnd }) => {
    const lowerEdges = yearEnd.map(({ from }) => from ?? Number.NEGATIVE_INFINITY);
    for (let tenths = -100; tenths <= 2000; tenths++) {
      const ratio = tenths / 1000;
      const holding = yearEnd.filter((band, index) => {
        const upper = lowerEdges[index - 1] ?? Number.POSITIVE_INFINITY;
        return ratio >= (band.from ?? Number.NEGATIVE_INFINITY) && ratio < upper;
      });
      expect(holding).toEqual([yearEnd.find((band) => band.verdict === bandOf(yearEnd, ratio).verdict)]);
    }
  });

  const bands = (...edges: (number | null)[]): Band[] =>
    edges.map((from) => ({ from, verdict: 'partly', word: 'partly' }));
  it.each([
    ['no_bands', bands(null)],
    ['last_band_has_an_edge', bands(1, 0.8)],
    ['edges_do_not_fall', bands(0.8, 1, null)],
    ['edges_do_not_fall', bands(0.8, 0.8, null)],
    ['edge_missing', bands(1, null, null)],
    ['edge_finer_than_shown', bands(0.8005, null)],
    [null, osakaBands(0.334)],
  ])('are refused with %p', (refusal, refused) => expect(mistakesInBands(refused)[0]?.refusal ?? null).toBe(refusal));

  it('name every place that is wrong', () => {
    expect(
      mistakesInBands([
        { from: 0.8, verdict: 'nearly', word: 'nearly' },
        { from: 0.9, verdict: 'achieved', word: 'achieved' },
        { from: 0.50001, verdict: 'missed', word: 'missed' },
        { from: 0, verdict: 'missed', word: 'missed' },
      ]),
    ).toEqual([
      { band: 1, field: 'from', refusal: 'edges_do_not_fall' },
      { band: 1, field: 'verdict', refusal: 'verdicts_do_not_fall' },
      { band: 2, field: 'from', refusal: 'edge_finer_than_shown' },
      { band: 3, field: 'from', refusal: 'last_band_has_an_edge' },
    ]);
    expect(mistakesInBands(osakaBands(0.9))).toEqual([]);
  });
});

describe('a shown percentage', () => {
  const edges = edgesOf(DEFAULT_SCHEME.yearEnd);

  it.each([
    [0.7996, 79.9, 'cut_off'],
    [0.79951, 79.9, 'cut_off'],
    [0.7994, 79.9, 'half_up'],
    [0.8, 80, 'half_up'],
    [110 / 300, 36.7, 'half_up'],
    [0.99999, 99.9, 'cut_off'],
    [1, 100, 'half_up'],
    [0.0005, 0.1, 'half_up'],
    [0.00049, 0, 'half_up'],
    [-0.00001, 0, 'half_up'],
    [-0.2, -20, 'half_up'],
    [1.005, 100.5, 'half_up'],
    [0.9445, 94.5, 'half_up'],
    [0.94449, 94.4, 'half_up'],
  ])('of %d is %d (%s)', (ratio, percent, rounding) => {
    expect(Object.is(shownPercent(ratio, edges), percent)).toBe(true);
    expect(roundingOf(ratio, edges)).toBe(rounding);
  });

  it('never shows a band better than the one judged', () => {
    for (let step = 0; step <= 20_000; step++) {
      const ratio = step / 16_000;
      expect(bandOf(DEFAULT_SCHEME.yearEnd, shownPercent(ratio, edges) / 100).verdict).toBe(
        bandOf(DEFAULT_SCHEME.yearEnd, ratio).verdict,
      );
    }
  });
});
