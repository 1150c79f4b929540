import { describe, expect, it } from '@jest/globals';
import type { FormulaTrace } from '#domain/kpis/formula-trace';
import { traceText } from './trace-text.ts';

const TRACE: FormulaTrace = {
  phase: 'year_end',
  basis: 'actual',
  rule: 'attainment',
  inputs: { actual: 14, target: 20 },
  ratio: 0.7,
  shownPercent: 70,
  rounding: 'half_up',
  met: false,
  gap: -6,
  scheme: { id: 'default', version: 1 },
  band: { from: 0.6, to: 0.8, word: 'partly' },
  verdict: 'partly',
  reported: 11,
  expected: 12,
  upTo: 'FY2019-M12',
  exclusions: [{ reason: 'not_collected', periods: ['FY2019-M05'] }],
};

const ATTAINMENT = '実績 14件 ÷ 目標 20件 ＝ 70.0% ／ 60%以上80%未満 → 一部未達（自動判定）';

const CASES: { name: string; trace: Partial<FormulaTrace>; ja: string }[] = [
  { name: 'actual over target', trace: {}, ja: ATTAINMENT },
  {
    name: 'target over actual, where less is better',
    trace: { rule: 'target_over_actual' },
    ja: '目標 20件 ÷ 実績 14件 ＝ 70.0% ／ 60%以上80%未満 → 一部未達（自動判定）',
  },
  {
    name: 'the expected value at mid-year',
    trace: { basis: 'expected', inputs: { expected: 14, target: 20 } },
    ja: '見込値 14件 ÷ 目標 20件 ＝ 70.0% ／ 60%以上80%未満 → 一部未達（自動判定）',
  },
  {
    name: 'a digit that was cut off because rounding would show the band above',
    trace: { shownPercent: 79.9, rounding: 'cut_off' },
    ja: '実績 14件 ÷ 目標 20件 ＝ 79.9% ／ 60%以上80%未満（四捨五入すると上の区分に見えるため、小数第2位を切り捨てて表示） → 一部未達（自動判定）',
  },
  {
    name: 'an input that is not there as a dash, never as 0',
    trace: { inputs: { target: 20 } },
    ja: '実績 ― ÷ 目標 20件 ＝ 70.0% ／ 60%以上80%未満 → 一部未達（自動判定）',
  },
  {
    name: 'last year’s share with what it was made of',
    trace: {
      rule: 'last_year_share',
      inputs: {
        actual: 14,
        target: 100,
        paceTarget: 20,
        start: 0,
        share: 0.2,
        previousToDate: 10,
        previousYear: 50,
        previousStart: 0,
      },
    },
    ja: '実績 14件 ÷ 現時点の目安 20件（年間目標 100件 のうち前年同期の割合 20.0%：前年度の同時期 10件 ÷ 前年度 50件） ＝ 70.0% ／ 60%以上80%未満 → 一部未達（自動判定）',
  },
  {
    name: 'last year’s share of a running total, from where the two years began',
    trace: {
      rule: 'last_year_share',
      inputs: {
        actual: 14,
        target: 60,
        paceTarget: 20,
        start: 10,
        share: 0.2,
        previousToDate: 6,
        previousYear: 10,
        previousStart: 5,
      },
    },
    ja: '実績 14件 ÷ 現時点の目安 20件（期首 10件 から年間目標 60件 までのうち前年同期の割合 20.0%：前年度の同時期 6件 ÷ 前年度 10件、いずれも前年度の期首 5件 からの伸び） ＝ 70.0% ／ 60%以上80%未満 → 一部未達（自動判定）',
  },
  {
    name: 'a milestone by its word alone',
    trace: { rule: 'milestone', met: true, band: null, verdict: 'achieved' },
    ja: '実施済み → 達成（自動判定）',
  },
];

describe('traceText', () => {
  const period = (code: string) => `〔${code}〕`;

  it.each(CASES)('says $name', ({ trace, ja }) => {
    const { formula } = traceText({ ...TRACE, ...trace }, { unit: '件', decimals: 0 }, 'ja', period);
    expect(formula).toBe(ja);
  });

  it('names the scheme, what was reported and what was left out', () => {
    expect(traceText(TRACE, { unit: '件', decimals: 0 }, 'ja', period).grounds).toBe(
      '年度末の判定、判定基準：標準（第1版）、報告済み 11／12期間、〔FY2019-M12〕まで、未集計 1期間',
    );
  });

  it('holds no Japanese on an English page', () => {
    const { formula, grounds } = traceText(TRACE, { unit: 'items', decimals: 0 }, 'en', (code) => code);
    expect(formula + grounds).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
    expect(formula).toBe('actual 14 items ÷ target 20 items = 70.0%; 60% to below 80% → Partly missed (automatic)');
  });
});
