// `npm start`: everything that a newcomer's copy needs, in order, and back again at the end.
import './node-version.mjs';
import { startApi, untilReady } from './api.mjs';
import { build } from './build.mjs';
import { openDatabase, prepareDatabase } from './open-database.mjs';
import { OperatorError, run, step } from './report.mjs';
import { settings, usablePort } from './settings.mjs';

let api;
let opening;
let stopping;

/** The API first, so that what it has accepted still reaches the database. */
function stop() {
  stopping ??= (async () => {
    await api?.stop();
    const database = await opening?.catch(() => null);
    await database?.stop();
  })();
  return stopping;
}

// npm hands on a signal that has reached us already: it is one wish, however often it is said.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!stopping) console.log('stopping …');
    void stop().then(() => process.exit(0));
  });
}

await run(async () => {
  try {
    await start();
  } catch (error) {
    if (stopping) return;
    await stop();
    throw error;
  }
});

async function start() {
  const chosen = settings();
  const port = await usablePort(chosen.host, chosen.port);
  await build();
  opening = openDatabase(chosen);
  const database = await opening;
  await prepareDatabase(database, chosen);
  if (stopping) return;

  api = startApi({ ...chosen, port }, database.databaseUrl);
  const base = `http://${addressOf(chosen.host)}:${port}`;
  const failure = await step('starting the API', () => untilReady(base, api.ended));
  if (failure) throw new OperatorError(`The API did not start: ${failure}. What it printed above says why.`);
  console.log(`ready ${base}`);

  const end = await Promise.race([
    api.ended.then((how) => `The API ended by itself (${how}), so the database was stopped too.`),
    database.ended.then(() => `The database ended by itself, so the API was stopped too.`),
  ]);
  throw new OperatorError(`${end} Start again; what was printed above says why.`);
}

/** Where a browser on this machine finds a server that listens on every address. */
function addressOf(host) {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
