// Owns the embedded PostgreSQL for the program that started it. It stands apart from that program's process group, so
// that a Ctrl-C or a SIGTERM to the group reaches the API first: the database ends when it is told to, or when nobody
// is left who could tell it.
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { notedPort, provision, urls } from './postgres-access.mjs';
import { isRunning, prepare, startServer, stopServer } from './postgres-cluster.mjs';
import { OperatorError } from './report.mjs';
import { archiveDir, packArchive } from './wal-archive.mjs';

/** The connection by which a host shows that it is alive: a server without it has lost its host. */
const HOST_APPLICATION = 'ayumi host';

const { dataDir, temporary, fast } = JSON.parse(process.argv[2]);

let cluster;
let port;
/** Nothing is under way that a stop would have to wait for. */
let idle = false;
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
for (const word of ['message', 'disconnect']) {
  process.on(word, () => {
    stopping = true;
    if (idle) void end(0);
  });
}

try {
  cluster = await prepare(dataDir, { fast, say });
  await refuseOrStopOther();
  port = await startServer(cluster, { fast });
  await provision(dataDir, port);
} catch (error) {
  await send({ failed: error.message, operator: error instanceof OperatorError });
  await end(1);
}
let connection = await connect();
await send({ port });
setInterval(pack, 1000);

for (;;) {
  if (stopping) await end(0);
  idle = true;
  await connection.lost;
  if (!idle) break; // ended on purpose, see above
  idle = false;
  connection = await revive();
}

/** What PostgreSQL has archived gets its checksum here: it runs as long as the server does, and as who owns the data. */
function pack() {
  try {
    const dir = archiveDir(cluster.dir);
    if (dir) packArchive(dir);
  } catch (error) {
    say(`The WAL archive could not be packed: ${error.message}`);
  }
}

/** There is no output to print to: it would be the parent's, who may be gone. */
function send(message) {
  return new Promise((resolve) => (process.connected ? process.send(message, () => resolve()) : resolve()));
}

function say(sentence) {
  void send({ say: sentence });
}

async function end(code) {
  idle = false;
  if (port) {
    await stopServer(cluster);
    pack(); // a server that stops archives its last segment
  }
  if (temporary) rmSync(dataDir, { recursive: true, force: true });
  process.exit(code);
}

/** Opens the connection that says this server has a host; `lost` resolves when it breaks. */
async function connect() {
  const client = new pg.Client({
    connectionString: urls(dataDir, port, 'postgres').adminUrl,
    application_name: HOST_APPLICATION,
  });
  const lost = new Promise((resolve) => client.on('error', resolve).on('end', resolve));
  await client.connect();
  return { lost };
}

/** Clients reconnect to where the server was, so after a fall it has to come back there. */
async function revive() {
  for (let attempt = 1; ; attempt++) {
    try {
      if (!(await isRunning(cluster))) await startServer(cluster, { fast, port });
      return await connect();
    } catch (error) {
      if (attempt === 20) {
        await send({ say: `The database fell and could not be started again: ${error.message}` });
        await end(1);
      }
      if (stopping) await end(0);
      await sleep(500);
    }
  }
}

/**
 * A server may live on when its host was killed: it is stopped. One that has a host is in use, or is being stopped
 * because the program before us has just died; a host that is reviving its server is gone for a moment only.
 */
async function refuseOrStopOther() {
  for (let looks = 0, without = 0; looks < 10; looks++) {
    const hosted = await otherServerHasHost();
    if (hosted === null) return;
    without = hosted ? 0 : without + 1;
    if (without === 2) return stopServer(cluster);
    await sleep(500);
  }
  throw new OperatorError(
    `${dataDir} is in use by a running copy of Ayumi: stop that one, or choose another folder by DATA_DIR.`,
  );
}

/** Null: no server of this data folder answers. */
async function otherServerHasHost() {
  const noted = notedPort(dataDir);
  if (noted === null) return null;
  const admin = new pg.Client({
    connectionString: urls(dataDir, noted, 'postgres').adminUrl,
    connectionTimeoutMillis: 2000,
  });
  admin.on('error', () => {}); // it may be stopped while we ask
  try {
    await admin.connect();
    const { rowCount } = await admin.query('SELECT FROM pg_stat_activity WHERE application_name = $1', [
      HOST_APPLICATION,
    ]);
    await admin.end();
    return rowCount > 0;
  } catch {
    return null; // nobody is there, or somebody else on a port that was once ours
  }
}
