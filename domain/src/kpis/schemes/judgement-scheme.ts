import type { AttainmentVariant } from '../../kpi-actuals/achievement.ts';
import type { PaceRule } from '../pace.ts';
import { GRADES_WORST_FIRST, type Grade } from '../rollup.ts';

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
export type Band = { from: number | null; verdict: Grade; word: BandWord };

/** Published rules for goals of several years: see `multi-year-goal.ts`. */
export const MULTI_YEAR_RULES = ['osaka_city', 'tama_city'] as const;
export type MultiYearRule = (typeof MULTI_YEAR_RULES)[number];

/** How results become verdicts. Named and versioned: a verdict keeps the version it was given under. */
export type JudgementScheme = {
  id: string;
  version: number;
  name: string;
  nameEn: string | null;
  /** Best first. Edges are ratios: 1 = target met. */
  yearEnd: readonly Band[];
  /** The same in the running year; a target already met is 達成 before any band. `null` = the rule says nothing: 判定なし. */
  midYear: readonly Band[] | null;
  /** Where a running year has no target of the same periods. */
  pace: PaceRule;
  /** A published rule for goals of several years, used for a KPI that has a final target and none for the year. */
  multiYear: MultiYearRule | null;
  /** How a 達成率 is written where less is better; `null` = not at all. It is printed with its name. */
  variant: AttainmentVariant | null;
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

/** Largest edge of a band: ten times the target. */
export const MAX_EDGE = 10;
export const MAX_BANDS = 8;

export const SCHEME_REFUSALS = [
  'no_bands',
  'last_band_has_an_edge',
  'edge_missing',
  'edges_do_not_fall',
  'edge_finer_than_shown',
  'verdicts_do_not_fall',
] as const;
export type SchemeRefusal = (typeof SCHEME_REFUSALS)[number];

/** What is wrong with a list of bands: which band (`null`: all of them) and which of its fields. */
export type BandMistake = { band: number | null; field: 'from' | 'verdict'; refusal: SchemeRefusal };

/**
 * Everything that keeps bands from being contiguous, best first, or from being graded: edges fall from band to band, only
 * the last has none, an edge is a whole tenth of a percent (a finer one could not be told apart in what is printed), and
 * no band is graded better than the one above it.
 */
export function mistakesInBands(bands: readonly Band[]): BandMistake[] {
  if (bands.length < 2) return [{ band: null, field: 'from', refusal: 'no_bands' }];
  return bands.flatMap((band, index) => {
    const mistakes: BandMistake[] = [];
    const above = bands[index - 1];
    const refusal = edgeRefusal(band, above, index === bands.length - 1);
    if (refusal !== null) mistakes.push({ band: index, field: 'from', refusal });
    if (above !== undefined && rankOf(band.verdict) > rankOf(above.verdict))
      mistakes.push({ band: index, field: 'verdict', refusal: 'verdicts_do_not_fall' });
    return mistakes;
  });
}

function edgeRefusal(band: Band, above: Band | undefined, isLast: boolean): SchemeRefusal | null {
  if (isLast) return band.from === null ? null : 'last_band_has_an_edge';
  if (band.from === null) return 'edge_missing';
  if (above !== undefined && above.from !== null && band.from >= above.from) return 'edges_do_not_fall';
  return Number(band.from.toFixed(3)) === band.from ? null : 'edge_finer_than_shown';
}

function rankOf(verdict: Grade): number {
  return GRADES_WORST_FIRST.indexOf(verdict);
}
