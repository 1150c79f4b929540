import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type TestDatabase, testDatabase } from '../api/test/test-database.ts';
import { createTenant, type NewTenantWishes } from './create-tenant.ts';

const wishes: NewTenantWishes = {
  slug: 'example-city',
  name: '例示市',
  adminEmail: 'Admin@City.example',
  adminPassword: 'correct horse battery',
  dataDir: mkdtempSync(path.join(tmpdir(), 'ayumi-seed-')),
};

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.databaseUrl });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
  rmSync(wishes.dataDir, { recursive: true });
});

const tenants = async () => (await client.query('SELECT auth_tenant_count()::int AS count')).rows[0];

describe('creating a tenant', () => {
  it.each([
    { name: 'a slug in capitals', wrong: { slug: 'Example' }, says: /slug "Example" cannot be used/ },
    { name: 'a slug of one letter', wrong: { slug: 'e' }, says: /2 to 63/ },
    { name: 'an empty name', wrong: { name: ' ' }, says: /name of the tenant is empty/ },
    { name: 'no e-mail address', wrong: { adminEmail: 'admin' }, says: /"admin" is no e-mail address/ },
    { name: 'fourteen characters', wrong: { adminPassword: '🗝'.repeat(14) }, says: /needs at least 15 characters/ },
    { name: 'too long a password', wrong: { adminPassword: 'a'.repeat(129) }, says: /at most 128 characters/ },
    { name: 'a common password', wrong: { adminPassword: 'welcome-sunshine-2026' }, says: /common words only/ },
  ])('refuses $name', async ({ wrong, says }) => {
    await expect(createTenant(client, { ...wishes, ...wrong })).rejects.toThrow(says);
    expect(await tenants()).toEqual({ count: 0 });
  });

  it('makes the tenant with one admin, and refuses the same slug again', async () => {
    const id = await createTenant(client, wishes);
    const { rows } = await client.query(
      'SELECT member_id IS NOT NULL AS there, tenant_id FROM auth_credential($1, $2)',
      ['admin@city.example', 'example-city'],
    );
    expect(rows).toEqual([{ there: true, tenant_id: id }]);
    await expect(createTenant(client, wishes)).rejects.toThrow('The slug "example-city" is taken');
    expect(await tenants()).toEqual({ count: 1 });
  });
});
