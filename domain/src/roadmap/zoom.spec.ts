import { describe, expect, it } from '@jest/globals';
import type { Precision } from '../schedule-items/fuzzy-date.ts';
import { axisOf } from './geometry.ts';
import { headerCells, scaleOf, shownYears, stepsOf, zoomed } from './zoom.ts';

const YEARS = { fromFiscalYear: 2018, toFiscalYear: 2019, planFrom: 2018, planTo: 2019 };

describe('zooming', () => {
  it('fills the room with equal years, and no further than a year can be read', () => {
    expect(scaleOf('plan', YEARS, 801)).toEqual({ yearWidth: 400 });
    expect(scaleOf('plan', YEARS, 200)).toEqual({ yearWidth: 180 });
  });

  it('gives every day the same width at the other levels', () => {
    const axis = axisOf(YEARS, scaleOf('year', YEARS, 0));
    // FY2019 has a 29 February.
    expect(axis.columns.map(({ width }) => width)).toEqual([365, 366]);
  });

  it('stops at both ends', () => {
    expect([zoomed('plan', -1), zoomed('plan', 1), zoomed('month', 1), zoomed('month', -1)]).toEqual([
      'plan',
      'year',
      'month',
      'quarter',
    ]);
  });
});

describe('the years shown', () => {
  const plan = { fromFiscalYear: 2018, toFiscalYear: 2020 };
  it.each([
    ["the plan's own", [2018, 2020], [2018, 2020]],
    ['with the year before where something needs it', [2017, 2020], [2017, 2020]],
    ['never more than one year beside the plan', [2012, 2031], [2017, 2021]],
  ])('%s', (_name, [from, to], [shownFrom, shownTo]) =>
    expect(shownYears({ fromFiscalYear: from!, toFiscalYear: to! }, plan)).toEqual({
      fromFiscalYear: shownFrom,
      toFiscalYear: shownTo,
    }),
  );
});

describe("the header's cells", () => {
  const axis = axisOf(YEARS, { dayWidth: 2 });

  it('are quarters in fiscal order, as wide as their days', () => {
    const quarters = headerCells(axis, 'quarter');
    expect(quarters.map(({ period }) => period).slice(0, 5)).toEqual([
      'FY2018-Q1',
      'FY2018-Q2',
      'FY2018-Q3',
      'FY2018-Q4',
      'FY2019-Q1',
    ]);
    expect(quarters.map(({ width }) => width)).toEqual([182, 184, 184, 180, 182, 184, 184, 182]);
  });

  it('are months from April to March', () => {
    const months = headerCells(axis, 'month');
    expect(months.slice(0, 12).map(({ from }) => Number(from.slice(5, 7)))).toEqual([
      4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3,
    ]);
    expect(months.at(-1)!.x + months.at(-1)!.width).toBeCloseTo(axis.width);
  });
});

describe('a drag', () => {
  const axis = axisOf(YEARS, { yearWidth: 400 });
  it.each<[pixels: number, unit: Precision, steps: number]>([
    [0, 'fiscal_year', 0],
    [190, 'fiscal_year', 0],
    [210, 'fiscal_year', 1],
    [-390, 'fiscal_year', -1],
    [390, 'half', 2],
    [110, 'quarter', 1],
    [-70, 'month', -2],
    [11, 'day', 10],
  ])('over %i pixels is, in units of a %s, %i', (pixels, unit, steps) =>
    expect(stepsOf(axis, pixels, unit)).toBe(steps),
  );
});
