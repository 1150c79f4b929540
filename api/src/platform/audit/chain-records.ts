import { type EntryRow, ENTRY_COLUMNS, GENESIS, type SealedEntry, sealedEntry } from './chain.ts';

/** A link as it is stored, with the entry that it binds; `entry` is null when that is gone. */
export type Link = {
  number: number;
  sequence: number;
  version: number;
  previousHash: string;
  hash: string;
  entry: SealedEntry | null;
};

/** An entry without a link; `waits`: the sealer knows of it. `entry` is null when something waits that is not there. */
export type LooseEntry = { sequence: number; waits: boolean; entry: SealedEntry | null };

/** Runs one statement that reads, as the tenant whose chain it is. */
export type Read = <Row>(sql: string, parameters: unknown[]) => Promise<Row[]>;

type LinkRow = EntryRow & Omit<Link, 'entry' | 'number' | 'sequence'> & { number: string; ownSequence: string };
type LooseRow = EntryRow & { ownSequence: string; waits: boolean };

const LINKS = `
  SELECT s.number, s.sequence AS "ownSequence", s.version, encode(s.previous_hash, 'hex') AS "previousHash",
         encode(s.hash, 'hex') AS hash, ${ENTRY_COLUMNS}
    FROM audit_seal s LEFT JOIN audit_entry a ON a.tenant_id = s.tenant_id AND a.sequence = s.sequence
   WHERE s.tenant_id = $1 AND s.number > $2
   ORDER BY s.number LIMIT $3`;

const LOOSE = `
  SELECT coalesce(u.sequence, a.sequence) AS "ownSequence", u.sequence IS NOT NULL AS waits, ${ENTRY_COLUMNS}
    FROM (SELECT * FROM audit_entry WHERE tenant_id = $1) a
    FULL JOIN (SELECT sequence FROM audit_unsealed WHERE tenant_id = $1) u ON u.sequence = a.sequence
   WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.tenant_id = $1 AND s.sequence = coalesce(a.sequence, u.sequence))
   ORDER BY 1`;

/** The links after number `after`, in order. */
export async function linksAfter(read: Read, tenantId: string, after: number, limit: number): Promise<Link[]> {
  const rows = await read<LinkRow>(LINKS, [tenantId, after, limit]);
  return rows.map(({ number, ownSequence, version, previousHash, hash, ...entry }) => ({
    number: Number(number),
    sequence: Number(ownSequence),
    version,
    previousHash,
    hash,
    entry: entryOf(entry),
  }));
}

/** What has no link yet, or never got one. */
export async function looseEntries(read: Read, tenantId: string): Promise<LooseEntry[]> {
  const rows = await read<LooseRow>(LOOSE, [tenantId]);
  return rows.map(({ ownSequence, waits, ...entry }) => ({
    sequence: Number(ownSequence),
    waits,
    entry: entryOf(entry),
  }));
}

/** The hash that the link with this number has; before the first, `GENESIS`. Null: there is no such link. */
export async function hashAt(read: Read, tenantId: string, number: number): Promise<string | null> {
  if (number === 0) return GENESIS;
  const sql = `SELECT encode(hash, 'hex') AS hash FROM audit_seal WHERE tenant_id = $1 AND number = $2`;
  return (await read<{ hash: string }>(sql, [tenantId, number]))[0]?.hash ?? null;
}

function entryOf(row: EntryRow): SealedEntry | null {
  return row.tenantId === null ? null : sealedEntry(row);
}
