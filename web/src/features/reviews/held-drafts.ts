import { useState } from 'react';
import type { ReviewView } from '#domain/reviews/contract';
import { useUnsavedWarning } from '../../ui/unsaved.ts';
import type { DecisionDraft } from './draft.ts';

/** What has been typed of one decision, `undefined` before and after, and how to put something else in its place. */
export type HeldDraft = {
  typed: DecisionDraft | undefined;
  hold: (next: (now: DecisionDraft | undefined) => DecisionDraft | undefined) => void;
};

/**
 * Holds the drafts of decisions outside of their forms: in the meeting room others are looked at in between, and a record
 * that comes first takes the form away. They are gone with the screen that holds them, which asks before.
 */
export function useHeldDrafts(): (reviewId: ReviewView['id']) => HeldDraft {
  const [drafts, setDrafts] = useState<Readonly<Record<ReviewView['id'], DecisionDraft | undefined>>>({});
  useUnsavedWarning(Object.values(drafts).some((draft) => draft !== undefined));
  return (reviewId) => ({
    typed: drafts[reviewId],
    hold: (next) => setDrafts((all) => ({ ...all, [reviewId]: next(all[reviewId]) })),
  });
}
