import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { startApp, type TestApp } from '../../../test/signed-in.ts';
import { TenantDatabase } from './tenant-database.ts';
import { sendUnawaited } from './unawaited.ts';

describe('a statement that nobody waits for', () => {
  let app: TestApp;
  let tenants: TenantDatabase;
  beforeAll(async () => {
    app = await startApp();
    tenants = app.app.get(TenantDatabase);
  });
  afterAll(() => app.close());

  const rename = (tx: EntityManager, name: string) => sendUnawaited(tx, 'UPDATE tenant SET name = $1', [name]);
  const fail = (tx: EntityManager) => sendUnawaited(tx, 'SELECT 1 / $1::int', [0]);
  const inFirst = <T>(work: (tx: EntityManager) => Promise<T>) => tenants.inTenant(app.tenants[0]!, work);
  const name = async () => (await tenants.read<{ name: string }>(app.tenants[0]!, 'SELECT name FROM tenant'))[0]!.name;

  it('is part of the transaction', async () => {
    await inFirst(async (tx) => rename(tx, '第一市'));
    expect(await name()).toBe('第一市');
  });

  it.each([
    { when: 'the last one', last: async () => {} },
    { when: 'followed by one that is waited for', last: (tx: EntityManager) => tx.query('SELECT 1') },
  ])('undoes the transaction where it fails as $when, and says why', async ({ last }) => {
    const work = inFirst(async (tx) => {
      rename(tx, '消える市');
      fail(tx);
      await last(tx);
    });
    await expect(work).rejects.toThrow('division by zero');
    expect(await name()).toBe('第一市');
  });
});
