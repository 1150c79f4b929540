import type { AssessInput } from '#domain/reviews/contract';

/** 実施できる見込 in three steps, in the order of the form. */
export const JUDGEMENTS = ['achievable', 'partly', 'not'] as const satisfies readonly AssessInput['judgement'][];

export function isJudgement(code: string | null): code is AssessInput['judgement'] {
  return JUDGEMENTS.some((known) => known === code);
}
