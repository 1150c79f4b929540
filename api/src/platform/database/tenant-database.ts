import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Member } from '../session/member.ts';
import { isConflict, isLostConnection } from './failures.ts';
import { onceByKey } from './idempotency.ts';
import type { PreparingClient } from './preparing-client.ts';

type InTenant = Pick<Member, 'tenantId'>;

const MAX_RETRIES = 3;
/** Whoever has waited this long is better told than kept waiting. */
const LAST_RETRY_MS = 2_000;

/** The door to the tables: every statement runs in a transaction that has named its tenant. */
@Injectable()
export class TenantDatabase {
  private readonly dataSource: DataSource;

  constructor(dataSource: DataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Runs `work` in one transaction of the member's tenant. A POST that carries an Idempotency-Key has its effect once:
   * a repeat answers what `work` answered the first time, so `work` returns the answer and there is one transaction a
   * request. `work` may run up to four times, so it touches nothing but `tx`.
   */
  async transaction<T>(member: Member, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.inTenant(member, (tx) => onceByKey(tx, member, work));
  }

  /** A transaction of the tenant without a member's request behind it, such as signing in. */
  async inTenant<T>({ tenantId }: InTenant, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    // Once work has begun, a lost connection may have lost the answer to its COMMIT: only the client knows whether to ask again.
    let hasBegun = false;
    return retrying(
      () =>
        this.dataSource.transaction(async (tx) => {
          const begin = async (): Promise<void> => {
            await tx.query(`SELECT set_config('app.tenant_id', $1, true)`, [tenantId]);
            hasBegun = true;
          };
          // The first statement of the work goes out behind the tenant's name without waiting for its answer.
          const [, result] = await Promise.all([begin(), work(tx)]);
          return result;
        }),
      (error) => isConflict(error) || (!hasBegun && isLostConnection(error)),
    );
  }

  /** One statement that reads, with the tenant's rows only. `numeric` and `bigint` arrive as text, `date` as `YYYY-MM-DD`. */
  async read<T>({ tenantId }: InTenant, sql: string, parameters: unknown[] = []): Promise<T[]> {
    // All three go out together; the id comes from our own tables and is looked at all the same. Whatever fails, the
    // COMMIT behind it ends the transaction, and with it what the connection knew of the tenant.
    const begin = `BEGIN READ ONLY; SELECT set_config('app.tenant_id', '${uuid(tenantId)}', true)`;
    return retrying(async () => {
      const connection = (await this.pool.connect()) as pg.PoolClient & PreparingClient;
      try {
        const asked: Promise<pg.QueryResult>[] = connection.together(() => [
          connection.query(begin),
          connection.query(sql, parameters),
          connection.query('COMMIT'),
        ]);
        const answers = await Promise.allSettled(asked);
        for (const answer of answers) if (answer.status === 'rejected') throw answer.reason;
        return (await asked[1]!).rows as T[];
      } finally {
        connection.release();
      }
    }, isLostConnection);
  }

  private get pool(): pg.Pool {
    return (this.dataSource.driver as PostgresDriver).master as pg.Pool;
  }

  /** Calls one of the functions that may be asked before a tenant is known; tables show nothing here. */
  async lookUp<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return retrying(async () => (await this.pool.query(sql, parameters)).rows as T[], isLostConnection);
  }
}

async function retrying<T>(work: () => Promise<T>, mayRetry: (error: unknown) => boolean): Promise<T> {
  const begun = performance.now();
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const isLate = performance.now() - begun > LAST_RETRY_MS;
      if (tries >= MAX_RETRIES || isLate || !mayRetry(error)) throw error;
      await pause(10 * 2 ** tries * (0.5 + Math.random()));
    }
  }
}

function uuid(text: string): string {
  if (!/^[0-9a-f-]{36}$/i.test(text)) throw new Error('a tenant id must be a UUID');
  return text;
}
