import { expect, it } from '@jest/globals';
import type { ScheduleItemFacts } from '../schedule-items/state.ts';
import { type EndingFacts, lastDayByEvent, refusalToEnd } from './ending.ts';

const FACTS: EndingFacts = {
  id: 'a',
  closedOn: '2019-03-31',
  succeededById: 'b',
  firstDay: '2018-04-01',
  ratio: null,
  successors: ['b', 'c'],
};

it.each<{ name: string; facts: Partial<EndingFacts>; refusal: string | null }>([
  { name: 'an end and a successor', facts: {}, refusal: null },
  { name: 'no end', facts: { closedOn: null }, refusal: null },
  { name: 'its very first day', facts: { closedOn: '2018-04-01' }, refusal: null },
  { name: 'the day before', facts: { closedOn: '2018-03-31' }, refusal: 'ends_before_start' },
  { name: 'itself', facts: { succeededById: 'a', successors: [] }, refusal: 'successor_cycle' },
  { name: 'a circle', facts: { successors: ['b', 'c', 'a'] }, refusal: 'successor_cycle' },
  { name: 'with its ratio', facts: { ratio: { closedOn: '2019-03-31' } }, refusal: null },
  { name: 'before its ratio', facts: { ratio: { closedOn: null } }, refusal: null },
  { name: 'after its ratio', facts: { ratio: { closedOn: '2019-03-30' } }, refusal: 'ratio_has_ended' },
  {
    name: 'never, after its ratio',
    facts: { closedOn: null, ratio: { closedOn: '2019-03-30' } },
    refusal: 'ratio_has_ended',
  },
])('ending a KPI, $name: $refusal', ({ facts, refusal }) => {
  expect(refusalToEnd({ ...FACTS, ...facts })).toBe(refusal);
});

const MILESTONE: ScheduleItemFacts = {
  kind: 'milestone',
  plannedStart: 'FY2018',
  plannedEnd: 'FY2018',
  actualStart: null,
  actualEnd: null,
  percentDone: null,
  openEnded: false,
  tentative: false,
  certainty: 'given',
  droppedOn: null,
};

it.each<{ name: string; item: Partial<ScheduleItemFacts>; end: string | null }>([
  { name: 'not done', item: {}, end: null },
  { name: 'done on a day', item: { actualEnd: '2018-12-10' }, end: '2018-12-10' },
  { name: 'a milestone reached by its start', item: { actualStart: '2018-12' }, end: '2018-12-31' },
  { name: 'done in a year that is over', item: { actualEnd: 'FY2017' }, end: '2018-03-31' },
  { name: 'done in a year that is running', item: { actualEnd: 'FY2018' }, end: '2019-02-01' },
  { name: 'done, nobody said when', item: { kind: 'bar', percentDone: 100 }, end: '2019-02-01' },
  { name: 'under way', item: { kind: 'bar', actualStart: '2018-12', percentDone: 60 }, end: null },
  { name: 'dropped', item: { droppedOn: '2018-12-01' }, end: null },
])('a KPI that holds until an item is done, $name: $end', ({ item, end }) => {
  expect(lastDayByEvent({ ...MILESTONE, ...item }, '2019-02-01', 4)).toBe(end);
});
