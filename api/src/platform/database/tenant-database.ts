import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { Member } from '../session/member.ts';
import { onceByKey } from './idempotency.ts';

type InTenant = Pick<Member, 'tenantId'>;

const MAX_RETRIES = 3;
/** serialization_failure and deadlock_detected: nothing happened, and another try may succeed. */
const RETRIABLE = new Set(['40001', '40P01']);

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

  /** One statement that reads, with the tenant's rows only. `numeric` and `bigint` arrive as text, `date` as `YYYY-MM-DD`. */
  async read<T>(member: InTenant, sql: string, parameters: unknown[] = []): Promise<T[]> {
    const runner = this.dataSource.createQueryRunner();
    try {
      // One round trip for both; the id comes from our own tables and is quoted all the same.
      await runner.query(`BEGIN READ ONLY; SELECT set_config('app.tenant_id', '${uuid(member.tenantId)}', true)`);
      const rows = (await runner.query(sql, parameters)) as T[];
      await runner.query('COMMIT');
      return rows;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => {}); // the connection may be gone; the first error is the one to tell
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** A transaction of the tenant without a member's request behind it, such as signing in. */
  async inTenant<T>({ tenantId }: InTenant, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.dataSource.transaction(async (tx) => {
          await tx.query(`SELECT set_config('app.tenant_id', $1, true)`, [tenantId]);
          return work(tx);
        });
      } catch (error) {
        if (tries >= MAX_RETRIES || !isRetriable(error)) throw error;
        await pause(10 * 2 ** tries * (0.5 + Math.random()));
      }
    }
  }
}

function isRetriable(error: unknown): boolean {
  return error instanceof QueryFailedError && RETRIABLE.has((error.driverError as { code?: string }).code ?? '');
}

function uuid(text: string): string {
  if (!/^[0-9a-f-]{36}$/i.test(text)) throw new Error('a tenant id must be a UUID');
  return text;
}
