import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { asAdmin } from '../../../test/sample-tenants.ts';
import { testDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { entities } from '../../entities.ts';
import { dataSourceOptions } from './data-source-options.ts';

/** Constraints, columns and indexes as PostgreSQL itself writes them down. */
const CATALOGUE = `
  SELECT format('%s.%s %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) AS fact
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
   WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> 'migrations' AND k.contype IN ('p', 'u', 'f', 'c', 'x')
  UNION ALL
  SELECT format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                CASE WHEN a.attnotnull THEN ' not null' END, ' default ' || pg_get_expr(d.adbin, d.adrelid))
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> 'migrations' AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT pg_get_indexdef(x.indexrelid) FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid
   WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> 'migrations'
  ORDER BY fact`;

describe('migrations and entities', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await testDatabase();
    source = new DataSource(dataSourceOptions({ databaseUrl: database.ownerUrl, poolSize: 2 }, entities));
    await source.initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('leave the schema builder nothing to do', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('know the same tables', async () => {
    const rows = await source.query<{ relname: string }[]>(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations'`,
    );
    const known = source.entityMetadatas.map(({ tableName }) => tableName);
    expect(rows.map(({ relname }) => relname).sort()).toEqual(known.sort());
  });

  it('describe the same columns, constraints and indexes, to the word', async () => {
    const migrated = await asAdmin(database.adminUrl, catalogue);
    await source.dropDatabase();
    await source.synchronize();
    const described = await asAdmin(database.adminUrl, catalogue);
    // An entity leaves to the migration what TypeORM has no word for, such as an index on an expression.
    const aside = new Set(
      source.entityMetadatas.flatMap((one) =>
        one.indices.filter((index) => !index.synchronize).map((index) => index.name),
      ),
    );
    const differing = (some: string[], others: string[]) =>
      some.filter((fact) => !others.includes(fact) && !aside.has(/INDEX (\S+)/.exec(fact)?.[1] ?? ''));
    expect(described.length).toBeGreaterThan(100);
    expect(differing(migrated, described)).toEqual([]);
    expect(differing(described, migrated)).toEqual([]);
  });
});

async function catalogue(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ fact: string }>(CATALOGUE);
  return rows.map(({ fact }) => fact.replaceAll(' DESC', '')); // which way an index runs, TypeORM cannot say
}
