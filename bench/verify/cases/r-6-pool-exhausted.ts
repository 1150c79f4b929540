import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Case } from '../case.ts';
import { addDepartment } from '../writing.ts';

const POOL = 5;

export default {
  id: 'R-6',
  title: 'every connection to the database is held for 30 s',
  goal: '503 with Retry-After within 3 s, no queue that grows, served again within 2 s; statements and idle transactions are ended',
  async run(context) {
    const app = await context.app({ poolSize: POOL });
    const admin = await app.as('admin@osaka-demo.example');
    const holder = new pg.Client({ connectionString: app.database.adminUrl });
    await holder.connect();
    context.atEnd(() => holder.end());
    let slowest = 0;
    let recoveredMs = 0;
    let count = 0;
    const others: string[] = [];
    // Who asks finds no session, or finds it and then waits behind those who wait to write.
    for (const table of ['member_session', 'department']) {
      await holder.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
      const end = performance.now() + context.count(30_000, 6_000);
      await Promise.all(
        Array.from({ length: POOL * 6 }, async (_, asker) => {
          for (let index = 0; performance.now() < end; index += 1) {
            const begun = performance.now();
            const answer = await addDepartment(admin, `pool-${table}-${asker}-${index}`);
            slowest = Math.max(slowest, performance.now() - begun);
            if (answer?.status !== 503 || answer.retryAfter === null)
              others.push(`${answer?.status} ${JSON.stringify(answer?.body)}`);
            count += 1;
          }
        }),
      );
      await holder.query('ROLLBACK');
      const freed = performance.now();
      while ((await addDepartment(admin, `pool-${table}`))?.status !== 201) await pause(20);
      recoveredMs = Math.max(recoveredMs, performance.now() - freed);
    }

    const source = app.app.get(DataSource);
    const statement = await codeOf(source.query('SELECT pg_sleep(20)'));
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    await pause(context.count(11_000, 11_000));
    const idle = await codeOf(runner.query('SELECT 1'));
    await runner.release().catch(() => {});
    for (const one of others.slice(0, 3)) context.say(one);
    return {
      count,
      reached: `${others.length} other answers than 503, the slowest after ${(slowest / 1_000).toFixed(1)} s; served again after ${(recoveredMs / 1_000).toFixed(1)} s; a statement of 20 s: ${statement}, an idle transaction: ${idle}`,
      ok: others.length === 0 && slowest <= 3_000 && recoveredMs <= 2_000 && statement === '57014' && idle !== 'none',
    };
  },
} satisfies Case;

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return (error as { driverError?: { code?: string } }).driverError?.code ?? 'connection closed';
  }
}
