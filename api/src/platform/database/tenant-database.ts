import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Member } from '../session/member.ts';
import { isConflict, isLostConnection } from './failures.ts';
import { onceByKey } from './idempotency.ts';

type InTenant = Pick<Member, 'tenantId'>;

const MAX_RETRIES = 3;

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
          await tx.query(`SELECT set_config('app.tenant_id', $1, true)`, [tenantId]);
          hasBegun = true;
          return work(tx);
        }),
      (error) => isConflict(error) || (!hasBegun && isLostConnection(error)),
    );
  }

  /** One statement that reads, with the tenant's rows only. `numeric` and `bigint` arrive as text, `date` as `YYYY-MM-DD`. */
  async read<T>({ tenantId }: InTenant, sql: string, parameters: unknown[] = []): Promise<T[]> {
    // One round trip for both; the id comes from our own tables and is looked at all the same.
    const begin = `BEGIN READ ONLY; SELECT set_config('app.tenant_id', '${uuid(tenantId)}', true)`;
    return retrying(async () => {
      const runner = this.dataSource.createQueryRunner();
      try {
        await runner.query(begin);
        const rows = (await runner.query(sql, parameters)) as T[];
        await runner.query('COMMIT');
        return rows;
      } catch (error) {
        await runner.query('ROLLBACK').catch(() => {}); // the connection may be gone; the first error is the one to tell
        throw error;
      } finally {
        await runner.release();
      }
    }, isLostConnection);
  }

  /** Calls one of the functions that may be asked before a tenant is known; tables show nothing here. */
  async lookUp<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return retrying(() => this.dataSource.query<T[]>(sql, parameters), isLostConnection);
  }
}

async function retrying<T>(work: () => Promise<T>, mayRetry: (error: unknown) => boolean): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries >= MAX_RETRIES || !mayRetry(error)) throw error;
      await pause(10 * 2 ** tries * (0.5 + Math.random()));
    }
  }
}

function uuid(text: string): string {
  if (!/^[0-9a-f-]{36}$/i.test(text)) throw new Error('a tenant id must be a UUID');
  return text;
}
