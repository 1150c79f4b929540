import type { Day } from '#domain/calendar/day';
import type { Verdict } from '#domain/kpis/codes';
import { worstVerdict } from '#domain/kpis/rollup';
import { type PlanYears, resolveAsOf } from '#domain/plans/as-of';
import type { Evidence, ReviewListItem, ReviewView } from '#domain/reviews/contract';
import type { StatusFacts } from '#domain/initiatives/status';
import type { DecisionRecordRow } from './decision-record.ts';
import type { EvidenceFactsRow } from './evidence.service.ts';

/** `fiscalStartMonth` null: the tenant's. */
export type StoredPlanYears = Omit<PlanYears, 'fiscalStartMonth'> & { fiscalStartMonth: number | null };

/** A row of `LIST_REVIEWS` and `LIST_AGENDA`. */
export type ReviewListRow = Omit<ReviewListItem, 'verdict'> & {
  planId: string;
  number: number;
  planYears: StoredPlanYears;
  /** A packet holds its evidence, with these verdicts; null where none does. */
  isFrozen: boolean;
  verdicts: Verdict[] | null;
};

/** A row of `LOAD_REVIEW`. */
export type ReviewRow = Omit<ReviewView, 'initiative' | 'evidence' | 'decisions' | 'signed' | 'differences'> & {
  initiative: Omit<ReviewView['initiative'], 'status'> & StatusFacts;
  /** A decision is in force: everybody may read it. */
  isDecided: boolean;
  packetId: string | null;
  /** What packets froze, by their id. */
  evidences: Record<string, Evidence>;
  decisions: Omit<DecisionRecordRow, 'evidence'>[];
  /** Place of the last of the decisions in the audit chain, where all have one. */
  lastLink: string | null;
  /** What the evidence would rest on now. */
  now: EvidenceFactsRow;
};

/** The day that a review is read on while no packet says which. */
export function defaultAsOf(years: StoredPlanYears, tenantStartMonth: number, today: Day): Day {
  return resolveAsOf({ ...years, fiscalStartMonth: years.fiscalStartMonth ?? tenantStartMonth }, null, today).asOf;
}

/** @param now evidence computed for rows without a packet. */
export function listItem(row: ReviewListRow, now: Evidence | undefined): ReviewListItem {
  const { id, fiscalYear, kind, initiative, department, meetingId, decision } = row;
  const verdicts = row.verdicts ?? now?.kpis.map(({ verdict }) => verdict) ?? [];
  return { id, fiscalYear, kind, initiative, department, meetingId, verdict: worstVerdict(verdicts), decision };
}
