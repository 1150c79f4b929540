import type { MeetingRefusal } from '#domain/review-meetings/moves';
import { refuseOnConstraint } from '../platform/problems/database-errors.ts';
import { Refusal, type Sentence } from '../platform/problems/refusal.ts';

/** What only the stored rows can tell. */
type StoredRefusal =
  | 'review_unknown'
  | 'reviews_of_several_plans'
  | 'review_on_another_agenda'
  | 'review_already_decided';

export type ReviewMeetingRefusal = MeetingRefusal | StoredRefusal;

export const REVIEW_MEETING_REFUSALS: Record<ReviewMeetingRefusal, Sentence> = {
  meeting_not_allowed_now: {
    ja: '会議の今の状態ではこの操作はできません。準備中・資料確定・開会・閉会の順に進めてください。',
    en: 'The meeting is not at that point. It goes from preparing to finalised, open and closed, in this order.',
  },
  agenda_empty: {
    ja: '議題がありません。評価を議題に加えてから資料を確定してください。',
    en: 'The agenda is empty. Put a review on it before finalising the packet.',
  },
  follow_up_unanswered: {
    ja: '前回の決定の指示事項に、対応状況が未回答のものがあります。所属または事務局が回答してから閉会してください。',
    en: 'A condition of a previous decision has no answer. The department or the office answers it before the meeting closes.',
  },
  review_unknown: {
    ja: '議題に、見つからない評価が含まれています。一覧を読み込み直して選び直してください。',
    en: 'A review on the agenda was not found. Reload the list and choose again.',
  },
  reviews_of_several_plans: {
    ja: '一つの会議の議題は、同じ計画の評価にしてください。',
    en: 'The agenda of one meeting holds reviews of one plan only.',
  },
  review_on_another_agenda: {
    ja: '閉会していない別の会議の議題になっている評価があります。その会議を閉会するか、議題から選び直してください。',
    en: 'A review is on the agenda of another meeting that has not closed. Close that one first, or leave the review out.',
  },
  review_already_decided: {
    ja: 'すでに決定された評価は議題にできません。変更するときは訂正してください。',
    en: 'A review that is decided does not go on an agenda again. To change it, correct the decision.',
  },
};

export function refuseMeeting(reason: ReviewMeetingRefusal): Refusal {
  const sentence = REVIEW_MEETING_REFUSALS[reason];
  const isOfAgenda = reason.startsWith('review');
  return new Refusal(reason, sentence, isOfAgenda ? [{ pointer: '/reviewIds', code: reason, detail: sentence }] : []);
}

refuseOnConstraint('packet_version_once', 'meeting_not_allowed_now', REVIEW_MEETING_REFUSALS.meeting_not_allowed_now);
