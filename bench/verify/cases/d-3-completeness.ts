import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Case } from '../case.ts';
import { compare, send, untilAcknowledged } from '../writing.ts';

const WRITERS = 8;

export default {
  id: 'D-3',
  title: 'one entry for each change, whoever is killed',
  goal: '10,000 operations with kill -9 of APIs and of PostgreSQL: 0 missing, 0 extra; refusals are logged',
  async run(context) {
    const product = await context.product({ apis: 2, durable: true, env: { LOG_LEVEL: 'info' } });
    const admin = await product.as('admin@osaka-demo.example');
    const viewer = await product.as('viewer@osaka-demo.example');
    const urls = product.apis.map(({ url }) => url);
    const count = context.count(10_000, 300);
    const kills = context.count(40, 4);
    let next = 0;
    let killed = 0;
    const names: string[] = [];
    const writing = Array.from({ length: WRITERS }, async () => {
      for (let index = next++; index < count; index = next++) {
        const name = `complete-${index}`;
        await untilAcknowledged(admin, name, urls);
        names.push(name);
      }
    });
    const killing = (async () => {
      while (killed < kills && names.length < count) {
        if (names.length < ((killed + 1) * count) / (kills + 1)) {
          await new Promise((resolve) => setTimeout(resolve, 20));
          continue;
        }
        killed += 1;
        if (killed % 5 === 0)
          process.kill(
            Number(readFileSync(path.join(product.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]),
            'SIGKILL',
          );
        else {
          const api = product.apis[killed % 2]!;
          await api.kill();
          await api.restart();
        }
      }
    })();
    await Promise.all([...writing, killing]);
    const { lost, doubled, unaudited, extraEntries } = await compare(product, names, 'complete-');
    const refused = await send(viewer, { path: '/departments', body: { name: 'x' }, 'idempotency-key': 'refused-one' });
    await new Promise((resolve) => setTimeout(resolve, 1_000)); // the log is written behind the answer
    const isLogged = /"statusCode":403/.test(product.printed());
    return {
      count,
      reached: `${lost + unaudited} missing, ${doubled + extraEntries} extra, ${killed} kills; refusals ${isLogged ? 'logged' : 'not logged'}`,
      ok: lost + unaudited + doubled + extraEntries === 0 && refused?.status === 403 && isLogged,
    };
  },
} satisfies Case;
