import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../config.ts';
import { isLostConnection } from '../database/failures.ts';
import { TenantDatabase } from '../database/tenant-database.ts';
import { keptKey } from '../secrets/kept-key.ts';
import { CHAIN_VERSION, ENTRY_COLUMNS, type EntryRow, GENESIS, linkHash, sealedEntry } from './chain.ts';
import { HeadStore } from './head-store.ts';
import { type SignedHead, type Signer, signer } from './signed-head.ts';

const SEAL_EVERY_MS = 2_000;
const SIGN_EVERY_MS = 5 * 60_000;
/** Entries sealed in one transaction. */
const BATCH = 500;

type Chain = { tenant_id: string; sealed_up_to: string | null; waits: boolean };
type End = { number: string; hash: string };

const END_OF_CHAIN = `SELECT number, encode(hash, 'hex') AS hash FROM audit_seal WHERE tenant_id = $1 ORDER BY number DESC LIMIT 1`;

const WAITING = `
  SELECT ${ENTRY_COLUMNS}
    FROM (SELECT sequence FROM audit_unsealed WHERE tenant_id = $1 ORDER BY sequence) u
    JOIN audit_entry a ON a.tenant_id = $1 AND a.sequence = u.sequence
   ORDER BY a.sequence LIMIT ${BATCH}`;

const SEAL = `
  INSERT INTO audit_seal (tenant_id, number, sequence, version, previous_hash, hash)
  SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], array_fill(${CHAIN_VERSION}, ARRAY[cardinality($2::bigint[])]),
                           $4::bytea[], $5::bytea[])`;

/**
 * Binds what the audit log says into one chain a tenant, and signs its end. Writers do not wait for it: entries are
 * chained after their commit, within seconds, by one process at a time.
 */
@Injectable()
export class AuditSealer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly tenants: TenantDatabase;
  private readonly heads: HeadStore;
  private readonly key: Signer;
  private readonly logger = new Logger('AuditSealer');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private signedAt = 0;

  constructor(tenants: TenantDatabase, heads: HeadStore, @Inject(CONFIG) config: Config) {
    this.tenants = tenants;
    this.heads = heads;
    this.key = signer(keptKey(config.dataDir, 'audit-signing-key', 'AUDIT_SIGNING_KEY'));
  }

  /** Of the key that this process signs with. */
  get publicKey(): string {
    return this.key.publicKey;
  }

  onApplicationBootstrap(): void {
    const tick = (): void => {
      this.running = this.pass().finally(() => (this.timer = setTimeout(tick, SEAL_EVERY_MS).unref()));
    };
    this.timer = setTimeout(tick, SEAL_EVERY_MS).unref();
  }

  /** Requests in flight may still write: what they write is sealed by another process, or at the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
    clearTimeout(this.timer);
  }

  /** Seals what waits and, where it is time, signs. What goes wrong is told and tried again the next time. */
  async pass(): Promise<void> {
    const signs = Date.now() - this.signedAt >= SIGN_EVERY_MS;
    if (signs) this.signedAt = Date.now();
    try {
      for (const chain of await this.tenants.lookUp<Chain>('SELECT * FROM auth_audit_chains()')) {
        if (chain.waits) await this.seal(chain.tenant_id);
        if (signs && (chain.waits || chain.sealed_up_to !== null)) await this.sign(chain.tenant_id);
      }
    } catch (error) {
      if (isLostConnection(error)) this.logger.warn('the audit log was not sealed: the database does not answer');
      else this.logger.error({ err: error }, 'the audit log was not sealed');
    }
  }

  /** Seals and signs now, as at the end of a meeting. What has been committed is not undone by a failure here. */
  async sealAndSign(tenantId: string): Promise<void> {
    try {
      await this.seal(tenantId);
      await this.sign(tenantId);
    } catch (error) {
      this.logger.error({ err: error, tenantId }, 'the audit log was not signed; the next pass tries again');
    }
  }

  /** Chains every committed entry of the tenant that waits. */
  async seal(tenantId: string): Promise<void> {
    for (let sealed = BATCH; sealed === BATCH;)
      sealed = await this.alone(tenantId, (tx) => this.sealBatch(tx, tenantId));
  }

  /** Signs the end of the chain unless that is signed already; answers the head that stands. */
  async sign(tenantId: string): Promise<SignedHead | null> {
    return this.alone(tenantId, async (tx) => {
      const [end] = await tx.query<End[]>(END_OF_CHAIN, [tenantId]);
      const last = this.heads.last(tenantId);
      if (last && !(await stands(tx, last))) {
        this.logger.error(
          { tenantId, number: last.number },
          'the audit log does not hold what has been signed: run npm run audit:verify',
        );
        return last;
      }
      if (!end || Number(end.number) === last?.number) return last;
      const head = this.key.sign({ tenantId, number: Number(end.number), hash: end.hash });
      this.heads.append(head);
      return head;
    });
  }

  /** One at a time in all processes: the lock is had before the end of the chain is looked for. */
  private alone<T>(tenantId: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.tenants.inTenant({ tenantId }, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('audit chain ' || $1, 0))`, [tenantId]);
      return work(tx);
    });
  }

  private async sealBatch(tx: EntityManager, tenantId: string): Promise<number> {
    const rows = await tx.query<EntryRow[]>(WAITING, [tenantId]);
    if (rows.length === 0) return 0;
    const [end] = await tx.query<End[]>(END_OF_CHAIN, [tenantId]);
    let number = Number(end?.number ?? 0);
    let hash = end?.hash ?? GENESIS;
    const links = rows.map((row) => {
      const previousHash = hash;
      hash = linkHash(++number, previousHash, sealedEntry(row));
      return { number, sequence: row.sequence, previousHash: bytes(previousHash), hash: bytes(hash) };
    });
    const column = <Key extends keyof (typeof links)[number]>(key: Key) => links.map((link) => link[key]);
    const columns = [column('number'), column('sequence'), column('previousHash'), column('hash')];
    await tx.query(SEAL, [tenantId, ...columns]);
    const sealed = [tenantId, column('sequence')];
    await tx.query(`DELETE FROM audit_unsealed WHERE tenant_id = $1 AND sequence = ANY($2::bigint[])`, sealed);
    return rows.length;
  }
}

/** To sign on what does not hold what was signed before would be to approve of the change. */
async function stands(tx: EntityManager, { tenantId, number, hash }: SignedHead): Promise<boolean> {
  const sql = `SELECT FROM audit_seal WHERE tenant_id = $1 AND number = $2 AND hash = $3`;
  return (await tx.query<unknown[]>(sql, [tenantId, number, bytes(hash)])).length > 0;
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}
