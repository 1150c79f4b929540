import { REQUESTS_A_MINUTE } from '#domain/problems/contract';
import type { ActualView } from '#domain/kpi-actuals/contract';
import type { ProblemError } from '../../platform/http/problem-error.ts';
import { turns } from '../../platform/http/turns.ts';
import type { Change, Refused } from './use-entry-grid.ts';

/** Pages read meanwhile, in this tab and in others: a quarter of what a member may send is left to them. */
const nextTurn = turns(REQUESTS_A_MINUTE * 0.75);

/** No answer, no session any more, too many requests: trying the rest would only fail alike. */
const ENDS_THE_ROW = [0, 401, 429];

/**
 * Saves cells one after another, since each recalculates the whole of its period. What is refused is answered with why, and
 * the others are saved all the same.
 *
 * @param record sends one cell.
 * @param onStep hears how many were tried so far.
 */
export async function saveInTurn(
  changes: readonly Change[],
  record: (change: Change) => Promise<ActualView>,
  onStep: (tried: number) => void,
  turn: () => Promise<void> = nextTurn,
): Promise<{ saved: Change[]; refused: Refused[] }> {
  const saved: Change[] = [];
  const refused: Refused[] = [];
  for (const change of changes) {
    const last = refused.at(-1);
    if (last !== undefined && ENDS_THE_ROW.includes(last.error.status)) {
      refused.push({ ...change, error: last.error });
      continue;
    }
    await turn();
    try {
      await record(change);
      saved.push(change);
    } catch (error) {
      refused.push({ ...change, error: error as ProblemError });
    }
    onStep(saved.length + refused.length);
  }
  return { saved, refused };
}
