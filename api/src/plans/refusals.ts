import { MAX_PLAN_PARTS } from '#domain/plans/contract';
import { Refusal, type Sentence, Unprocessable } from '../platform/problems/refusal.ts';

export const PLAN_REFUSALS: Record<'too_many_parts' | 'unknown_reference', Sentence> = {
  too_many_parts: {
    ja: `1つの一覧に登録できるのは${MAX_PLAN_PARTS}件までです。まとめられるものがないか確かめてください。`,
    en: `One list takes at most ${MAX_PLAN_PARTS} entries. See whether some of them belong together.`,
  },
  unknown_reference: {
    ja: '参照先が見つかりません。一覧から選び直してください。',
    en: 'It refers to something that is not there. Choose again from the list.',
  },
};

export function tooManyParts(): Refusal {
  return new Refusal('too_many_parts', PLAN_REFUSALS.too_many_parts);
}

/** 422: the places in the body that name nothing, or something of another plan or tenant. */
export function unknownReferences(pointers: string[]): Unprocessable {
  const detail = PLAN_REFUSALS.unknown_reference;
  const errors = pointers.map((pointer) => ({ pointer, code: 'unknown_reference', detail }));
  return new Unprocessable('unknown_reference', detail, errors);
}
