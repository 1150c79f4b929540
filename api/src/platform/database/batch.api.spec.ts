import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { ABORTED } from './batch.ts';
import { failureOf } from './failures.ts';
import { PreparingClient } from './preparing-client.ts';

describe('statements that leave together', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await testDatabase();
    const config: pg.ClientConfig & { pipeline: boolean } = { connectionString: database.adminUrl, pipeline: true };
    client = new PreparingClient(config);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  /** Its rows, or the code of what went wrong. */
  const ask = async (sql: string, values: unknown[]): Promise<unknown> =>
    client.query(sql, values).then(
      ({ rows }) => rows as unknown,
      (error: unknown) => failureOf(error).code,
    );

  it('each have their own answer', async () => {
    const answers = await Promise.all([1, 2, 3].map((n) => ask('SELECT $1::int AS n', [n])));
    expect(answers).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
  });

  it('have not happened behind one that fails, and can be asked again', async () => {
    const [before, fails, behind] = ['SELECT $1::int AS before', 'SELECT 1 / $1::int AS n', 'SELECT $1::int AS behind'];
    const failed = await Promise.all([ask(before, [1]), ask(fails, [0]), ask(behind, [1])]);
    expect(failed).toEqual([[{ before: 1 }], '22012', ABORTED]);
    const again = await Promise.all([ask(before, [1]), ask(fails, [1]), ask(behind, [1])]);
    expect(again).toEqual([[{ before: 1 }], [{ n: 1 }], [{ behind: 1 }]]);
  });

  it('are told of a constraint that fails when they are committed', async () => {
    await client.query('CREATE TEMPORARY TABLE once (n integer UNIQUE DEFERRABLE INITIALLY DEFERRED)');
    const insert = 'INSERT INTO once VALUES ($1)';
    expect(await Promise.all([ask(insert, [1]), ask(insert, [1])])).toEqual([[], '23505']);
    expect(await ask('SELECT count(*)::int AS n FROM once', [])).toEqual([{ n: 0 }]);
  });
});
