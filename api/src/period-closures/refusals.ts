import type { Period } from '#domain/calendar/period';
import type { ClosingRefusal, ReopeningRefusal } from '#domain/period-closures/closing';
import { refuseOnConstraint } from '../platform/problems/database-errors.ts';
import type { Sentence } from '../platform/problems/refusal.ts';

/** Who closed what, for the sentence. */
export type StandingClosure = { period: Period; closedBy: string | null; closedAt: string; reason: string };

export const CLOSURE_SENTENCES: Record<ClosingRefusal | ReopeningRefusal, Sentence> = {
  period_not_over: {
    ja: 'まだ終わっていない期間は確定できません。期間の最終日の翌日以降に確定してください。',
    en: 'This period is not over. Close it from the day after its last day on.',
  },
  already_closed: { ja: 'この期間はすでに確定しています。', en: 'This period is closed already.' },
  not_closed: {
    ja: 'この確定はすでに解除されています。一覧を読み込み直してください。',
    en: 'This period was opened again already. Reload the list.',
  },
};

/** Says who was faster. */
export function alreadyClosed({ period, closedBy, closedAt, reason }: StandingClosure): Sentence {
  const day = closedAt.slice(0, 10);
  return {
    ja: `${period} は ${day} に${closedBy ? `${closedBy}が` : ''}確定しています（理由：${reason}）。`,
    en: `${period} was closed on ${day}${closedBy ? ` by ${closedBy}` : ''} (reason: ${reason}).`,
  };
}

/** The plan holds no initiative at whose lock two closers could meet, so the index decides between them. */
refuseOnConstraint('period_closure_once', 'already_closed', CLOSURE_SENTENCES.already_closed);
