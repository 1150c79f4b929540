// The stories of e2e/ run against the product as a newcomer starts it, with a data folder of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './settings.mjs';

/** Playwright's global set-up: starts the product on the port that the configuration chose. Answers how to end it. */
export default async function startForAll() {
  return startProduct(process.env.E2E_PORT);
}

/** Another one, for stories that must find the demonstration as nobody has touched it. Answers how to end it. */
export async function startProduct(port) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'ayumi-e2e-'));
  const product = spawn(process.execPath, [path.join(root, 'tools/start.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment(), PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir },
  });
  const ended = new Promise((resolve) => product.once('exit', (code) => resolve(code)));
  const stop = async () => {
    product.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };

  // Its output is shown only if something goes wrong: it would stand between the names of the stories.
  let output = '';
  const ready = new Promise((resolve) => {
    for (const stream of [product.stdout, product.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        output = `${output}${line}\n`.slice(-20_000);
        if (line.startsWith('ready ')) resolve('ready');
      });
    }
  });
  if ((await Promise.race([ready, ended])) !== 'ready') {
    await stop();
    throw new Error(`The product did not start:\n${output}`);
  }
  return stop;
}

/** Stories sign in more often than people do, and always come to the demonstration. */
function environment() {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _ownerUrl, DEMO: _demo, ...rest } = process.env;
  return { RATE_LIMIT_FACTOR: '100', SIGN_IN_LIMIT: '1000', ...rest };
}
