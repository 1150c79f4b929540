import type { Day } from '../calendar/day.ts';
import type { ReviewListItem } from '../reviews/contract.ts';
import type { MeetingState } from './moves.ts';

/** 会議, 持ち回り, 随時. */
export const MEETING_KINDS = ['meeting', 'circulated', 'ad_hoc'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export type ReviewMeetingSummary = { id: string; planId: string; name: string; kind: MeetingKind; date: Day; state: MeetingState; reviewCount: number; decidedCount: number; example: boolean };

export type PacketView = {
  id: string;
  version: number;
  asOf: Day;
  finalisedAt: string;
  finalisedBy: string | null;
  /** Against the version before; empty in version 1. */
  changes: { initiativeNumber: number; initiativeTitle: string; kpiName: string; before: string; after: string }[];
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
