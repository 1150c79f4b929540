import type { ExampleContract, ExampleCost } from '../example.ts';

/** Budget and settlement of 2018 to 2020 in thousand yen; `null`: not settled yet. */
const thousands: Record<number, [number, number | null][]> = {
  1: [
    [48_000, 46_200],
    [186_000, 181_400],
    [92_000, 90_100],
  ],
  2: [
    [6_500, 6_100],
    [9_800, 9_300],
    [9_800, 9_600],
  ],
  3: [
    [24_000, 22_800],
    [15_600, 15_200],
    [15_600, null],
  ],
  4: [
    [12_000, 9_400],
    [28_000, 26_700],
    [28_000, 21_300],
  ],
  5: [
    [18_000, 17_500],
    [22_000, 13_900],
    [36_000, null],
  ],
  6: [
    [31_000, 30_200],
    [16_400, 16_100],
    [16_400, 16_400],
  ],
  7: [
    [54_000, 51_800],
    [38_000, 37_100],
    [41_000, 40_700],
  ],
  8: [
    [8_200, 7_400],
    [12_600, 12_100],
    [26_500, 26_100],
  ],
};

/** 例示（架空値）. */
export const osakaCosts: ExampleCost[] = Object.entries(thousands).flatMap(([initiative, years]) =>
  years.map(([budget, settled], index) => ({
    initiative: Number(initiative),
    fiscalYear: 2018 + index,
    budgetYen: budget * 1_000,
    settledYen: settled === null ? null : settled * 1_000,
  })),
);

/** 例示（架空値）. */
export const osakaContracts: ExampleContract[] = [
  { initiative: 1, name: '次期電子申請システム運用保守', endsOn: '2023-03-31' },
  { initiative: 3, name: 'インターネット受付システム利用', endsOn: '2022-03-31' },
  { initiative: 4, name: '第三者レビュー支援業務', endsOn: '2021-09-30' },
  { initiative: 6, name: '業務支援AIサービス利用', endsOn: '2021-09-30' },
  { initiative: 7, name: 'テレワーク用端末賃貸借', endsOn: '2022-09-30' },
  { initiative: 8, name: 'Web会議サービス利用', endsOn: '2021-06-30' },
];
