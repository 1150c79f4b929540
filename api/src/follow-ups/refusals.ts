import { Refusal, type Sentence } from '../platform/problems/refusal.ts';

export type FollowUpRefusal = 'comment_required' | 'office_states_it' | 'decision_replaced';

export const FOLLOW_UP_REFUSALS: Record<FollowUpRefusal, Sentence> = {
  comment_required: {
    ja: '未実施のときは、理由を入力してください。',
    en: 'Say why it was not done.',
  },
  office_states_it: {
    ja: '「CIOによる取下げ」と「回答なし」は事務局が記録します。ほかの回答を選ぶか、事務局に依頼してください。',
    en: 'That the CIO withdrew it, or that there is no answer, is stated by the office. Choose another answer or ask the office.',
  },
  decision_replaced: {
    ja: 'この指示事項の決定は訂正されました。新しい決定の指示事項に回答してください。',
    en: 'The decision of this condition was replaced. Answer the condition of the new one.',
  },
};

/** Where in the body the mistake is. */
const POINTERS: Partial<Record<FollowUpRefusal, string>> = {
  comment_required: '/comment',
  office_states_it: '/answer',
};

export function refuseFollowUp(reason: FollowUpRefusal): Refusal {
  const sentence = FOLLOW_UP_REFUSALS[reason];
  const pointer = POINTERS[reason];
  return new Refusal(reason, sentence, pointer === undefined ? [] : [{ pointer, code: reason, detail: sentence }]);
}
