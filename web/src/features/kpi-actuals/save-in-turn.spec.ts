import { expect, it } from '@jest/globals';
import type { ActualView } from '#domain/kpi-actuals/contract';
import { ProblemError, unreachable } from '../../platform/http/problem-error.ts';
import { saveInTurn } from './save-in-turn.ts';
import type { Change } from './use-entry-grid.ts';

const CHANGES = ['a', 'b', 'c', 'd'].map((key): Change => ({
  key,
  period: 'FY2020-M01',
  cell: null,
  open: true,
  standing: {},
  name: `${key}.0.value`,
  texts: { value: '1' },
  input: { value: 1 },
}));
const problem = (status: number) =>
  new ProblemError({ type: '', title: '', status, detail: '', code: 'any', requestId: '', errors: [] });

/** What becomes of the row when the second cell meets that problem. */
async function save(error: Error | null) {
  const sent: string[] = [];
  const steps: number[] = [];
  let turns = 0;
  const { saved, refused } = await saveInTurn(
    CHANGES,
    async ({ key }) => {
      expect(turns).toBe(sent.length + 1);
      sent.push(key);
      if (key === 'b' && error !== null) throw error;
      return {} as ActualView; // nobody reads it
    },
    (tried) => steps.push(tried),
    async () => void (turns += 1),
  );
  return { sent, steps, saved: saved.map(({ key }) => key), refused: refused.map(({ key }) => key) };
}

it('saves each cell in its turn, and tells how far it is', async () => {
  expect(await save(null)).toEqual({
    sent: ['a', 'b', 'c', 'd'],
    steps: [1, 2, 3, 4],
    saved: ['a', 'b', 'c', 'd'],
    refused: [],
  });
});

it.each([409, 412, 400])('goes on after a cell that is refused (%d)', async (status) => {
  expect(await save(problem(status))).toMatchObject({
    sent: ['a', 'b', 'c', 'd'],
    saved: ['a', 'c', 'd'],
    refused: ['b'],
  });
});

it.each([unreachable(), problem(401), problem(429)])('tries no more where all would fail (%#)', async (error) => {
  expect(await save(error)).toEqual({ sent: ['a', 'b'], steps: [1, 2], saved: ['a'], refused: ['b', 'c', 'd'] });
});
