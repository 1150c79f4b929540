import { describe, expect, it } from '@jest/globals';
import type { TrendView } from '#domain/kpi-actuals/contract';
import type { TrendFinding } from '#domain/kpi-actuals/trend';
import { findingText } from './finding.ts';

const FINDING: TrendFinding = {
  fiscalYear: 2019,
  upTo: 'FY2019-Q4',
  value: 14,
  state: 'value',
  target: { sort: 'number', value: 20, low: null, high: null },
  shownPercent: 70,
  rule: 'attainment',
  expected: null,
  verdict: 'partly',
  provisional: false,
  manual: false,
  difference: 3,
};

const CASES: { name: string; finding: Partial<TrendFinding> | null; unit?: string; ja: string; en: string }[] = [
  {
    name: 'value, target, percentage and change',
    finding: {},
    ja: '2019年度の実績は14件、目標20件に対し70.0%（一部未達）。前年度の同じ時期から3件増。',
    en: 'FY2019: actual 14 items, 70.0% of the target of 20 items (Partly missed). 3 items more than a year before at the same time.',
  },
  {
    name: 'a verdict by hand',
    finding: { manual: true, difference: null },
    ja: '2019年度の実績は14件、目標20件に対し70.0%（一部未達・手動判定）。',
    en: 'FY2019: actual 14 items, 70.0% of the target of 20 items (Partly missed, by hand).',
  },
  {
    name: 'a fall and a value that is not final',
    finding: { difference: -1.5, provisional: true },
    ja: '2019年度の実績は14件、目標20件に対し70.0%（一部未達・暫定）。前年度の同じ時期から1.5件減。',
    en: 'FY2019: actual 14 items, 70.0% of the target of 20 items (Partly missed, provisional). 1.5 items less than a year before at the same time.',
  },
  {
    name: 'the pace of a running year',
    finding: { rule: 'linear_pace', shownPercent: 140, verdict: 'on_track', difference: null },
    ja: '2019年度の実績は14件、年度の目標20件からみたこの時期の目安に対し140.0%（順調）。',
    en: 'FY2019: actual 14 items, 140.0% of what the year’s target of 20 items asks by now (On track).',
  },
  {
    name: 'the pace of last year',
    finding: { rule: 'last_year_share', shownPercent: 80, verdict: 'on_track', difference: null },
    ja: '2019年度の実績は14件、年度の目標20件からみた前年同期の割合による目安に対し80.0%（順調）。',
    en: 'FY2019: actual 14 items, 80.0% of what the year’s target of 20 items asks by now, at last year’s share (On track).',
  },
  {
    name: 'a 見込値 that the verdict rests on',
    finding: { expected: 19, shownPercent: 95, verdict: 'on_track', difference: null },
    ja: '2019年度の実績は14件、所属の見込値19件は目標20件に対し95.0%（順調）。',
    en: 'FY2019: actual 14 items; the 19 items that the department expects: 95.0% of the target of 20 items (On track).',
  },
  {
    name: 'a 見込値 without a percentage',
    finding: { expected: 19, shownPercent: null, rule: 'met_or_not', verdict: 'behind', difference: null },
    ja: '2019年度の実績は14件、所属の見込値19件は遅れ。',
    en: 'FY2019: actual 14 items; the 19 items that the department expects: Behind.',
  },
  {
    name: 'percentages that differ by points',
    unit: '％',
    finding: { difference: 3.3 },
    ja: '2019年度の実績は14％、目標20％に対し70.0%（一部未達）。前年度の同じ時期から3.3ポイント増。',
    en: 'FY2019: actual 14％, 70.0% of the target of 20％ (Partly missed). 3.3 points more than a year before at the same time.',
  },
  {
    name: 'a reported zero that is the same as the year before',
    finding: { value: 0, target: null, shownPercent: null, verdict: 'no_target', difference: 0 },
    ja: '2019年度の実績は0件（目標値未設定）。前年度の同じ時期と同じ。',
    en: 'FY2019: actual 0 items (No target set). The same as a year before at the same time.',
  },
  {
    name: 'no number, and why',
    finding: { value: null, state: 'not_published', difference: null },
    ja: '2019年度の実績値はありません（公表時期前）。',
    en: 'FY2019: no actual (Not published yet).',
  },
  {
    name: 'nothing reported',
    finding: { value: null, state: null, verdict: 'unreported', difference: null },
    ja: '2019年度の実績値はありません（未報告）。',
    en: 'FY2019: no actual (Not reported).',
  },
  { name: 'no year yet', finding: null, ja: 'まだ始まった年度がありません。', en: 'No fiscal year has begun yet.' },
];

describe('findingText', () => {
  it.each(CASES)('says $name in both languages', ({ finding, unit = '件', ja, en }) => {
    const printed = { unit, unitEn: unit === '件' ? 'items' : null, decimals: 0 };
    const model = {
      years: [{ fiscalYear: 2019, ...printed }],
      finding: finding && { ...FINDING, ...finding },
    } as TrendView; // The sentence needs no more of it.
    expect(findingText(model, 'ja', (year) => `${year}年度`)).toBe(ja);
    expect(findingText(model, 'en', (year) => `FY${year}`)).toBe(en);
  });
});
