import type { DecisionRecord, ReviewView } from '#domain/reviews/contract';

/** The decision in force, a 案 too; `null` where nothing was decided or it was undone. */
export function standingRecord({ decisions }: ReviewView): DecisionRecord | null {
  const last = decisions.at(-1);
  return last !== undefined && last.decision !== null && last.standing !== 'superseded' ? last : null;
}
