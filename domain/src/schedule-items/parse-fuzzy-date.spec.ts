import { expect, it } from '@jest/globals';
import { standardLabels } from '../calendar/fiscal-year-labels.ts';
import { parseFuzzyDate } from './parse-fuzzy-date.ts';

const labels = [2017, 2018, 2019, 2020].map(standardLabels);

it.each([
  ['FY2019', 'FY2019'],
  ['2019年度', 'FY2019'],
  ['２０１９年度', 'FY2019'],
  ['令和元年度', 'FY2019'],
  ['H30', 'FY2018'],
  ['2019年度上期', 'FY2019-H1'],
  ['2019年度 下期', 'FY2019-H2'],
  ['2019年度第2四半期', 'FY2019-Q2'],
  ['FY2019-Q4', 'FY2019-Q4'],
  ['R1 Q3', 'FY2019-Q3'],
  ['2019年7月', '2019-07'],
  ['2019-07', '2019-07'],
  ['2019/7', '2019-07'],
  ['2019年7月1日', '2019-07-01'],
  ['2019/7/1', '2019-07-01'],
  [' 2019-07-01 ', '2019-07-01'],
])('reads %s as %s', (text, date) => expect(parseFuzzyDate(text, labels)).toBe(date));

it.each(['', '未定', '19年度', '2019年13月', '2019-02-30', '2019年度第5四半期', '来年'])('does not guess %j', (text) =>
  expect(parseFuzzyDate(text, labels)).toBeNull(),
);
