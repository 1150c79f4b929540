import { asAdmin } from '../../../dist/api/test/sample-tenants.js';
import type { Case } from '../case.ts';
import { addDepartment, compare } from '../writing.ts';

export default {
  id: 'L-7',
  title: 'serialisation failures and deadlocks',
  goal: '1,000 forced ones are tried again, at most 3 times with jitter; who is still in the way then is told 503, never 500',
  async run(context) {
    const app = await context.app();
    const admin = await app.as('admin@osaka-demo.example');
    const run = (sql: string) => asAdmin(app.database.adminUrl, (client) => client.query(sql));
    // A sequence does not go back with its transaction: it counts the tries.
    await run(`
      CREATE SEQUENCE tries; GRANT USAGE ON SEQUENCE tries TO app_rw;
      CREATE FUNCTION stand_in_the_way() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE try bigint := nextval('tries'); BEGIN
        IF NEW.name LIKE 'always-%' OR try % 4 <> 0 THEN
          RAISE EXCEPTION 'in the way' USING ERRCODE = CASE WHEN try % 2 = 0 THEN '40001' ELSE '40P01' END;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER stand_in_the_way BEFORE INSERT ON department FOR EACH ROW EXECUTE FUNCTION stand_in_the_way()`);
    const forced = context.count(1_000, 90);
    const names: string[] = [];
    const statuses: Record<number, number> = {};
    for (let conflicts = 0; conflicts < forced; conflicts += 3) {
      const name = `conflict-${conflicts}`;
      const status = (await addDepartment(admin, name))?.status ?? 0;
      statuses[status] = (statuses[status] ?? 0) + 1;
      names.push(name);
    }
    const always = await Promise.all(Array.from({ length: 20 }, (_, index) => addDepartment(admin, `always-${index}`)));
    const isTold = always.every((answer) => answer?.status === 503 && answer.retryAfter !== null);
    const { lost, doubled, unaudited, extraEntries } = await compare(app, names, 'conflict-');
    const wrong = lost + doubled + unaudited + extraEntries;
    return {
      count: forced,
      reached: `answers ${JSON.stringify(statuses)}, ${wrong} lost or doubled; always in the way: ${isTold ? '503 with Retry-After' : JSON.stringify(always.map((one) => one?.status))}`,
      ok: Object.keys(statuses).join() === '201' && wrong === 0 && isTold,
    };
  },
} satisfies Case;
