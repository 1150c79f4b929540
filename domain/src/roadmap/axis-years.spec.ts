import { describe, expect, it } from '@jest/globals';
import { fuzzyDate, type FuzzyDateText } from '../schedule-items/fuzzy-date.ts';
import { axisYears } from './axis-years.ts';

const plan = { fromFiscalYear: 2018, toFiscalYear: 2020, fiscalStartMonth: 4 };
const years = (...dates: (FuzzyDateText | null)[]) => {
  const { fromFiscalYear, toFiscalYear } = axisYears(
    plan,
    dates.map((date) => (date === null ? null : fuzzyDate(date))),
  );
  return [fromFiscalYear, toFiscalYear];
};

describe('the years a Gantt needs', () => {
  it.each<{ name: string; dates: (FuzzyDateText | null)[]; needs: number[] }>([
    { name: "the plan's own where nothing is dated", dates: [null], needs: [2018, 2020] },
    { name: "the plan's own where everything lies inside", dates: ['FY2018', '2020-12'], needs: [2018, 2020] },
    { name: 'the year before for what began earlier', dates: ['2018-03-31', 'FY2019'], needs: [2017, 2020] },
    { name: 'the year after for what ran late', dates: ['FY2019', '2021-04-01'], needs: [2018, 2021] },
    { name: 'all of them, in any order', dates: ['FY2022-H2', null, 'FY2016-Q1'], needs: [2016, 2022] },
  ])('$name', ({ dates, needs }) => expect(years(...dates)).toEqual(needs));

  it('are those of a plan whose years start in January', () => {
    expect(axisYears({ ...plan, fiscalStartMonth: 1 }, [fuzzyDate('2018-03-31', 1)]).fromFiscalYear).toBe(2018);
  });
});
