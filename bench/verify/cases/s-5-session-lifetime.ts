import { setTimeout as pause } from 'node:timers/promises';
import { asAdmin } from '../../../dist/api/test/sample-tenants.js';
import type { Case } from '../case.ts';

/** What the session's row says, in seconds before now (idle) or from now on (left), and what must be answered. */
type Lifetime = { idle?: number; left?: number; waits?: number; status: 200 | 401 };

const HALF_HOUR = 30 * 60;
const LIFETIMES: Lifetime[] = [
  ...[0, 1, 60, 600, 1_700, HALF_HOUR - 5, HALF_HOUR - 1].map((idle): Lifetime => ({ idle, status: 200 })),
  ...[HALF_HOUR, HALF_HOUR + 1, HALF_HOUR + 60, 12 * 3_600, 400 * 86_400].map((idle): Lifetime => ({
    idle,
    status: 401,
  })),
  ...[1, 60, 12 * 3_600].map((left): Lifetime => ({ left, status: 200 })),
  ...[0, -1, -3_600].map((left): Lifetime => ({ left, status: 401 })),
  { idle: HALF_HOUR - 1, waits: 1_500, status: 401 },
  { left: 1, waits: 1_500, status: 401 },
];

export default {
  id: 'S-5',
  title: 'idle and absolute end of a session',
  goal: '20 cases to the second, 0 replays of an ended cookie accepted',
  async run(context) {
    const product = await context.product({ apis: 2 });
    const wrong: string[] = [];
    let replays = 0;
    for (const lifetime of LIFETIMES) {
      const { idle = 0, left = 3_600, waits = 0, status } = lifetime;
      const viewer = await product.as('viewer@osaka-demo.example');
      await asAdmin(product.database.adminUrl, (client) =>
        client.query(
          `UPDATE member_session SET last_seen_at = now() - make_interval(secs => $2), expires_at = now() + make_interval(secs => $3)
            WHERE csrf_token = $1`,
          [viewer.session!.csrfToken, idle, left],
        ),
      );
      if (waits) await pause(waits);
      const answer = await viewer.get('/api/v1/session');
      if (answer.status !== status) wrong.push(`${JSON.stringify(lifetime)}: ${answer.status}`);
      if (status === 401) {
        const again = await product.as('viewer@osaka-demo.example', 1); // whoever signs in anew revives nothing
        replays += (await viewer.get('/api/v1/session')).status === 401 ? 0 : 1;
        await again.delete('/api/v1/session');
      }
    }
    for (const one of wrong) context.say(one);
    return {
      count: LIFETIMES.length,
      reached: `${wrong.length} differing, ${replays} replays accepted`,
      ok: wrong.length === 0 && replays === 0,
      notes: 'by moving the times in the session’s row: only the database’s clock counts',
    };
  },
} satisfies Case;
