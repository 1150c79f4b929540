import { setTimeout as pause } from 'node:timers/promises';
import { asAdmin } from '../../../dist/api/test/sample-tenants.js';
import type { Case } from '../case.ts';
import { addDepartment } from '../writing.ts';

const IN_FLIGHT = 100;

export default {
  id: 'R-4',
  title: 'SIGTERM with 100 requests of 2 s in flight',
  goal: 'all 100 are finished, new ones refused, it ends within 15 s and leaves no connection to the database',
  async run(context) {
    // A connection for each: otherwise the queue before the pool is measured.
    const product = await context.product({ env: { POOL_SIZE: '90' } });
    const admin = await product.as('admin@osaka-demo.example');
    await asAdmin(product.database.adminUrl, (client) =>
      client.query(`CREATE FUNCTION take_time() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(2); RETURN NEW; END';
        CREATE TRIGGER take_time BEFORE INSERT ON department FOR EACH ROW EXECUTE FUNCTION take_time()`),
    );
    const connections = () =>
      asAdmin(product.database.adminUrl, async (client) =>
        Number(
          (
            await client.query<{ n: string }>(
              `SELECT count(*) AS n FROM pg_stat_activity WHERE application_name = 'ayumi-api' AND datname = current_database()`,
            )
          ).rows[0]!.n,
        ),
      );
    const rounds = context.count(5, 1);
    let finished = 0;
    let slowest = 0;
    let isRefused = true;
    let left = 0;
    const [api] = product.apis as [(typeof product.apis)[0]];
    for (let round = 0; round < rounds; round += 1) {
      const sent = Array.from({ length: IN_FLIGHT }, (_, index) => addDepartment(admin, `leaving-${round}-${index}`));
      await pause(500);
      const begun = performance.now();
      process.kill(api.pid(), 'SIGTERM');
      const answers = await Promise.all(sent);
      finished += answers.filter((answer) => answer?.status === 201).length;
      await api.stop();
      slowest = Math.max(slowest, performance.now() - begun);
      isRefused &&= (await addDepartment(admin, `leaving-late-${round}`)) === null;
      left += await connections();
      await api.restart();
    }
    return {
      count: rounds * IN_FLIGHT,
      reached: `${finished} finished, gone after ${(slowest / 1_000).toFixed(1)} s at most, later ones ${isRefused ? 'refused' : 'served'}, ${left} connections left`,
      ok: finished === rounds * IN_FLIGHT && slowest <= 15_000 && isRefused && left === 0,
    };
  },
} satisfies Case;
