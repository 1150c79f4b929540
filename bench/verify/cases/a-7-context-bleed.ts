import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Estate, estateOf } from '../../../dist/api/test/estates.js';
import type { Case } from '../case.ts';
import type { Context } from '../context.ts';
import { inParallel, Sender } from '../http.ts';

const TENANTS = ['osaka-demo', 'demo-b'] as const;
type Slug = (typeof TENANTS)[number];
const PATHS = [
  '/departments',
  '/plans',
  '/initiatives?limit=5',
  '/session',
  '/reviews',
  '/follow-ups',
  '/review-meetings',
];
const AT_ONCE = 24;

export default {
  id: 'A-7',
  title: 'two tenants on two connections',
  goal: '0 foreign rows in 50,000 interleaved requests with aborts, timeouts and failures',
  async run(context) {
    const product = await context.product({ env: { POOL_SIZE: '2' } });
    const admin = new pg.Client({ connectionString: product.database.adminUrl });
    await admin.connect();
    context.atEnd(() => admin.end());
    const estates = new Map<Slug, Estate>();
    const cookies = new Map<Slug, string[]>();
    for (const slug of TENANTS) {
      estates.set(slug, await estateOf(admin, slug));
      const seats = ['office', 'viewer', 'auditor'].map((role) => product.as(`${role}@${slug}.example`));
      cookies.set(
        slug,
        (await Promise.all(seats)).map(({ cookie }) => cookie),
      );
    }
    const sender = new Sender(product.url, { connections: AT_ONCE });
    context.atEnd(() => sender.close());

    const lost: string[] = [];
    const tally = { answered: 0, aborted: 0, failed: 0, foreign: 0 };
    const count = context.count(50_000, 3_000);
    let isOver = false;
    const trouble = makeTrouble(context, admin, () => isOver);
    await inParallel(count, AT_ONCE, async () => {
      const slug = context.random.pick(TENANTS);
      const other = TENANTS.find((one) => one !== slug)!;
      const aborts = context.random.next() < 0.1;
      const { status, text } = await sender.ask({
        path: `/api/v1${context.random.pick(PATHS)}`,
        headers: { cookie: context.random.pick(cookies.get(slug)!) },
        ...(aborts && { hangUpAfter: context.random.below(15) }),
      });
      if (status === 0 && !aborts) lost.push(text);
      if (status === 0) tally.aborted += 1;
      else if (status >= 500) tally.failed += 1;
      else tally.answered += 1;
      const ids = text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [];
      tally.foreign += ids.filter((id) => estates.get(other)!.ids.has(id)).length;
    });
    isOver = true;
    await trouble;
    for (const why of lost.slice(0, 3)) context.say(`no answer: ${why}`);
    return {
      count,
      reached: `${tally.foreign} foreign rows`,
      ok:
        tally.foreign === 0 && lost.length === 0 && tally.answered > count / 2 && tally.aborted > 0 && tally.failed > 0,
      notes: `${tally.answered} answered, ${tally.aborted} aborted, ${tally.failed} failed (500 and 503)`,
    };
  },
} satisfies Case;

/** Tables that vanish for a moment, connections that are cut, statements that wait for a lock. */
async function makeTrouble(context: Context, admin: pg.Client, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await pause(300 + context.random.below(700));
    const kind = context.random.below(3);
    if (kind === 0) {
      await admin.query('ALTER TABLE department RENAME TO department_gone');
      await pause(40);
      await admin.query('ALTER TABLE department_gone RENAME TO department');
    } else if (kind === 1) {
      await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'app_rw' AND datname = current_database() LIMIT 1`,
      );
    } else {
      await admin.query('BEGIN; LOCK TABLE initiative IN ACCESS EXCLUSIVE MODE');
      await pause(context.random.next() < 0.1 ? 2_500 : 100); // longer than the lock timeout now and then
      await admin.query('COMMIT');
    }
  }
}
