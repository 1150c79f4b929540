import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { ImpatientClient } from './impatient-client.ts';

describe('a connection to the database', () => {
  let database: TestDatabase;
  let isSilent = false;
  const sockets: Socket[] = [];
  const door = createServer((near) => {
    const far = createConnection(Number(new URL(database.databaseUrl).port), '127.0.0.1');
    sockets.push(near, far);
    near.on('data', (chunk) => !isSilent && far.write(chunk)).on('error', () => {});
    far.on('data', (chunk) => near.write(chunk)).on('error', () => {});
  });
  let client: pg.Client;

  beforeAll(async () => {
    database = await testDatabase();
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
    const url = new URL(database.databaseUrl);
    url.port = String((door.address() as AddressInfo).port);
    client = new ImpatientClient({ connectionString: url.href, deafAfterMs: 100 });
    client.on('error', () => {});
    await client.connect();
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    door.close();
    await database.drop();
  });

  it('may be idle for as long as it likes', async () => {
    await client.query('SELECT 1');
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect((await client.query('SELECT 2 AS two')).rows).toEqual([{ two: 2 }]);
  });

  it('is given up when nothing comes back', async () => {
    isSilent = true;
    await expect(client.query('SELECT 3')).rejects.toThrow(/Connection terminated/);
  });
});
