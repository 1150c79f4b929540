import { type ExampleKpi, none, noted, parts, preliminary, reach, repeated, values } from '../example.ts';

const beforePilot = none('not_applicable', 'モデル運用の開始前');
const beforeLending = none('not_applicable', '端末の貸与前');
const beforeService = parts([0, 0]);

/** 24区 stay a plan: the source only says that they are considered. */
const widened = {
  fromFiscalYear: 2020,
  scope: '6区（例示）',
  reason: 'モデル運用の対象を2区から6区に広げたため（例示）',
};

/** 例示（架空値）: figures of 取組項目 6 to 8. */
export const aiAndWorkStyleFigures: ExampleKpi[] = [
  {
    name: '担当職員のAI利用回数',
    frequency: 'month',
    targets: { 2019: { sort: 'direction_only' }, 2020: reach(9_000) },
    scopeChange: widened,
    actuals: {
      2018: values(...repeated(6, beforePilot), 210, 264, 301, 285, 330, 342),
      2019: values(352, 361, 340, 372, 365, 380, 391, 402, 388, 371, 395, 410),
      2020: values(430, 452, 498, 611, 640, 655, 702, 718, 690, 664, 705, 731),
    },
  },
  {
    name: 'AIの有効回答率',
    frequency: 'quarter',
    targets: { 2018: reach(70), 2019: reach(75), 2020: reach(80) },
    scopeChange: widened,
    actuals: {
      2018: parts(...repeated(2, beforePilot), [412, 760], [480, 780]),
      2019: parts([560, 760], [590, 770], [630, 800], [660, 830]),
      2020: parts([900, 1_180], [1_010, 1_310], [1_060, 1_350], preliminary([1_090, 1_370], '判定待ちの回答を除く')),
    },
  },
  {
    name: '管理職のBYOD利用率',
    frequency: 'half',
    targets: { 2018: reach(30), 2019: reach(50), 2020: reach(60) },
    actuals: {
      2018: parts([120, 980], [206, 980]),
      2019: parts([320, 985], {
        ...noted([389, 985], '速報を確報に置き換えた（二重に数えた登録を除く）'),
        before: { numerator: 453, correctedOn: '2020-07-10' },
      }),
      2020: parts([560, 990], [640, 990]),
    },
  },
  {
    name: 'テレワーク用端末の利用率',
    frequency: 'quarter',
    targets: { 2018: reach(40), 2019: reach(60), 2020: reach(70) },
    actuals: {
      2018: parts(...repeated(2, beforeLending), [18, 60], [24, 60]),
      2019: parts([30, 80], [41, 80], [48, 80], [52, 80]),
      2020: parts(
        none('unknown', '管理システムの入替えにより利用状況を把握できない'),
        none('unknown', '管理システムの入替えにより利用状況を把握できない'),
        none('not_collected', '新しい管理システムで集計中'),
        none('not_published', '年度報告の公表前'),
      ),
    },
  },
  {
    name: 'Web会議の利用率',
    frequency: 'quarter',
    targets: { 2018: reach(10), 2019: { sort: 'direction_only' }, 2020: reach(40) },
    actuals: {
      2018: [...beforeService, ...beforeService, ...beforeService, ...beforeService],
      2019: parts([18, 120], [25, 130], [31, 128], [40, 140]),
    },
  },
  {
    name: 'Web会議用機器の普及率',
    frequency: 'year',
    targets: { 2018: { sort: 'all' }, 2019: { sort: 'all' }, 2020: { sort: 'all' } },
    actuals: { 2018: parts([9, 24]), 2019: parts([18, 24]), 2020: parts([24, 24]) },
  },
];
