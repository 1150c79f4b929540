import type { DecisionRecord } from '#domain/reviews/contract';

type Approval = NonNullable<DecisionRecord['confirmation']>['approval'];

/** A row of `LOAD_DECISION`. Instants come as dates, or inside of JSON as texts. */
export type DecisionRecordRow = Omit<DecisionRecord, 'decidedBy' | 'recordedAt' | 'confirmation' | 'packet'> & {
  recordedAt: Date | string;
  /** Who decided in person. */
  decider: string | null;
  confirmer: string | null;
  confirmedAt: Date | string | null;
  approval: Approval;
  packetId: string;
  packetVersion: number;
  finalisedAt: Date | string;
};

/** A decision as it was recorded; what was confirmed on paper was decided by whoever signed there. */
export function decisionRecord(row: DecisionRecordRow): DecisionRecord {
  const { decider, confirmer, confirmedAt, approval, packetId, packetVersion, finalisedAt, recordedAt, ...record } =
    row;
  const confirmation =
    confirmer === null || confirmedAt === null
      ? null
      : { confirmedBy: confirmer, confirmedAt: instant(confirmedAt), approval };
  return {
    ...record,
    decidedBy: decider ?? confirmation?.approval?.approvedBy ?? confirmation?.confirmedBy ?? null,
    recordedAt: instant(recordedAt),
    confirmation,
    packet: { id: packetId, version: packetVersion, finalisedAt: instant(finalisedAt) },
  };
}

function instant(at: Date | string): string {
  return new Date(at).toISOString();
}
