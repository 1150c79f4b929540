// `npm run dev`: the product with reload. Vite serves the browser's side and passes /api on; the API starts again
// after each successful compilation.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { startApi, untilReady } from './api.mjs';
import { build } from './build.mjs';
import { openDatabase, prepareDatabase } from './open-database.mjs';
import { run } from './report.mjs';
import { freePort, root, settings, usablePort } from './settings.mjs';

let api;
let opening;
let stopping;
const watchers = [];

function stop() {
  stopping ??= (async () => {
    for (const watcher of watchers) watcher.kill();
    await api?.stop();
    const database = await opening?.catch(() => null);
    await database?.stop();
  })();
  return stopping;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop().then(() => process.exit(0)));

await run(async () => {
  try {
    await dev();
  } catch (error) {
    if (stopping) return;
    await stop();
    throw error;
  }
});

async function dev() {
  const chosen = settings();
  const port = await usablePort(chosen.host, chosen.port);
  await build(['server']);
  opening = openDatabase(chosen);
  const database = await opening;

  const inner = { ...chosen, host: '127.0.0.1', port: await freePort() };
  const apiUrl = `http://127.0.0.1:${inner.port}`;

  async function restart() {
    await api?.kill(); // nobody's work is lost, and the new one is there sooner
    if (stopping) return;
    await prepareDatabase(database, chosen); // a migration may be what has changed
    api = startApi(inner, database.databaseUrl, { env: { NODE_ENV: 'development' } });
    const failure = await untilReady(apiUrl, api.ended);
    if (!stopping)
      console.log(
        failure ? `the API did not start: ${failure}; waiting for a change` : `ready http://${chosen.host}:${port}`,
      );
  }

  watch('node_modules/vite/bin/vite.js', {
    args: [
      '-c',
      'web/vite.config.ts',
      '--host',
      chosen.host,
      '--port',
      String(port),
      '--strictPort',
      '--clearScreen=false',
      '--logLevel',
      'warn',
    ],
    env: { API_URL: apiUrl },
  });
  // tsc names the outcome of each compilation, the first included; one start at a time, and none is lost.
  let last = Promise.resolve();
  watch('node_modules/ts7/bin/tsc', {
    args: ['-p', '.', '--watch', '--preserveWatchOutput'],
    onLine(line) {
      if (/Found 0 errors/.test(line)) last = last.then(restart).catch((error) => console.error(error));
    },
  });
  await Promise.race([database.ended, ...watchers.map((child) => new Promise((end) => child.once('exit', end)))]);
  if (!stopping) throw new Error('The database, tsc or Vite ended by itself; what was printed above says why.');
}

function watch(program, { args, env = {}, onLine }) {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', onLine ? 'pipe' : 'inherit', 'inherit'],
  });
  watchers.push(child);
  if (!onLine) return;
  createInterface({ input: child.stdout }).on('line', (line) => {
    console.log(line);
    onLine(line);
  });
}
