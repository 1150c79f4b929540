import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/signed-in.ts';
import { TenantDatabase } from './tenant-database.ts';

const CUT = 'SELECT pg_terminate_backend(pg_backend_pid())';

describe('a connection that is cut while it is in use', () => {
  let app: TestApp;
  let tenants: TenantDatabase;
  beforeAll(async () => {
    app = await startApp({ poolSize: 2 });
    tenants = app.app.get(TenantDatabase);
  });
  afterAll(() => app.close());

  it.each([
    { name: 'a read', ask: () => tenants.read(app.tenants[0]!, CUT) },
    { name: 'a transaction', ask: () => tenants.inTenant(app.tenants[0]!, (tx) => tx.query(CUT)) },
    {
      name: 'a transaction that goes on',
      ask: () =>
        tenants.inTenant(app.tenants[0]!, async (tx) => {
          await tx.query(CUT).catch(() => {});
          await pause(50);
          return tx.query('SELECT 1');
        }),
    },
    { name: 'a look-up', ask: () => tenants.lookUp(CUT) },
  ])('fails $name, and no more than that', async ({ ask }) => {
    for (let times = 0; times < 3; times += 1) await expect(ask()).rejects.toThrow(/terminat/i);
    const all = Array.from({ length: 6 }, () =>
      tenants.read<{ slug: string }>(app.tenants[0]!, 'SELECT slug FROM tenant'),
    );
    expect(await Promise.all(all)).toEqual(Array.from({ length: 6 }, () => [{ slug: 'first' }]));
  });
});
