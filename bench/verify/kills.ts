import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Product } from './product.ts';

/** kill -9 of PostgreSQL and of every process it has: nothing of it gets to tidy up. */
export function killDatabase({ dataDir }: Pick<Product, 'dataDir'>): void {
  const server = Number(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(server)], { encoding: 'utf8' });
  for (const pid of [server, ...children.split('\n').map(Number)]) {
    if (pid > 0) signal(pid);
  }
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has gone by itself
  }
}
