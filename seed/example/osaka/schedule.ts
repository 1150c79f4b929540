import type { ExampleDates } from '../example.ts';

/**
 * 例示（架空値）: when items really began and ended, in the order of each sheet; `null` where nothing was reported.
 * Planned years stay as the source has them, also where it lost them.
 */
export const osakaSchedule: Record<number, (ExampleDates | null)[]> = {
  1: [
    { start: '2018-06', end: '2019-02-28' },
    { start: '2019-05', end: '2020-03-27' },
    // 完了遅れ: under way, past the end of 2020年度.
    { start: '2021-01', percent: 80 },
    { start: '2018-05', end: '2020-09' },
    { start: '2018-06', end: '2019-03' },
    { start: '2019-04', percent: 70 },
    { start: '2018-10', percent: 60 },
  ],
  2: [{ start: '2018-05', end: '2019-03-29' }, { start: '2019-04' }],
  3: [{ start: '2018-06', end: '2019-03-20' }, { start: '2019-04' }],
  4: [
    { start: '2018-07', end: '2019-01' },
    { start: '2019-02', end: '2019-09' },
    { start: '2019-10', percent: 50 },
    null,
  ],
  5: [
    { start: '2018-05', end: '2018-10' },
    { start: '2018-10', end: '2018-12' },
    { start: '2019-01', end: '2019-03' },
    { end: '2019-03-29' },
    // Began and ended late.
    { start: '2019-11', end: '2020-10' },
    null,
  ],
  6: [{ start: '2018-10', end: '2019-03-29' }, null, { end: '2018-12' }, { end: '2019-08' }, null],
  7: [
    { start: '2017-10', end: '2018-09' },
    { start: '2018-10', percent: 90 },
    { start: '2017-11', end: '2018-12' },
    { start: '2019-01', percent: 75 },
  ],
  8: [
    { start: '2018-01', end: '2018-12' },
    { start: '2019-02', percent: 85 },
  ],
};
