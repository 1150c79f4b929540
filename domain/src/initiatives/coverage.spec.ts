import { expect, it } from '@jest/globals';
import { coverageOf } from './coverage.ts';

const output = (id: string) => ({ id, kpiClass: 'output' as const });

it('shows an effect that no KPI measures, and that four outputs are no outcome', () => {
  expect(
    coverageOf({
      effects: [{ id: '情報システム障害の低減', kpiIds: [] }],
      kpis: [output('a'), output('b'), output('c'), output('d')],
    }),
  ).toEqual({ uncovered: ['情報システム障害の低減'], outcomes: 0, unclassified: 0 });
});

it('counts an effect as measured by any KPI that is there', () => {
  const { uncovered, outcomes, unclassified } = coverageOf({
    effects: [
      { id: 'one', kpiIds: ['a', 'gone'] },
      { id: 'two', kpiIds: ['gone'] },
    ],
    kpis: [
      { id: 'a', kpiClass: 'outcome' },
      { id: 'b', kpiClass: null },
    ],
  });
  expect([uncovered, outcomes, unclassified]).toEqual([['two'], 1, 1]);
});
