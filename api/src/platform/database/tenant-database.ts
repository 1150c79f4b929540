import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Member } from '../session/member.ts';
import { failureOf, isConflict, isLostConnection } from './failures.ts';
import { onceByKey } from './idempotency.ts';
import { inTime, shortLockTimeout } from './patience.ts';
import { firstFailure, unawaitedOf } from './unawaited.ts';

/** in_failed_sql_transaction: a statement before this one has failed. */
const ABORTED = '25P02';

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
            await runner.query(beginning(tenantId));
            hasBegun = true;
          };
          // The first statement of the work goes out behind the tenant's name without waiting for its answer.
          const [, result] = await Promise.all([begin(), work(runner.manager)]);
          await Promise.all([...unawaitedOf(runner.manager), runner.query('COMMIT')]);
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
    return this.asked(() => beginning(tenantId, 'READ ONLY'), sql, parameters);
  }

  /** Calls one of the functions that may be asked before a tenant is known; tables show nothing here. */
  async lookUp<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.asked(() => (shortLockTimeout() === null ? null : beginning(null)), sql, parameters);
  }

  /** One statement, in a transaction of its own where `begin` says how that begins. */
  private async asked<T>(begin: () => string | null, sql: string, parameters: unknown[]): Promise<T[]> {
    const { master: pool } = this.dataSource.driver as PostgresDriver & { master: pg.Pool };
    return retrying(async () => {
      const connection: pg.PoolClient = await inTime(pool.connect(), (late) => late.release());
      let isLost = false;
      try {
        const first = begin();
        if (first === null) return (await connection.query(sql, parameters)).rows as T[];
        // All three go out together. Whatever fails, the COMMIT behind it ends the transaction, and with it what the
        // connection knew of the tenant.
        const all = [connection.query(first), connection.query(sql, parameters), connection.query('COMMIT')];
        for (const answer of await Promise.allSettled(all)) if (answer.status === 'rejected') throw answer.reason;
        return (await all[1]!).rows as T[];
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

/** Begins a transaction and names its tenant, in one go. The id comes from our own tables and is looked at all the same. */
function beginning(tenantId: string | null, mode: '' | 'READ ONLY' = ''): string {
  if (tenantId !== null && !/^[0-9a-f-]{36}$/i.test(tenantId)) throw new Error('a tenant id must be a UUID');
  const lockTimeout = shortLockTimeout();
  return [
    `BEGIN ${mode}`,
    ...(lockTimeout === null ? [] : [`SET LOCAL lock_timeout = ${lockTimeout}`]),
    ...(tenantId === null ? [] : [`SELECT set_config('app.tenant_id', '${tenantId}', true)`]),
  ].join('; ');
}
