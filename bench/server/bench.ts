// `npm run bench`: requests against the limit and against plain parts, on a PostgreSQL of its own.
import { mkdtempSync, readFileSync } from 'node:fs';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { migrate, userOf } from '../../tools/database.mjs';
import { startDatabase } from '../../tools/postgres.mjs';
import { loadNeighbours, loadTenant } from '../load/load.ts';
import { SIZES, TENANTS_OF_L } from '../load/sizes.ts';
import { type Arena, type SizeName, TENANTS } from './arena.ts';
import { type Figure, report } from './figures.ts';
import { addMemory, amongMany, fourTimes, twoProcesses } from './growth.ts';
import { type Running, startPeer, startProduct, startShooter } from './peers.ts';
import { manyReaders, readsAtM, readsByOne, unchangedReads } from './reads.ts';
import { neverStale, writesAtM } from './writes.ts';

/** In the order in which they are measured; `--only reads,writes` chooses. */
const SECTIONS: Record<string, (arena: Arena, options: { pairs: number }) => Promise<void>> = {
  reads: readsAtM,
  writes: writesAtM,
  one: readsByOne,
  unchanged: unchangedReads,
  many: manyReaders,
  async memory(arena) {
    addMemory(arena, 'one API process after the runs at M, nothing kept', arena.fresh);
    addMemory(arena, 'one API process after the runs at M, as served', arena.product);
  },
  stale: neverStale,
  growth: fourTimes,
  two: twoProcesses,
};

const { values: chosen } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'S,M,Q' },
    seconds: { type: 'string', default: '3' },
    repeats: { type: 'string', default: '5' },
    pairs: { type: 'string', default: '10000' },
    only: { type: 'string', default: Object.keys(SECTIONS).join() },
  },
});
const [seconds, repeats, pairs] = [Number(chosen.seconds), Number(chosen.repeats), Number(chosen.pairs)];
const sizes = chosen.sizes.split(',');
const isCrowded = sizes.includes('L');

const dataDir = mkdtempSync(path.join(tmpdir(), 'ayumi-bench-'));
const database = await startDatabase(dataDir, { temporary: true });
const opened: { stop(): Promise<void> }[] = [];
const figures: Figure[] = [];
const loaded: string[] = [];

try {
  await migrate(database.ownerUrl, userOf(database.databaseUrl) ?? '');
  for (const size of (Object.keys(TENANTS) as SizeName[]).filter((one) => sizes.includes(one))) {
    const took = await loadTenant({ adminUrl: database.adminUrl, dataDir }, TENANTS[size], SIZES[size]);
    loaded.push(`${size} ${took.toFixed(0)} s`);
    console.log(`loaded ${size} in ${took.toFixed(0)} s`);
  }
  if (!isCrowded)
    console.log(
      'L (200 tenants, 4.5 million actuals) is left out: it takes minutes to load. --sizes L measures it too.',
    );
  const crowded = isCrowded ? await crowd() : null;

  const arena: Arena = {
    seconds,
    repeats,
    shooter: open(startShooter()),
    database: Number(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]),
    peers: {
      limit: open(await startPeer('limit', database.adminUrl)),
      rows: open(await startPeer('rows', database.adminUrl)),
    },
    startTypeOrm: () => startPeer('typeorm', database.adminUrl),
    fresh: open(await startProduct(database.databaseUrl, dataDir, 0)),
    product: open(await startProduct(database.databaseUrl, dataDir, 32)),
    second: open(await startProduct(database.databaseUrl, dataDir, 32)),
    add(figure) {
      figures.push({ ...figure, load: os.loadavg()[0]!.toFixed(1) });
      console.log(
        `${figure.section} · ${figure.figure} · goal ${figure.goal} · reached ${figure.reached} · ${figure.detail}`,
      );
    },
  };
  for (const name of chosen.only.split(',')) await SECTIONS[name]!(arena, { pairs });
  if (crowded) await amongMany(arena, open(await startProduct(crowded, dataDir, 0)));
} finally {
  if (figures.length > 0)
    report(figures, [`${repeats} repetitions of ${seconds} s, interleaved`, `loading: ${loaded.join(', ')}`]);
  await Promise.all(opened.map((one) => one.stop()));
  await database.stop();
}

function open<One extends { stop(): Promise<void> } | Running>(one: One): One {
  opened.push(one);
  return one;
}

/** A second database with the same tenants, and 199 more of the size Q. Answers how the product reaches it. */
async function crowd(): Promise<string> {
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ name: string; role: string }>(`SELECT current_database() AS name, $1 AS role`, [
    userOf(database.databaseUrl)!,
  ]);
  const { name, role } = rows[0]!;
  await admin.end();
  const beside = (url: string) => Object.assign(new URL(url), { pathname: `/${name}_l` }).href;
  const maintenance = new pg.Client({
    connectionString: Object.assign(new URL(database.adminUrl), { pathname: '/postgres' }).href,
  });
  await maintenance.connect();
  await maintenance.query(`CREATE DATABASE ${name}_l TEMPLATE ${name}`);
  await maintenance.query(`GRANT CONNECT ON DATABASE ${name}_l TO ${role}`);
  await maintenance.end();
  const last = TENANTS.Q + TENANTS_OF_L - 1;
  const took = await loadNeighbours({ adminUrl: beside(database.adminUrl), dataDir }, TENANTS.Q, last, SIZES.Q);
  loaded.push(`L ${took.toFixed(0)} s`);
  console.log(`loaded L in ${took.toFixed(0)} s`);
  return beside(database.databaseUrl);
}
