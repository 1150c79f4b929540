import type { DecisionRecord } from '#domain/reviews/contract';

type Approval = NonNullable<DecisionRecord['confirmation']>['approval'];

/** A row of `LOAD_DECISIONS`. */
export type DecisionRecordRow = Omit<DecisionRecord, 'decidedBy' | 'recordedAt' | 'confirmation' | 'packet'> & {
  recordedAt: Date;
  /** Who decided in person. */
  decider: string | null;
  confirmer: string | null;
  confirmedAt: Date | null;
  approval: Approval;
  packetId: string;
  packetVersion: number;
  finalisedAt: Date;
};

/** A decision as it was recorded; what was confirmed on paper was decided by whoever signed there. */
export function decisionRecord(row: DecisionRecordRow): DecisionRecord {
  const { decider, confirmer, confirmedAt, approval, packetId, packetVersion, finalisedAt, recordedAt, ...record } =
    row;
  const confirmation =
    confirmer === null || confirmedAt === null
      ? null
      : { confirmedBy: confirmer, confirmedAt: confirmedAt.toISOString(), approval };
  return {
    ...record,
    decidedBy: decider ?? confirmation?.approval?.approvedBy ?? confirmation?.confirmedBy ?? null,
    recordedAt: recordedAt.toISOString(),
    confirmation,
    packet: { id: packetId, version: packetVersion, finalisedAt: finalisedAt.toISOString() },
  };
}
