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
      actuals: {
        2018: values(21_400, 19_800, 20_100, 24_900),
        2019: values(20_900, 19_100, 19_600, 23_800),
        2020: values(14_200, 16_300, 16_900, none('not_collected', '集計中')),
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
