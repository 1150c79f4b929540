import { describe, expect, it } from '@jest/globals';
import { certaintyAfter, type ItemPlan, planningMistakes, refusalToDelete } from './planning.ts';

const plan: ItemPlan = {
  kind: 'bar',
  plannedStart: 'FY2018',
  plannedEnd: 'FY2019',
  actualStart: null,
  actualEnd: null,
  openEnded: false,
  certainty: 'given',
};
const TODAY = '2020-06-15';
const mistakesOf = (change: Partial<ItemPlan>) => planningMistakes({ ...plan, ...change }, 4, TODAY);

describe('a plan that can be meant', () => {
  it.each<{ name: string; change: Partial<ItemPlan> }>([
    { name: 'a start and a later end', change: {} },
    { name: 'one year for both', change: { plannedEnd: 'FY2018' } },
    { name: 'an end inside the year of its start', change: { plannedEnd: '2018-07' } },
    { name: 'a start on a day of the month of its end', change: { plannedStart: '2018-07-15', plannedEnd: '2018-07' } },
    { name: 'no end by design', change: { plannedEnd: null, openEnded: true } },
    { name: 'no years at all', change: { plannedStart: null, plannedEnd: null, certainty: 'unknown' } },
    { name: 'an end alone', change: { plannedStart: null } },
    { name: 'a milestone with one date', change: { kind: 'milestone', plannedEnd: null } },
    { name: 'something that happened today', change: { actualStart: TODAY, actualEnd: TODAY } },
    { name: 'something that happened in the month that runs', change: { actualStart: '2020-06' } },
  ])('$name', ({ change }) => expect(mistakesOf(change)).toEqual([]));
});

describe('a plan that cannot be meant', () => {
  it.each<{ change: Partial<ItemPlan>; field: string; mistake: string }>([
    { change: { plannedEnd: 'FY2017' }, field: 'plannedEnd', mistake: 'end_before_start' },
    { change: { plannedStart: '2018-09', plannedEnd: '2018-07' }, field: 'plannedEnd', mistake: 'end_before_start' },
    { change: { openEnded: true }, field: 'plannedEnd', mistake: 'open_end_with_end' },
    { change: { kind: 'gate', plannedEnd: null, openEnded: true }, field: 'openEnded', mistake: 'point_without_end' },
    { change: { certainty: 'unknown' }, field: 'certainty', mistake: 'unknown_with_years' },
    {
      change: { actualStart: '2019-05', actualEnd: '2019-04' },
      field: 'actualEnd',
      mistake: 'actual_end_before_start',
    },
    { change: { actualStart: '2020-06-16' }, field: 'actualStart', mistake: 'actual_in_future' },
    { change: { actualEnd: 'FY2021' }, field: 'actualEnd', mistake: 'actual_in_future' },
  ])('$mistake at $field', ({ change, field, mistake }) => expect(mistakesOf(change)).toEqual([{ field, mistake }]));

  it('has every mistake told at once', () => {
    expect(mistakesOf({ plannedEnd: 'FY2017', openEnded: true }).map(({ mistake }) => mistake)).toEqual([
      'end_before_start',
      'open_end_with_end',
    ]);
  });

  it("measures a year by the plan's own start", () => {
    const dates = { plannedStart: 'FY2018', plannedEnd: '2018-02' } as const;
    expect(planningMistakes({ ...plan, ...dates }, 4, TODAY)).toHaveLength(1);
    expect(planningMistakes({ ...plan, ...dates }, 1, TODAY)).toEqual([]);
  });
});

describe('how sure the years are', () => {
  const years = { plannedStart: 'FY2019', plannedEnd: null } as const;
  const none = { plannedStart: null, plannedEnd: null };

  it.each(['unknown', 'inferred', 'given'] as const)('given, once somebody enters what was %s', (before) => {
    expect(certaintyAfter(before, { certainty: undefined, years: true }, years)).toBe('given');
  });

  it('is what it was while nobody touches the years', () => {
    expect(certaintyAfter('inferred', { certainty: undefined, years: false }, years)).toBe('inferred');
  });

  it('is unknown once the years are taken away', () => {
    expect(certaintyAfter('given', { certainty: undefined, years: true }, none)).toBe('unknown');
  });

  it('is what somebody says it is', () => {
    expect(certaintyAfter('unknown', { certainty: 'inferred', years: true }, years)).toBe('inferred');
  });
});

describe('deleting an item', () => {
  const free = { frozenInEdition: false, kpiValidUntilIt: false, namedInDecision: false };

  it('is free while nothing rests on it', () => expect(refusalToDelete(free)).toBeNull());

  it.each([
    { facts: { ...free, frozenInEdition: true, kpiValidUntilIt: true }, reason: 'frozen_in_edition' },
    { facts: { ...free, kpiValidUntilIt: true, namedInDecision: true }, reason: 'kpi_valid_until_it' },
    { facts: { ...free, namedInDecision: true }, reason: 'named_in_decision' },
  ])('is refused: $reason', ({ facts, reason }) => expect(refusalToDelete(facts)).toBe(reason));
});
