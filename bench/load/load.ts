import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { requireSameKeptValues } from './kept-values-agree.ts';
import { addMembers } from './members.ts';
import { longKpiRows } from './long-kpi.ts';
import { addPackets, copyPackets } from './packets.ts';
import { DECIDE_REVIEWS, idOf, MAKE_IDS, planRows, reportRows, reviewRows } from './plan-rows.ts';
import type { Size } from './sizes.ts';

/** Where the data goes, and the folder with the key that passwords are hashed with. */
export type Store = { adminUrl: string; dataDir: string };

/** One tenant of a size with everything that the screens show. Answers in how many seconds. */
export async function loadTenant(store: Store, tenant: number, size: Size): Promise<number> {
  return filling(store, async (admin) => {
    await write(admin, tenant, tenant, [...planRows(size), ...reportRows(size), ...reviewRows(size)]);
    await addMembers(admin, store.dataDir, tenant, tenant);
    await addPackets(admin, tenant, size);
    await write(admin, tenant, tenant, DECIDE_REVIEWS);
    await requireSameKeptValues(admin, idOf('tenant', tenant));
  });
}

/** Tenants of the same size behind one that is loaded, up to number `to`: so many rows that no table fits anywhere. */
export async function loadNeighbours(store: Store, loaded: number, to: number, size: Size): Promise<number> {
  return filling(store, async (admin) => {
    const from = loaded + 1;
    await write(admin, from, to, [...planRows(size), ...reportRows(size), ...reviewRows(size)]);
    await addMembers(admin, store.dataDir, from, to);
    await copyPackets(admin, loaded, to);
    await write(admin, from, to, DECIDE_REVIEWS);
    await requireSameKeptValues(admin, idOf('tenant', to));
  });
}

/** A KPI of fifty years in a tenant that is loaded. */
export async function loadLongKpi(store: Store, tenant: number): Promise<void> {
  await filling(store, async (admin) => {
    for (const statement of longKpiRows(tenant)) await admin.query(statement);
  });
}

async function filling(store: Store, work: (admin: pg.Client) => Promise<void>): Promise<number> {
  const started = performance.now();
  const admin = new pg.Client({ connectionString: store.adminUrl });
  await admin.connect();
  try {
    // The rows are consistent by themselves; asking every one of them for its references would take most of the time.
    await admin.query(`SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '256MB'`);
    await admin.query(MAKE_IDS);
    await work(admin);
    await admin.query('VACUUM (ANALYZE)');
    await admin.query('CHECKPOINT');
  } finally {
    await admin.end();
  }
  await pause(500);
  return (performance.now() - started) / 1_000;
}

async function write(admin: pg.Client, from: number, to: number, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await admin.query(statement, [from, to]);
}
