import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';

/** How hashes are made. Raise it when that changes, and keep what makes those of the versions before. */
export const CHAIN_VERSION = 1;

/** What stands before the first link. */
export const GENESIS = '0'.repeat(64);

/** An audit entry as it is hashed: every column. `before` and `after` as `exact` reads them. */
export type SealedEntry = {
  tenantId: string;
  sequence: number;
  /** UTC with microseconds, `2021-05-28T01:02:03.000004Z`. */
  at: string;
  actorId: string | null;
  onBehalf: boolean;
  sessionId: string | null;
  address: string | null;
  action: string;
  objectType: string;
  objectId: string;
  before: unknown;
  after: unknown;
  reason: string | null;
  requestId: string | null;
};

/** A row of `ENTRY_COLUMNS`. */
export type EntryRow = Omit<SealedEntry, 'sequence'> & {
  sequence: string;
  before: string | null;
  after: string | null;
};

/** The columns of `audit_entry a` that are hashed. */
export const ENTRY_COLUMNS = `
  a.tenant_id AS "tenantId", a.sequence, to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
  a.actor_id AS "actorId", a.on_behalf AS "onBehalf", a.session_id AS "sessionId", a.address, a.action,
  a.object_type AS "objectType", a.object_id AS "objectId", a.before::text AS before, a.after::text AS after, a.reason,
  a.request_id AS "requestId"`;

export function sealedEntry(row: EntryRow): SealedEntry {
  return { ...row, sequence: Number(row.sequence), before: exact(row.before), after: exact(row.after) };
}

/** SHA-256 (hex) that binds an entry to its place and to all that stands before it. */
export function linkHash(number: number, previousHash: string, entry: SealedEntry): string {
  return sha256(canonicalize({ version: CHAIN_VERSION, number, previousHash, entry }));
}

export function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

type WithSource = (key: string, value: unknown, context: { source?: string }) => unknown;

/** Reads JSON so that no two texts are taken for one: a number that a double would round is kept as its text. */
function exact(json: string | null): unknown {
  if (json === null) return null;
  const keep: WithSource = (_key, value, { source }) =>
    typeof value === 'number' && String(value) !== source ? { number: source } : value;
  return JSON.parse(json, keep as (key: string, value: unknown) => unknown);
}
