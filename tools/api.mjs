// The API as a child of the start programs.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './settings.mjs';

const STOP_MS = 12_000;
/**
 * How far a process may grow, in MB: by default the machine's memory decides, and what large answers leave behind is only
 * collected after hundreds of megabytes. Whoever sets NODE_OPTIONS decides for himself.
 */
const HEAP = ['--max-semi-space-size=4', '--max-old-space-size=900'];

/**
 * @param {{ host: string, port: number, dataDir: string, instance: string }} chosen
 * @param {string} databaseUrl
 * @param {{ env?: Record<string, string>, output?: import('node:stream').Writable | null }} options output: takes what
 *   it prints, which else goes where our own goes
 * @returns {{ pid: number, ended: Promise<string>, stop: () => Promise<void>, kill: () => Promise<void> }} `ended`
 *   resolves with how it ended; `stop` lets it finish what it has begun, `kill` does not
 */
export function startApi(chosen, databaseUrl, { env = {}, output = null } = {}) {
  const { DATABASE_OWNER_URL: _, ...inherited } = process.env; // who serves has no use for the owner's rights
  const child = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      ...(process.env.NODE_OPTIONS ? [] : HEAP),
      '--import',
      new URL('leash.mjs', import.meta.url).href,
      path.join(root, 'dist/api/src/main.js'),
    ],
    {
      cwd: root,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', output ? 'pipe' : 'inherit', output ? 'pipe' : 'inherit', 'ipc'],
      env: {
        ...inherited,
        NODE_ENV: 'production',
        ...env,
        HOST: chosen.host,
        PORT: String(chosen.port),
        DATA_DIR: chosen.dataDir,
        INSTANCE: chosen.instance,
        DATABASE_URL: databaseUrl,
      },
    },
  );
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  for (const stream of [child.stdout, child.stderr]) stream?.pipe(output, { end: false });
  return {
    pid: child.pid,
    ended,
    async stop() {
      if (child.connected) child.disconnect();
      const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await ended;
      clearTimeout(late);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Waits until `/readyz` is green. Answers how the API ended if it did before, else null. */
export async function untilReady(base, ended, limitMs = 60_000) {
  const limit = Date.now() + limitMs;
  while (Date.now() < limit) {
    const ready = fetch(`${base}/readyz`, { signal: AbortSignal.timeout(5000) }).then(
      (response) => response.ok,
      () => false,
    );
    const outcome = await Promise.race([ready, ended]);
    if (typeof outcome === 'string') return outcome;
    if (outcome) return null;
    await sleep(50);
  }
  return `not ready after ${limitMs / 1000} s`;
}
