import { type ExampleKpi, reach, values } from '../example.ts';

/** 例示（架空値）: figures of 取組項目 4 and 5. */
export const systemManagementFigures: ExampleKpi[] = [
  {
    name: '開発標準適用システム数',
    frequency: 'half',
    targets: { 2018: reach(3), 2019: reach(10), 2020: reach(20) },
    actuals: { 2018: values(0, 3), 2019: values(5, 8), 2020: values(11, 13) },
  },
  {
    name: '第三者レビュー実施回数',
    frequency: 'quarter',
    targets: { 2018: reach(10), 2019: reach(25), 2020: reach(30) },
    actuals: { 2018: values(0, 1, 2, 3), 2019: values(5, 6, 7, 8), 2020: values(4, 3, 5, 5) },
  },
  {
    name: 'PM候補レビュー参加数',
    frequency: 'quarter',
    actuals: { 2018: values(0, 4, 8, 9), 2019: values(12, 15, 14, 18), 2020: values(9, 10, 12, 11) },
  },
  {
    name: 'レビューノウハウ蓄積数',
    frequency: 'quarter',
    targets: { 2018: reach(10), 2019: reach(60), 2020: reach(120) },
    // Increments: the total so far is the running sum, and the third quarter of 2020 is missing from it.
    actuals: { 2018: values(0, 2, 3, 6), 2019: values(10, 12, 9, 11), 2020: values(12, 14, null, 13) },
  },
  {
    name: '管理対象の収集/整理数',
    frequency: 'quarter',
    targets: { 2018: reach(300) },
    actuals: { 2018: values(80, 190, 275, 312) },
  },
  {
    name: '管理対象の見える化/分類数',
    frequency: 'quarter',
    targets: { 2018: reach(300) },
    actuals: { 2018: values(40, 120, 210, 270) },
  },
  {
    name: '計画策定済再編成対象数',
    frequency: 'quarter',
    targets: { 2018: reach(40) },
    actuals: { 2018: values(0, 0, 12, 26) },
  },
  {
    name: '事前説明/調整済対象関係先数',
    frequency: 'quarter',
    targets: { 2018: reach(30) },
    actuals: { 2018: values(0, 4, 10, 17) },
  },
];
