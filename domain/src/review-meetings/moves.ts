/** 準備中, 資料確定, 開会中, 閉会. */
export const MEETING_STATES = ['preparing', 'finalised', 'open', 'closed'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** 資料確定 (again: 差替え), 開会, 閉会. */
export const MEETING_ACTS = ['finalise', 'open', 'close'] as const;
export type MeetingAct = (typeof MEETING_ACTS)[number];

/** Every legal move; a pair that is not listed is refused. A 差替え leaves an open meeting open. */
const MOVES: Record<MeetingState, Partial<Record<MeetingAct, MeetingState>>> = {
  preparing: { finalise: 'finalised' },
  finalised: { finalise: 'finalised', open: 'open' },
  open: { finalise: 'open', close: 'closed' },
  closed: {},
};

export const MEETING_REFUSALS = ['meeting_not_allowed_now', 'agenda_empty', 'follow_up_unanswered'] as const;
export type MeetingRefusal = (typeof MEETING_REFUSALS)[number];

export type MeetingFacts = {
  /** Reviews on the agenda. */
  reviews: number;
  /** Conditions of the previous decisions on these initiatives that have no answer at all ("no answer" stated by the office is one). */
  unansweredConditions: number;
};

export type MeetingOutcome = { ok: true; state: MeetingState } | { ok: false; refusal: MeetingRefusal };

/** Move a review meeting on. Nothing is finalised without an agenda, or closed over a condition that nobody answered. */
export function moveMeeting(state: MeetingState, act: MeetingAct, facts: MeetingFacts): MeetingOutcome {
  const next = MOVES[state][act];
  if (next === undefined) return { ok: false, refusal: 'meeting_not_allowed_now' };
  if (act === 'finalise' && facts.reviews === 0) return { ok: false, refusal: 'agenda_empty' };
  if (act === 'close' && facts.unansweredConditions > 0) return { ok: false, refusal: 'follow_up_unanswered' };
  return { ok: true, state: next };
}
