import type { Day } from '../calendar/day.ts';
import type { Verdict } from '../kpis/codes.ts';
import type { AssessInput, ReviewListItem } from '../reviews/contract.ts';
import type { ScheduleState } from '../schedule-items/state.ts';
import type { MeetingState } from './moves.ts';

/** 会議, 持ち回り, 随時. */
export const MEETING_KINDS = ['meeting', 'circulated', 'ad_hoc'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export type ReviewMeetingSummary = {
  id: string;
  planId: string;
  name: string;
  kind: MeetingKind;
  date: Day;
  state: MeetingState;
  reviewCount: number;
  decidedCount: number;
  example: boolean;
};

export type PacketView = {
  id: string;
  version: number;
  asOf: Day;
  finalisedAt: string;
  finalisedBy: string | null;
  /** 差替え: against the version before; empty in version 1. */
  changes: PacketChange[];
};

/** One thing that a 差替え changed. */
export type PacketChange = {
  initiativeNumber: number;
  initiativeTitle: string;
  subject: 'kpi' | 'schedule_item' | 'self_assessment' | 'opinion';
  /** The KPI's or the bar's name; empty for the department's and the adviser's words. */
  kpiName: string;
  /** A value with its unit, the planned years, or the words themselves; `—` for none. */
  before: string;
  after: string;
  /** Verdict of the KPI, state of the bar, judgement of the department; `null` for none. */
  beforeCode: Verdict | ScheduleState | AssessInput['judgement'] | null;
  afterCode: Verdict | ScheduleState | AssessInput['judgement'] | null;
};

export type ReviewMeetingView = ReviewMeetingSummary & {
  agenda: (ReviewListItem & { position: number })[];
  /** 差替え: every version that was finalised, the last one in force. */
  packets: PacketView[];
  openedAt: string | null;
  openedBy: string | null;
  closedAt: string | null;
  closedBy: string | null;
  version: number;
};

export type CreateReviewMeetingInput = { kind: MeetingKind; date: Day; name?: string; reviewIds: string[] };
export type FinalisePacketInput = { asOf: Day };
