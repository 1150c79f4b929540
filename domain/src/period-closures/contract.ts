import type { Period } from '../calendar/period.ts';

/** 確定: a period closed for entry, by whom, when and why. */
export type PeriodClosureView = {
  id: string;
  planId: string;
  /** A year, half, quarter or month; it closes every period inside it. */
  period: Period;
  reason: string;
  closedBy: string | null;
  closedAt: string;
  /** Opened again; the row stays. */
  reopenedAt: string | null;
  reopenedBy: string | null;
  reopenReason: string | null;
  version: number;
};
export type ClosePeriodInput = { planId: string; period: Period; reason: string };
export type ReopenPeriodInput = { reason: string };
