import { type ExampleKpi, none, noted, parts, preliminary, reach, values } from '../example.ts';
import { applicationsByProcedure } from './procedures.ts';

/** 例示（架空値）: figures of 取組項目 1 to 3. */
export const onlineProcedureFigures: ExampleKpi[] = [
  {
    name: '年度ごとにオンライン化する手続き数',
    frequency: 'quarter',
    targets: {
      2018: reach(10),
      2019: {
        sort: 'number',
        value: 20,
        setOn: '2019-10-15',
        before: { value: 24, setOn: '2019-03-29', reason: '次期システムの構築工程の見直しに合わせ、年度途中で変更' },
      },
      2020: reach(30),
    },
    actuals: {
      2018: values(1, 3, 3, 4),
      2019: values(2, 4, 5, 6),
      // The fourth quarter is left to the demonstration: 6 makes 24 of 30.
      2020: values(5, 6, 7, null),
    },
  },
  { name: 'オンライン申請利用件数', frequency: 'month', targets: { 2018: reach(45_000) } },
  {
    name: 'オンライン申請利用割合',
    frequency: 'month',
    targets: { 2018: reach(10), 2019: reach(12), 2020: reach(20) },
    actuals: {
      2018: parts(
        [3_120, 41_800],
        [3_050, 38_900],
        [3_310, 40_200],
        [3_420, 39_600],
        [3_280, 36_700],
        [3_390, 38_100],
        [3_560, 39_400],
        [3_610, 38_800],
        [3_480, 36_200],
        [3_720, 38_500],
        [3_890, 39_100],
        [5_240, 52_300],
      ),
      2019: parts(
        [4_610, 43_200],
        [4_480, 39_700],
        [4_730, 40_800],
        [4_890, 40_100],
        noted([4_620, null], '窓口分の集計が終わらず、分母は未集計'),
        [4_870, 38_600],
        [5_060, 39_800],
        [5_110, 39_000],
        [4_930, 36_900],
        [5_280, 38_700],
        [5_420, 39_300],
        [7_150, 52_900],
      ),
      2020: parts(
        [5_980, 44_100],
        [5_720, 40_300],
        [6_040, 41_200],
        [6_190, 40_500],
        [5_930, 37_900],
        [6_210, 39_000],
        [6_480, 40_200],
        [6_560, 39_500],
        [6_390, 37_300],
        [6_720, 39_100],
        preliminary([6_880, 39_700], '区役所1か所が速報値'),
        null,
      ),
    },
  },
  {
    name: '申込み利用件数',
    frequency: 'month',
    targets: { 2019: reach(1_200), 2020: reach(2_400) },
    breakdown: applicationsByProcedure,
    actuals: {
      // The June of every year brings the yearly notice (現況届).
      2019: values(42, 55, 388, 96, 61, 58, 49, 52, 47, 45, 50, 63),
      2020: values(88, 102, 690, 171, 96, 92, 85, 94, 83, 80, preliminary(87, '連携先の集計が速報値'), null),
    },
  },
  {
    name: 'インターネット申込み利用件数',
    frequency: 'month',
    targets: { 2019: reach(100_000), 2020: reach(200_000) },
    expected: {
      2020: { value: 196_000, outlook: 'partly', note: '3月の引越し時期の伸びしだい（例示）', saidOn: '2020-08-31' },
    },
  },
  {
    name: 'インターネット申込み利用割合',
    frequency: 'month',
    targets: { 2019: reach(18), 2020: reach(35) },
    expected: {
      2020: { value: 33, outlook: 'partly', note: '窓口での案内を増やしている（例示）', saidOn: '2020-08-31' },
    },
    actuals: {
      2019: parts(
        [4_120, 51_500],
        [5_380, 49_800],
        [6_940, 52_600],
        [7_860, 50_900],
        none('not_collected', '受付システムの改修により未集計'),
        [9_480, 50_300],
        [10_120, 51_400],
        [10_540, 50_200],
        [14_870, 61_900],
        [10_960, 47_800],
        [11_380, 47_100],
        [15_890, 62_400],
      ),
      2020: parts(
        [14_310, 52_400],
        [14_720, 50_600],
        [16_030, 53_100],
        [16_210, 51_800],
        [15_640, 48_900],
        [16_870, 51_200],
        [17_480, 52_000],
        [17_260, 50_700],
        [22_490, 63_500],
        [17_050, 48_300],
        [17_240, 47_700],
        null,
      ),
    },
  },
];
