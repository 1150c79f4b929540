import { expect, it } from '@jest/globals';
import { type EndingFacts, refusalToEnd } from './ending.ts';

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
