import { AICHI_SCHEME } from '#domain/kpis/schemes/presets';
import { type Example, none, reach, values } from '../example/example.ts';

/** 例示（架空値） of the city that does not exist. */
export const neighbourExample: Example = {
  departments: [
    { key: 'planning', name: '企画課（例示）', nameEn: 'Planning division (example)' },
    { key: 'counter', name: '市民窓口課（例示）', nameEn: 'Citizens counter division (example)' },
  ],
  leads: { 1: 'counter', 2: 'planning' },
  kpis: [
    {
      name: '窓口の平均待ち時間',
      frequency: 'quarter',
      targets: { 2018: reach(25), 2019: reach(18), 2020: reach(10) },
      actuals: { 2018: values(30, 29, 27, 26), 2019: values(24, 21, 19, 18), 2020: values(16, 15, 14, null) },
    },
    {
      name: '窓口の来庁者数',
      frequency: 'quarter',
      breakdown: {
        dimension: 'ward',
        total: 'derived',
        parts: [
          {
            key: '東区',
            name: '東区（例示）',
            nameEn: 'East ward (example)',
            actuals: {
              2018: values(9_800, 9_100, 9_300, 11_400),
              2019: values(9_600, 8_800, 9_000, 10_900),
              2020: values(6_500, 7_500, 7_800, none('not_collected', '集計中')),
            },
          },
          {
            key: '西区',
            name: '西区（例示）',
            nameEn: 'West ward (example)',
            actuals: {
              2018: values(6_900, 6_300, 6_500, 8_000),
              2019: values(6_700, 6_100, 6_300, 7_700),
              2020: values(4_600, 5_200, 5_400, 6_100),
            },
          },
          {
            key: '港区',
            name: '港区（例示）',
            nameEn: 'Harbour ward (example)',
            actuals: {
              2018: values(4_700, 4_400, 4_300, 5_500),
              2019: values(4_600, 4_200, 4_300, 5_200),
              2020: values(3_100, 3_600, 3_700, null),
            },
          },
        ],
      },
    },
    {
      name: '窓口の稼働率',
      frequency: 'year',
      targets: { 2019: { sort: 'range', low: 60, high: 80 }, 2020: { sort: 'range', low: 60, high: 80 } },
      actuals: { 2018: values(88), 2019: values(79) },
    },
  ],
  schedule: {
    1: [{ start: '2018-09', end: '2019-03' }, { end: '2019-06-28' }, { start: '2019-07' }],
    2: [{ start: '2018-06', percent: 60 }],
  },
  costs: [
    { initiative: 1, fiscalYear: 2019, budgetYen: 7_200_000, settledYen: 6_900_000 },
    { initiative: 2, fiscalYear: 2019, budgetYen: 1_100_000, settledYen: 1_050_000 },
  ],
  contracts: [{ initiative: 1, name: '予約システム利用', endsOn: '2022-03-31' }],
  measures: {},
  closures: [{ period: 'FY2019', closedOn: '2020-05-15', reason: '2019年度の実績を確定（例示）' }],
  ended: {},
  schemes: [
    {
      ...AICHI_SCHEME,
      name: '例示市の判定基準（例示）',
      nameEn: 'Judgement scheme of Example City (example)',
      variant: 'two_minus_actual_over_target',
    },
  ],
  meetings: [
    {
      fiscalYear: 2019,
      name: '窓口改善会議（2019年度）',
      heldOn: '2020-06-05',
      packet: { asOf: '2020-05-15', finalisedOn: '2020-05-29' },
      reviews: [
        {
          initiative: 1,
          assessment: { judgement: 'achievable', comment: '待ち時間は目標まで短くなった。' },
          decision: {
            decision: 'continue',
            conditions: [{ text: '予約なしの来庁者の待ち時間も示すこと。', due: '2020-12-25' }],
          },
        },
        { initiative: 2, decision: { decision: 'continue' } },
      ],
    },
    {
      fiscalYear: 2020,
      name: '窓口改善会議（2020年度）',
      heldOn: '2021-06-04',
      packet: null,
      reviews: [{ initiative: 1 }, { initiative: 2 }],
    },
  ],
};
