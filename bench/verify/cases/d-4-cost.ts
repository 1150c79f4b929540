import { setTimeout as pause } from 'node:timers/promises';
import { asAdmin } from '../../../dist/api/test/sample-tenants.js';
import type { Case } from '../case.ts';
import { Sender } from '../http.ts';

const CONNECTIONS = 32;

export default {
  id: 'D-4',
  title: 'cost of the audit log',
  goal: '500 audited writes a second in one tenant, on a database that loses nothing; the sealer keeps up',
  async run(context) {
    const product = await context.product({ durable: true });
    const admin = await product.as('admin@osaka-demo.example');
    const sender = new Sender(product.url, { connections: CONNECTIONS });
    context.atEnd(() => sender.close());
    const headers = {
      cookie: admin.cookie,
      'x-csrf-token': admin.session!.csrfToken,
      'content-type': 'application/json',
    };
    /** By a client that costs little: it shares the processors with what is measured. */
    const add = (name: string) =>
      sender.ask({
        method: 'POST',
        path: '/api/v1/departments',
        headers: { ...headers, 'idempotency-key': name },
        body: JSON.stringify({ name }),
      });
    const milliseconds = context.count(20_000, 3_000);
    const end = performance.now() + milliseconds;
    let count = 0;
    let failed = 0;
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async (_, writer) => {
        for (let index = 0; performance.now() < end; index += 1) {
          const { status } = await add(`cost-${writer}-${index}`);
          if (status === 201) count += 1;
          else failed += 1;
        }
      }),
    );
    const rate = Math.round((count * 1_000) / milliseconds);
    const waiting = () =>
      asAdmin(product.database.adminUrl, async (client) =>
        Number((await client.query<{ n: string }>('SELECT count(*) AS n FROM audit_unsealed')).rows[0]!.n),
      );
    const behind = await waiting();
    const begun = performance.now();
    while ((await waiting()) > 0 && performance.now() - begun < 30_000) await pause(100);
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
    return {
      count,
      reached: `${rate} writes a second, ${failed} failed; sealed ${seconds} s after the last (${behind} were waiting)`,
      ok: rate >= 500 && failed === 0 && (await waiting()) === 0,
    };
  },
} satisfies Case;
