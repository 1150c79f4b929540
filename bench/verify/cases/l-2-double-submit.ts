import pg from 'pg';
import type { Case } from '../case.ts';
import { type Answer, addDepartment, compare, send, untilAcknowledged } from '../writing.ts';

const AT_ONCE = 10;

export default {
  id: 'L-2',
  title: 'double submits',
  goal: '1,000 keys × 10 at once and one late, over two processes and kill -9: one effect, one answer; another payload 422, in flight 409, nobody else replays',
  async run(context) {
    const product = await context.product({ apis: 2 });
    const admin = await product.as('admin@osaka-demo.example');
    const stranger = await product.as('admin@demo-b.example');
    const urls = product.apis.map(({ url }) => url);
    const keys = context.count(1_000, 30);
    const wrong: string[] = [];
    const names: string[] = [];
    const same = (answers: (Answer | null)[]) =>
      new Set(answers.map((one) => JSON.stringify([one?.status, one?.body]))).size === 1;
    for (let key = 0; key < keys; key += 1) {
      const name = `double-${key}`;
      names.push(name);
      const once = await Promise.all(
        Array.from({ length: AT_ONCE }, (_, index) => addDepartment(admin, name, urls[index % 2])),
      );
      const late = await addDepartment(admin, name, urls[1]);
      if (late?.status !== 201 || !same([...once, late]))
        wrong.push(`${name}: ${once.map((one) => one?.status).join()} then ${late?.status}`);
      const path = '/departments';
      const other = await send(admin, { path, body: { name: `${name}-other` }, 'idempotency-key': name });
      if (other?.status !== 422) wrong.push(`${name} with another payload: ${other?.status}`);
      const theirs = await send(stranger, { path, body: { name: `strange-${key}` }, 'idempotency-key': name });
      if (theirs?.status !== 201 || same([late, theirs])) wrong.push(`${name} replayed by another tenant`);
    }
    // The answer is lost with the process: whoever asks the other one again has one effect.
    const kills = context.count(50, 3);
    for (let round = 0; round < kills; round += 1) {
      const mine = Array.from({ length: AT_ONCE }, (_, index) => `double-kill-${round}-${index}`);
      const sent = mine.map((name) => addDepartment(admin, name, urls[0]));
      await new Promise((resolve) => setTimeout(resolve, context.random.below(40)));
      await product.apis[0]!.kill();
      await Promise.all(sent);
      for (const name of mine) await untilAcknowledged(admin, name, [urls[1]!]);
      names.push(...mine);
      await product.apis[0]!.restart();
    }
    const inFlight = await whileInFlight(
      product.database.adminUrl,
      () => addDepartment(admin, 'double-in-flight', urls[0]),
      () => addDepartment(admin, 'double-in-flight', urls[1]),
    );
    if (inFlight !== 409) wrong.push(`in flight: ${inFlight}`);
    const { lost, doubled, unaudited, extraEntries } = await compare(product, names, 'double-');
    for (const one of wrong.slice(0, 10)) context.say(one);
    return {
      count: keys * (AT_ONCE + 3) + kills * AT_ONCE,
      reached: `${wrong.length} wrong answers, ${lost} lost, ${doubled + unaudited + extraEntries} doubled; in flight ${inFlight}; ${kills} kills`,
      ok: wrong.length + lost + doubled + unaudited + extraEntries === 0,
    };
  },
} satisfies Case;

/** The second request comes while the first one waits for a lock that somebody holds. */
async function whileInFlight(
  adminUrl: string,
  first: () => Promise<Answer | null>,
  second: () => Promise<Answer | null>,
): Promise<number | undefined> {
  const blocker = new pg.Client({ connectionString: adminUrl });
  await blocker.connect();
  // The entry comes after the key: the first request holds the key and waits here, again and again.
  await blocker.query(`CREATE FUNCTION slow_entry() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(4); RETURN NEW; END';
    CREATE TRIGGER slow_entry BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION slow_entry()`);
  const slow = first();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const answer = await second();
  await slow;
  await blocker.query('DROP TRIGGER slow_entry ON audit_entry; DROP FUNCTION slow_entry()');
  await blocker.end();
  return answer?.status;
}
