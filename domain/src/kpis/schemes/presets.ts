import type { Band, BandWord, JudgementScheme } from './judgement-scheme.ts';

/** In the running year, from 80 % and from 60 % of where the year should stand. */
const DEFAULT_MID_YEAR: readonly Band[] = midYearBands(0.8, 0.6);

/** 達成 ≥ 100 %, 概ね達成 ≥ 80, 一部未達 ≥ 60, 未達成 below. */
export const DEFAULT_SCHEME: JudgementScheme = {
  id: 'default',
  version: 1,
  name: '標準',
  nameEn: 'Standard',
  yearEnd: fourBands([1, 0.8, 0.6], ['achieved', 'nearly', 'partly', 'missed']),
  midYear: DEFAULT_MID_YEAR,
  pace: 'linear',
  multiYear: null,
  variant: null,
};

/** 愛知県: A ≥ 100 %, B ≥ 80, C ≥ 50, D below. Its rule is for year ends; the running year takes the same two edges. */
export const AICHI_SCHEME: JudgementScheme = {
  id: 'aichi_prefecture',
  version: 1,
  name: '愛知県',
  nameEn: 'Aichi Prefecture',
  yearEnd: fourBands([1, 0.8, 0.5], ['grade_a', 'grade_b', 'grade_c', 'grade_d']),
  midYear: midYearBands(0.8, 0.5),
  pace: 'linear',
  multiYear: null,
  variant: null,
};

/**
 * 大阪市「市政改革プラン」: 概ね順調 from 90 % in one year, with edges of its own for longer goals (`osakaEdge`); below,
 * 必ずしも順調ではない. In mid-year it asks for the outlook in words and judges no number.
 */
export const OSAKA_SCHEME: JudgementScheme = {
  id: 'osaka_city',
  version: 1,
  name: '大阪市',
  nameEn: 'Osaka City',
  yearEnd: osakaBands(0.9),
  midYear: null,
  pace: 'linear',
  multiYear: 'osaka_city',
  variant: null,
};

/** 多摩市「まち・ひと・しごと創生総合戦略」: 100 % and 60 % of where the goal should stand (`tamaPace`). */
export const TAMA_SCHEME: JudgementScheme = {
  id: 'tama_city',
  version: 1,
  name: '多摩市',
  nameEn: 'Tama City',
  yearEnd: tamaBands(),
  midYear: tamaBands(),
  pace: 'linear',
  multiYear: 'tama_city',
  variant: null,
};

/** 大阪府立図書館「活動評価」: A ≥ 110 %, B ≥ 80, C ≥ 50, D below. The running year takes the same two edges. */
export const OSAKA_LIBRARY_SCHEME: JudgementScheme = {
  id: 'osaka_prefectural_library',
  version: 1,
  name: '大阪府立図書館',
  nameEn: 'Osaka Prefectural Library',
  yearEnd: fourBands([1.1, 0.8, 0.5], ['grade_a', 'grade_b', 'grade_c', 'grade_d']),
  midYear: midYearBands(0.8, 0.5),
  pace: 'linear',
  multiYear: null,
  variant: null,
};

export const PRESET_SCHEMES: readonly JudgementScheme[] = [
  DEFAULT_SCHEME,
  AICHI_SCHEME,
  OSAKA_SCHEME,
  TAMA_SCHEME,
  OSAKA_LIBRARY_SCHEME,
];

/** 大阪市's two bands on either side of the edge that the goal's length and year give. */
export function osakaBands(edge: number): readonly Band[] {
  return [
    { from: edge, verdict: 'on_track', word: 'largely_on_track' },
    { from: null, verdict: 'behind', word: 'not_necessarily_on_track' },
  ];
}

function tamaBands(): readonly Band[] {
  return [
    { from: 1, verdict: 'on_track', word: 'steadily_advancing' },
    { from: 0.6, verdict: 'slightly_behind', word: 'largely_advancing' },
    { from: null, verdict: 'behind', word: 'needs_improvement' },
  ];
}

function fourBands(edges: [number, number, number], words: [BandWord, BandWord, BandWord, BandWord]): readonly Band[] {
  return [
    { from: edges[0], verdict: 'achieved', word: words[0] },
    { from: edges[1], verdict: 'nearly', word: words[1] },
    { from: edges[2], verdict: 'partly', word: words[2] },
    { from: null, verdict: 'missed', word: words[3] },
  ];
}

function midYearBands(onTrack: number, slightlyBehind: number): readonly Band[] {
  return [
    { from: onTrack, verdict: 'on_track', word: 'on_track' },
    { from: slightlyBehind, verdict: 'slightly_behind', word: 'slightly_behind' },
    { from: null, verdict: 'behind', word: 'behind' },
  ];
}
