import { describe, expect, it } from '@jest/globals';
import type { TrendView } from '#domain/kpi-actuals/contract';
import type { TrendOutlook } from '#domain/kpi-actuals/trend-outlook';
import type { Expectation } from '#domain/kpis/expectation';
import { outlookText } from './outlook-text.ts';

const OUTLOOK: TrendOutlook = {
  fiscalYear: 2020,
  upTo: 'FY2020-M05',
  provisional: false,
  estimate: { method: 'same_period', low: 180_100.4, middle: 198_400.6, high: 214_000, points: 8 },
  refusal: null,
  needed: { asks: 'amount', perPeriod: 17_584.26, periods: 7, frequency: 'month' },
};
const EXPECTED: Expectation = {
  value: 196_000,
  outlook: 'partly',
  note: null,
  by: null,
  on: '2020-08-31',
  example: true,
};

type Case = {
  name: string;
  outlook: Partial<TrendOutlook> | null;
  expected?: Expectation;
  unit?: string;
  ja: string;
  en: string;
};
const CASES: Case[] = [
  {
    name: 'the range, what is needed and what the department expects',
    outlook: {},
    expected: EXPECTED,
    ja: '2020年度末の見込み（前年度までの同じ時期からの動き、8点から）は198,401件、80％の範囲は180,100件～214,000件です。傾向の延長であり、予測ではありません。目標まで、残り7か月は1か月あたり17,584.3件が必要です。所属の見込値は196,000件（一部実施できない見込）です。',
    en: 'Outlook on the end of FY2020 (as past years went on from this time, from 8 points): 198,401 items, 80% range 180,100 items to 214,000 items. Trend only, not a forecast. To reach the target, 17,584.3 items are needed per month (7 left). The department’s own expectation: 196,000 items (Partly not expected).',
  },
  {
    name: 'a change in points from preliminary values',
    unit: '%',
    outlook: {
      provisional: true,
      estimate: { method: 'trend', low: 30, middle: 33.4, high: 36, points: 5 },
      needed: { asks: 'change', perPeriod: 0.52, periods: 2, frequency: 'quarter' },
    },
    ja: '2020年度末の見込み（最近の変化の延長、5点から）は33%、80％の範囲は30%～36%です。傾向の延長であり、予測ではありません。速報値を含みます。目標まで、残り2四半期は1四半期あたり+0.5ポイントの変化が必要です。所属の見込値はまだ入力されていません。',
    en: 'Outlook on the end of FY2020 (recent changes carried on, from 5 points): 33%, 80% range 30% to 36%. Trend only, not a forecast. Preliminary values are among them. To reach the target, a change of +0.5 points per quarter is needed (2 left). The department has not said yet what it expects.',
  },
  {
    name: 'how many points are missing',
    outlook: { estimate: null, refusal: { refused: 'too_few_points', missing: 2 }, needed: null },
    expected: { ...EXPECTED, value: null, outlook: 'achievable' },
    ja: '2020年度末の見込みは示しません。比べられる値があと2点必要です（4点から計算します）。所属の見込値は実施済み又は実施できる見込です。',
    en: 'No outlook on the end of FY2020: 2 more comparable points are needed (it takes four). The department’s own expectation: Done or expected.',
  },
  {
    name: 'what is missing of the year before, and a limit',
    outlook: {
      estimate: null,
      refusal: { refused: 'last_year_incomplete', missing: 3 },
      needed: { asks: 'limit', perPeriod: 5, periods: 6, frequency: 'month' },
    },
    ja: '2020年度末の見込みは示しません。比べる前年度の値が3点欠けています。目標以下に収めるには、残り6か月は1か月あたり5件までです。所属の見込値はまだ入力されていません。',
    en: 'No outlook on the end of FY2020: 3 values of the year before that it is compared with are missing. To stay within the target, 5 items per month at most (6 left). The department has not said yet what it expects.',
  },
];

const modelOf = (outlook: TrendOutlook | null, unit: string, expectation: Expectation | null) =>
  ({
    years: [{ fiscalYear: 2020, unit, unitEn: unit === '件' ? 'items' : null, decimals: 0, expectation }],
    outlook,
    part: null,
  }) as TrendView; // The sentence needs no more of it.

describe('outlookText', () => {
  it.each(CASES)('says $name in both languages', ({ outlook, expected = null, unit = '件', ja, en }) => {
    const model = modelOf({ ...OUTLOOK, ...outlook }, unit, expected);
    expect(outlookText(model, 'ja', (year) => `${year}年度`)).toBe(ja);
    expect(outlookText(model, 'en', (year) => `FY${year}`)).toBe(en);
  });

  it('says nothing where no year is running', () => {
    expect(outlookText(modelOf(null, '件', EXPECTED), 'ja', String)).toBeNull();
  });
});
