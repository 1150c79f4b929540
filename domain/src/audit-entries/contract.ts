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

/** What a walk along the chain may find. */
export const CHAIN_FAULTS = [
  'missing_link',
  'broken_link',
  'unknown_version',
  'missing_entry',
  'changed_entry',
  'unsealed_entry',
  'rewritten',
  'cut_tail',
  'forged_head',
  'foreign_head',
] as const;
export type ChainFaultKind = (typeof CHAIN_FAULTS)[number];

/** The first thing that is not as it was written. */
export type ChainFault = {
  kind: ChainFaultKind;
  /** Place in the chain; null for an entry that has none. */
  number: number | null;
  /** Of the entry, where it is known. */
  sequence: number | null;
  /** `rewritten` only: the first place that may have been rewritten, after the last head that stands. */
  since: number | null;
};

/** A signed end of the chain. */
export type ChainHeadView = { number: number; hash: string; signedAt: string; keyId: string };

/** How far the log of the tenant is chained and signed. */
export type AuditChainView = {
  sealed: { number: number; hash: string; at: string } | null;
  /** Entries that will be sealed within seconds. */
  waiting: number;
  signed: ChainHeadView | null;
};

/** One stretch of a verification. */
export type ChainVerificationView = {
  /** The last place that was found good. */
  upTo: number;
  total: number;
  fault: ChainFault | null;
  /** What to ask for next as `after`; null: this was the last stretch. */
  next: number | null;
};
