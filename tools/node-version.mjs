// Imported first by every program here. npm puts node_modules/.bin, and with it Node 24, before the machine's own
// Node; whoever calls `node tools/…` by hand may still come with an older one, and is moved over.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const WANTED = 24;

if (Number(process.versions.node.split('.')[0]) < WANTED) {
  const bundled = path.resolve(fileURLToPath(import.meta.url), '../../node_modules/.bin/node');
  if (!existsSync(bundled)) {
    console.error(`Ayumi needs Node ${WANTED} and this is ${process.version}: install it from nodejs.org.`);
    process.exit(1);
  }
  const child = spawn(bundled, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  await new Promise((resolve) => child.once('exit', (code) => resolve(process.exit(code ?? 1))));
}
