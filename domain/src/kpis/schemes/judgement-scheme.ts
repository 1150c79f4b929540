import type { Verdict } from '../codes.ts';
import type { PaceRule } from '../pace.ts';

/** The word that a scheme prints for a band: the verdict's own, a published letter, or a published phrase. */
export const BAND_WORDS = [
  'achieved',
  'nearly',
  'partly',
  'missed',
  'on_track',
  'slightly_behind',
  'behind',
  'grade_a',
  'grade_b',
  'grade_c',
  'grade_d',
  'largely_on_track',
  'not_necessarily_on_track',
  'steadily_advancing',
  'largely_advancing',
  'needs_improvement',
] as const;
export type BandWord = (typeof BAND_WORDS)[number];

/** One grade: every unrounded ratio from `from` (which belongs to it) up to the band before. The last has no lower edge. */
export type Band = { from: number | null; verdict: Verdict; word: BandWord };

/** How results become verdicts. Named and versioned: a verdict keeps the version it was given under. */
export type JudgementScheme = {
  id: string;
  version: number;
  /** Key of the name that screens print. */
  nameKey: string;
  /** Best first. Edges are ratios: 1 = target met. */
  yearEnd: readonly Band[];
  /** The same in the running year; a target already met is 達成 before any band. `null` = the rule says nothing: 判定なし. */
  midYear: readonly Band[] | null;
  /** Where a running year has no target of the same periods. */
  pace: PaceRule;
  /** A published rule for goals of several years, used for a KPI that has a final target and none for the year. */
  multiYear: 'osaka_city' | 'tama_city' | null;
};

/** A band with both its edges, for the formula trace. */
export type JudgedBand = Band & { /** Upper edge, not inside; `null` = none. */ to: number | null };

/**
 * The one band that holds an unrounded ratio: half-open, so that exactly 0.8 is in the band from 0.8.
 * @throws RangeError for NaN or an infinite ratio, or for bands that do not cover it.
 */
export function bandOf(bands: readonly Band[], ratio: number): JudgedBand {
  if (!Number.isFinite(ratio)) throw new RangeError(`not a finite ratio: ${ratio}`);
  const index = bands.findIndex((band) => band.from === null || ratio >= band.from);
  const band = bands[index];
  if (band === undefined) throw new RangeError(`no band holds ${ratio}`);
  return { ...band, to: bands[index - 1]?.from ?? null };
}

/** Lower edges of the bands as ratios, best first. */
export function edgesOf(bands: readonly Band[]): number[] {
  return bands.map(({ from }) => from).filter((edge) => edge !== null);
}

export const SCHEME_REFUSALS = [
  'no_bands',
  'last_band_has_an_edge',
  'edges_do_not_fall',
  'edge_finer_than_shown',
] as const;
export type SchemeRefusal = (typeof SCHEME_REFUSALS)[number];

/**
 * Why these bands are not contiguous, or `null`. Edges fall from best to worst, only the last band has none, and an edge
 * is a whole tenth of a percent, since a finer one could not be told apart in what is printed.
 */
export function refusalOfBands(bands: readonly Band[]): SchemeRefusal | null {
  if (bands.length < 2) return 'no_bands';
  if (bands.at(-1)?.from !== null) return 'last_band_has_an_edge';
  const edges = edgesOf(bands);
  const falls =
    edges.length === bands.length - 1 && edges.every((edge, index) => index === 0 || edge < (edges[index - 1] ?? 0));
  if (!falls) return 'edges_do_not_fall';
  return edges.every((edge) => Number(edge.toFixed(3)) === edge) ? null : 'edge_finer_than_shown';
}
