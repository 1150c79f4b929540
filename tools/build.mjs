// Builds what is not built yet. `node tools/build.mjs [server|web]…`; without a part: both, server first.
// Nx must not cache these: it would not notice what `npm start` has built in the meantime.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { packAssets } from './pack-assets.mjs';
import { OperatorError, run, step } from './report.mjs';
import { root } from './settings.mjs';

const dist = path.join(root, 'dist');
const SHARED = ['package.json', 'package-lock.json', 'tsconfig.base.json'];

const PARTS = {
  server: {
    sources: ['tsconfig.json', 'domain/src', 'api/src', 'api/test', 'migrations', 'seed'],
    result: 'api/src/main.js',
    async build() {
      // tsc believes its notes more than its eyes: what was deleted under it would not be written again.
      if (!existsSync(path.join(dist, 'api/src/main.js')))
        rmSync(path.join(dist, 'server.tsbuildinfo'), { force: true });
      await node('node_modules/ts7/bin/tsc', '-p', '.');
      removeOrphans();
    },
  },
  web: {
    sources: ['web', 'domain/src', 'tools/pack-assets.mjs'],
    result: 'web/index.html',
    async build() {
      await node('node_modules/vite/bin/vite.js', 'build', '-c', 'web/vite.config.ts', '--logLevel', 'warn');
      await packAssets(path.join(dist, 'web'));
    },
  },
};

/**
 * Builds the given parts where their sources are not those of the last build.
 *
 * @param {('server' | 'web')[]} names
 */
export async function build(names = ['server', 'web']) {
  for (const name of names) {
    const part = PARTS[name];
    if (isCurrent(part, name)) continue;
    await withLock(async () => {
      if (isCurrent(part, name)) return; // another program has just built it
      const before = fingerprint(part);
      await step(`building the ${name}`, part.build);
      writeFileSync(stamp(name), before);
    });
  }
}

const stamp = (name) => path.join(dist, `${name}.stamp`);

function isCurrent(part, name) {
  return (
    existsSync(path.join(dist, part.result)) &&
    existsSync(stamp(name)) &&
    readFileSync(stamp(name), 'utf8') === fingerprint(part)
  );
}

/** Of names and contents: times change with every checkout. */
function fingerprint({ sources }) {
  const hash = createHash('sha256');
  for (const source of [...SHARED, ...sources]) {
    const at = path.join(root, source);
    const files = statSync(at).isDirectory() ? filesUnder(at).sort() : [at];
    for (const file of files) {
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** A spec whose source is gone must not go on passing. */
function removeOrphans() {
  const compiled = ['domain', 'api', 'migrations', 'seed'].flatMap((folder) => filesUnder(path.join(dist, folder)));
  for (const file of compiled.filter((name) => name.endsWith('.js'))) {
    if (existsSync(path.join(root, path.relative(dist, file).replace(/\.js$/, '.ts')))) continue;
    rmSync(file);
    rmSync(`${file}.map`, { force: true });
    rmSync(file.replace(/js$/, 'd.ts'), { force: true });
  }
}

function node(...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new OperatorError(`node ${args.join(' ')} ended with ${code}: what it printed above says why.`));
    });
  });
}

/** One builder at a time: two copies of Ayumi may be started from one checkout. */
async function withLock(work) {
  const lock = path.join(dist, 'building.lock');
  mkdirSync(dist, { recursive: true });
  while (!taken(lock)) await sleep(200);
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch {
    rmSync(lock, { force: true }); // its builder was killed
  }
  return false;
}

if (import.meta.main) await run(() => build(process.argv.length > 2 ? process.argv.slice(2) : undefined));
