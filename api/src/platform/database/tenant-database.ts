import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Member } from '../session/member.ts';
import { ABORTED, type Statement } from './batch.ts';
import { failureOf, isConflict, isLostConnection } from './failures.ts';
import { onceByKey } from './idempotency.ts';
import { inTime, shortLockTimeout } from './patience.ts';
import type { PreparingClient } from './preparing-client.ts';
import { firstFailure, unawaitedOf } from './unawaited.ts';

type Connection = pg.PoolClient & PreparingClient;
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
      async () => {
        const runner = this.dataSource.createQueryRunner();
        await inTime(runner.connect(), () => runner.release());
        try {
          const begin = async (): Promise<void> => {
            const { text, values } = naming(tenantId);
            await Promise.all([runner.query('BEGIN', []), runner.query(text, values)]);
            hasBegun = true;
          };
          // The first statement of the work goes out behind the tenant's name without waiting for its answer.
          const [, result] = await Promise.all([begin(), work(runner.manager)]);
          await Promise.all([...unawaitedOf(runner.manager), runner.query('COMMIT', [])]);
          return result;
        } catch (error) {
          // TypeORM takes a connection back that breaks; what is asked after that fails in words of its own.
          if (runner.isReleased) throw new Error('Connection terminated within a transaction', { cause: error });
          await runner.query('ROLLBACK').catch(() => {}); // what went wrong before says more
          throw failureOf(error).code === ABORTED ? await firstFailure(runner.manager, error) : error;
        } finally {
          await runner.release();
        }
      },
      (error) => isConflict(error) || (!hasBegun && isLostConnection(error)),
    );
  }

  /** One statement that reads, with the tenant's rows only. `numeric` and `bigint` arrive as text, `date` as `YYYY-MM-DD`. */
  async read<T>({ tenantId }: InTenant, sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.asked((connection) =>
      connection.together<T>([naming(tenantId, READ_ONLY), { text: sql, values: parameters }]),
    );
  }

  /** Calls one of the functions that may be asked before a tenant is known; tables show nothing here. */
  async lookUp<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.asked(async (connection) =>
      shortLockTimeout() === null
        ? ((await connection.query(sql, parameters)).rows as T[])
        : connection.together<T>([naming(null, READ_ONLY), { text: sql, values: parameters }]),
    );
  }

  /** Lends a connection for one statement, and for another one where that is lost. */
  private async asked<T>(ask: (connection: Connection) => Promise<T[]>): Promise<T[]> {
    const { master: pool } = this.dataSource.driver as PostgresDriver & { master: pg.Pool };
    return retrying(async () => {
      const connection = await inTime(pool.connect() as Promise<Connection>, (late) => late.release());
      let isLost = false;
      try {
        return await ask(connection);
      } catch (error) {
        isLost = isLostConnection(error);
        throw error;
      } finally {
        connection.release(isLost); // a lost one is not kept for the next to find
      }
    }, isLostConnection);
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

const READ_ONLY = `, set_config('transaction_read_only', 'on', true)`;

/** Names the tenant of a transaction; null: tables show nothing. */
function naming(tenantId: string | null, more = ''): Statement {
  const text = `SELECT set_config('app.tenant_id', $1, true)${more}`;
  const lockTimeout = shortLockTimeout();
  if (lockTimeout === null) return { text, values: [tenantId ?? ''] };
  return { text: `${text}, set_config('lock_timeout', $2, true)`, values: [tenantId ?? '', String(lockTimeout)] };
}
