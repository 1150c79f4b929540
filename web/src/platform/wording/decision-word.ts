import type { DecisionSummary } from '#domain/reviews/contract';
import { WORDS } from './words.ts';

export type DecisionWord = keyof typeof WORDS.ja.decision;

/** A rework is worded by its sort: 見直し or 再構築. */
export function decisionWord(
  decision: DecisionSummary['decision'],
  reworkKind: DecisionSummary['reworkKind'],
): DecisionWord {
  return decision === 'rework' ? (reworkKind ?? 'revise') : decision;
}
