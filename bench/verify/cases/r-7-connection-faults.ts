import { createApp } from '../../../dist/api/src/app.js';
import { setTimeout as pause } from 'node:timers/promises';
import type { Case } from '../case.ts';
import { Proxy } from '../proxy.ts';
import { addDepartment, compare, untilAcknowledged } from '../writing.ts';

const AT_ONCE = 4;
const LONGEST_MS = 10_000;

export default {
  id: 'R-7',
  title: 'faults of the connection to the database',
  goal: 'reset, black hole, 500 ms latency and half-close, 100 rounds each: no request hangs for 10 s, no write is doubled',
  async run(context) {
    const app = await context.app();
    const url = new URL(app.config.databaseUrl);
    const proxy = new Proxy();
    const port = await proxy.listen(Number(url.port));
    context.atEnd(() => proxy.close());
    url.port = String(port);
    const api = await createApp({ ...app.config, databaseUrl: url.href });
    context.atEnd(() => api.close());
    await api.listen(0, '127.0.0.1');
    const base = (await api.getUrl()).replace('[::1]', '127.0.0.1');
    const admin = await app.as('admin@osaka-demo.example');
    const rounds = context.count(100, 3);

    const faults: Record<string, () => Promise<void>> = {
      reset: async () => proxy.reset(),
      'half-close': async () => proxy.halfClose(),
      latency: async () => {
        proxy.latency = 500;
        await pause(6_000);
        proxy.latency = 0;
      },
      'black hole': async () => {
        proxy.isBlackHole = true;
        await pause(8_000);
        proxy.isBlackHole = false;
        proxy.reset();
      },
    };
    const names: string[] = [];
    const longest: Record<string, number> = {};
    let unanswered = 0;
    for (const [fault, inflict] of Object.entries(faults)) {
      for (let round = 0; round < rounds; round += 1) {
        const mine = Array.from(
          { length: AT_ONCE },
          (_, index) => `fault-${fault.replace(' ', '-')}-${round}-${index}`,
        );
        const writes = mine.map(async (name, index) => {
          await pause(index * 5);
          const begun = performance.now();
          if ((await addDepartment(admin, name, base)) === null) unanswered += 1;
          longest[fault] = Math.max(longest[fault] ?? 0, performance.now() - begun);
        });
        await pause(context.random.below(25));
        await Promise.all([...writes, inflict()]);
        for (const name of mine) await untilAcknowledged(admin, name, [base]);
        names.push(...mine);
      }
    }
    const { lost, doubled, unaudited, extraEntries } = await compare(app, names, 'fault-');
    const times = Object.entries(longest).map(([fault, ms]) => `${fault} ${(ms / 1_000).toFixed(1)} s`);
    return {
      count: rounds * 4,
      reached: `longest request: ${times.join(', ')}; ${unanswered} unanswered, ${lost} lost, ${doubled + extraEntries + unaudited} doubled`,
      ok:
        Object.values(longest).every((ms) => ms < LONGEST_MS) &&
        unanswered + lost + doubled + unaudited + extraEntries === 0,
    };
  },
} satisfies Case;
