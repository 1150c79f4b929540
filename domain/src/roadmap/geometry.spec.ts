import { describe, expect, it } from '@jest/globals';
import { fuzzyDate, type FuzzyDateText } from '../schedule-items/fuzzy-date.ts';
import { axisOf, layOutLane, type Placeable, spanOf, summaryOf, xOfDay } from './geometry.ts';

/** 2017年度 lies before the plan of 2018–2020; 100 wide each. */
const axis = axisOf({ fromFiscalYear: 2017, toFiscalYear: 2020, planFrom: 2018, planTo: 2020 }, { yearWidth: 100 });

function item(start: FuzzyDateText | null, end: FuzzyDateText | null, more: Partial<Placeable> = {}): Placeable {
  const date = (text: FuzzyDateText | null) => (text === null ? null : fuzzyDate(text));
  return { kind: 'bar', planned: { start: date(start), end: date(end) }, openEnded: false, ...more };
}

describe('the axis', () => {
  it('gives every fiscal year the same width and shades the years before the plan', () => {
    expect(axis.columns.map(({ fiscalYear, x, zone }) => [fiscalYear, x, zone])).toEqual([
      [2017, 0, 'before'],
      [2018, 100, 'plan'],
      [2019, 200, 'plan'],
      [2020, 300, 'plan'],
    ]);
    expect(axis.width).toBe(400);
  });

  it.each([
    { day: '2018-04-01', x: 100 },
    { day: '2018-10-01', x: 100 + (100 * 183) / 365 },
    { day: '2021-03-31', x: 300 + (100 * 364) / 365 },
    { day: '2021-04-01', x: null },
    { day: '2017-03-31', x: null },
  ] as const)('puts $day at $x', ({ day, x }) => {
    const found = xOfDay(axis, day);
    if (x === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(x, 6);
  });

  it('follows a fiscal year that starts in January', () => {
    const calendar = axisOf(
      { fromFiscalYear: 2018, toFiscalYear: 2018, planFrom: 2018, planTo: 2018 },
      { yearWidth: 365 },
      1,
    );
    expect(xOfDay(calendar, '2018-01-02')).toBeCloseTo(1);
  });
});

describe('the span of an item', () => {
  it.each([
    {
      name: 'a year fills its column',
      it: item('FY2019', 'FY2019'),
      span: { x: 200, width: 100, startsBefore: false, runsOn: false },
    },
    {
      name: 'two years fill two',
      it: item('FY2018', 'FY2019'),
      span: { x: 100, width: 200, startsBefore: false, runsOn: false },
    },
    {
      name: 'an open end runs to the edge',
      it: item('FY2019', null, { openEnded: true }),
      span: { x: 200, width: 200, startsBefore: false, runsOn: true },
    },
    {
      name: 'one that began earlier is cut at the left',
      it: item('FY2015', 'FY2017'),
      span: { x: 0, width: 100, startsBefore: true, runsOn: false },
    },
    {
      name: 'one that ends later has no closing line',
      it: item('FY2020', 'FY2025'),
      span: { x: 300, width: 100, startsBefore: false, runsOn: true },
    },
    {
      name: 'a single date spans itself',
      it: item(null, 'FY2018', { kind: 'milestone' }),
      span: { x: 100, width: 100, startsBefore: false, runsOn: false },
    },
  ])('$name', ({ it: placed, span }) => expect(spanOf(axis, placed)).toEqual(span));

  it('has no place for unknown years', () => {
    expect(spanOf(axis, item(null, null))).toBeNull();
  });

  it('stands at the edge that it lies beyond, without a width', () => {
    expect(spanOf(axis, item('FY2010', 'FY2011'))).toEqual({ x: 0, width: 0, startsBefore: true, runsOn: false });
    expect(spanOf(axis, item('FY2021', 'FY2022'))).toEqual({ x: 400, width: 0, startsBefore: false, runsOn: true });
  });
});

describe('a lane', () => {
  it('lays neighbouring years on one row', () => {
    const lane = layOutLane(axis, [item('FY2018', 'FY2018'), item('FY2019', 'FY2019'), item('FY2020', 'FY2020')]);
    expect(lane.placed.map(({ row }) => row)).toEqual([0, 0, 0]);
    expect(lane.rows).toBe(1);
  });

  it('stacks what overlaps, in its own order, and leaves a milestone room for its label', () => {
    const items = [
      item('FY2018', 'FY2018'),
      item(null, 'FY2018', { kind: 'milestone' }),
      item('FY2019', 'FY2019'),
      item('FY2018', 'FY2020'),
    ];
    expect(layOutLane(axis, items).placed.map(({ row }) => row)).toEqual([0, 1, 0, 2]);
  });

  it('keeps items of unknown years apart instead of guessing a place', () => {
    const unknown = item(null, null);
    const lane = layOutLane(axis, [unknown, item('FY2018', 'FY2018')]);
    expect(lane.unplaced).toEqual([unknown]);
    expect(lane.rows).toBe(1);
  });
});

describe('a closed initiative', () => {
  it('is one bar over all of its bars, with its points', () => {
    const items = [item('FY2018', 'FY2018'), item(null, 'FY2019', { kind: 'milestone' }), item('FY2020', 'FY2020')];
    expect(summaryOf(axis, items)).toEqual({
      bar: { x: 100, width: 300, startsBefore: false, runsOn: false },
      points: [300],
    });
  });

  it('is nothing while no year is known', () => {
    expect(summaryOf(axis, [item(null, null)])).toEqual({ bar: null, points: [] });
  });
});
