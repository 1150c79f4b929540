import type { Day } from '../calendar/day.ts';
import type { NamedRef } from '../problems/contract.ts';

export const FOLLOW_UP_ANSWERS = ['done', 'not_done', 'not_yet_due', 'withdrawn', 'no_answer'] as const;
export type FollowUpAnswer = (typeof FOLLOW_UP_ANSWERS)[number];

/** 指示事項: a condition of a decision, with an owner and a due day. */
export type FollowUpView = {
  id: string;
  reviewId: string;
  initiative: NamedRef & { number: number; subtitle: string | null };
  fiscalYear: number;
  text: string;
  department: NamedRef;
  due: Day;
  answer: FollowUpAnswer | null;
  comment: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
  example: boolean;
  version: number;
};
export type AnswerFollowUpInput = { answer: FollowUpAnswer; comment?: string };
