import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { ChainHeadView } from '#domain/audit-entries/contract';
import { keyId, type SignedHead } from './signed-head.ts';

/** Longer than any line. */
const TAIL_BYTES = 4096;

/**
 * Signed heads outside the database, one file a tenant, one line a head: whoever cuts the end off the log in the
 * database does not reach them.
 */
export class HeadStore {
  private readonly dir: string;

  constructor(dataDir: string) {
    this.dir = path.join(dataDir, 'audit-heads');
  }

  /** Whole or not at all, and on the disk when this returns. */
  append(head: SignedHead): void {
    mkdirSync(this.dir, { recursive: true, mode: 0o700 });
    const file = openSync(this.fileOf(head.tenantId), 'a+', 0o600);
    try {
      // A line that a crash has cut short stays alone.
      writeSync(file, `${endsOpen(file) ? '\n' : ''}${JSON.stringify(head)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  /** The youngest head of a tenant, or `null`. */
  last(tenantId: string): SignedHead | null {
    if (!existsSync(this.fileOf(tenantId))) return null;
    const file = openSync(this.fileOf(tenantId), 'r');
    try {
      const buffer = Buffer.alloc(TAIL_BYTES);
      const from = Math.max(0, fstatSync(file).size - TAIL_BYTES);
      return heads(buffer.toString('utf8', 0, readSync(file, buffer, 0, TAIL_BYTES, from))).at(-1) ?? null;
    } finally {
      closeSync(file);
    }
  }

  /** The youngest head as it is shown: nobody needs the signature on a screen. */
  lastView(tenantId: string): ChainHeadView | null {
    const head = this.last(tenantId);
    return head && { number: head.number, hash: head.hash, signedAt: head.signedAt, keyId: keyId(head.publicKey) };
  }

  /** All heads of a tenant, oldest first. */
  all(tenantId: string): SignedHead[] {
    return existsSync(this.fileOf(tenantId)) ? heads(readFileSync(this.fileOf(tenantId), 'utf8')) : [];
  }

  private fileOf(tenantId: string): string {
    return path.join(this.dir, `${tenantId}.ndjson`);
  }
}

function heads(text: string): SignedHead[] {
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as SignedHead];
    } catch {
      return []; // the line that a crash or the beginning of the tail has cut
    }
  });
}

function endsOpen(file: number): boolean {
  const { size } = fstatSync(file);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
}
