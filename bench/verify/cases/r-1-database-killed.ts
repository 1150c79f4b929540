import { setTimeout as pause } from 'node:timers/promises';
import { asAdmin } from '../../../dist/api/test/sample-tenants.js';
import type { Case } from '../case.ts';
import type { Context } from '../context.ts';
import { killDatabase } from '../kills.ts';
import type { Product } from '../product.ts';
import { addDepartment, compare, untilAcknowledged, Writers } from '../writing.ts';

const WRITERS = 8;

export default {
  id: 'R-1',
  title: 'kill -9 of PostgreSQL under writes through two APIs',
  goal: '200 rounds: no acknowledged write lost, none doubled, served again within 10 s without a restart, indexes clean; without synchronous_commit some are lost',
  async run(context) {
    const product = await context.product({ apis: 2, durable: true });
    const rounds = context.count(200, 4);
    const { acknowledged, longestMs } = await killRounds(context, product, rounds, 'killed-', true);
    const { lost, doubled, unaudited, extraEntries } = await compare(product, acknowledged, 'killed-');
    const faults = await indexFaults(product);
    for (const fault of faults.slice(0, 5)) context.say(fault);

    const careless = await context.product({ apis: 2, durable: true, env: { ALLOW_FAST_DATABASE: '1' } });
    await asAdmin(careless.database.adminUrl, (client) =>
      client.query(`ALTER DATABASE ayumi SET synchronous_commit = off`),
    );
    await asAdmin(careless.database.adminUrl, (client) =>
      client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'ayumi-api'`),
    );
    const control = await killRounds(context, careless, context.count(20, 4), 'careless-', false);
    const lostByControl = (await compare(careless, control.acknowledged, 'careless-')).lost;
    const wrong = lost + doubled + unaudited + extraEntries + faults.length;
    return {
      count: rounds,
      reached: `${acknowledged.length} acknowledged, ${lost} lost, ${doubled + unaudited + extraEntries} doubled, served again after ${(longestMs / 1_000).toFixed(1)} s at most, ${faults.length} faults of indexes; control lost ${lostByControl} of ${control.acknowledged.length}`,
      ok: wrong === 0 && longestMs <= 10_000 && lostByControl > 0,
    };
  },
} satisfies Case;

/** Writes without a pause while the database is killed again and again. */
async function killRounds(context: Context, product: Product, rounds: number, prefix: string, isPatient: boolean) {
  const admin = await product.as('admin@osaka-demo.example');
  const urls = product.apis.map(({ url }) => url);
  const writers = new Writers(WRITERS, prefix, async (name, writer) => {
    const url = urls[writer % urls.length]!;
    if (isPatient) return (await untilAcknowledged(admin, name, [url, urls[(writer + 1) % urls.length]!])) > 0;
    return (await addDepartment(admin, name, url))?.status === 201;
  });
  let longestMs = 0;
  for (let round = 0; round < rounds; round += 1) {
    await pause(200 + context.random.below(400));
    const before = writers.acknowledged.length;
    killDatabase(product);
    const begun = performance.now();
    // Each API must serve again by itself.
    await Promise.all(
      urls.map((url, index) => untilServed(() => addDepartment(admin, `${prefix}probe-${round}-${index}`, url))),
    );
    longestMs = Math.max(longestMs, performance.now() - begun);
    while (writers.acknowledged.length < before + WRITERS) await pause(10);
    if (round % 20 === 19) context.say(`${round + 1} rounds, ${writers.acknowledged.length} writes`);
  }
  await writers.stop();
  return { acknowledged: writers.acknowledged, longestMs };
}

async function untilServed(ask: () => ReturnType<typeof addDepartment>): Promise<void> {
  const limit = performance.now() + 60_000;
  while ((await ask())?.status !== 201) {
    if (performance.now() > limit) throw new Error('an API did not serve again within a minute');
    await pause(50);
  }
}

/** What amcheck finds, heap included: each row must be found by each index. */
function indexFaults(product: Product): Promise<string[]> {
  return asAdmin(product.database.adminUrl, async (client) => {
    await client.query('CREATE EXTENSION IF NOT EXISTS amcheck');
    const { rows } = await client.query<{ name: string; method: string }>(
      `SELECT c.oid::regclass::text AS name, m.amname AS method FROM pg_class c JOIN pg_am m ON m.oid = c.relam
        WHERE c.relkind = 'i' AND c.relpersistence = 'p' AND m.amname IN ('btree', 'gin')`,
    );
    const faults: string[] = [];
    for (const { name, method } of rows) {
      const sql =
        method === 'gin'
          ? `SELECT gin_index_check($1::regclass)`
          : `SELECT bt_index_parent_check($1::regclass, true, true)`;
      await client.query(sql, [name]).catch((error: Error) => faults.push(`${name}: ${error.message}`));
    }
    return faults;
  });
}
