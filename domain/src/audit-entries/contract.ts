/** 変更履歴: who, when, what before, what after, why. Append-only. */
export type AuditEntryView = {
  sequence: number;
  at: string;
  actor: { id: string; name: string } | null;
  /** Recorded for somebody else. */
  onBehalf: boolean;
  /** e.g. `kpi-actual.recorded`. */
  action: string;
  object: { type: string; id: string };
  before: unknown;
  after: unknown;
  reason: string | null;
  requestId: string | null;
};
