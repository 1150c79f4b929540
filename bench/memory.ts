import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Where Node listens once it is told to open its inspector. */
const INSPECTOR = 'http://127.0.0.1:9229/json';

/** Resident memory of a process in MiB; NaN, of which no limit holds, where the system does not tell it as Linux does. */
export function residentMegabytes(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
    return Math.round(Number(kilobytes) / 1_024);
  } catch {
    return Number.NaN;
  }
}

/** The same once a Node process has thrown away what it does not need any more, which it does when it pleases otherwise. */
export async function heldMegabytes(pid: number): Promise<number> {
  process.kill(pid, 'SIGUSR1');
  const socket = new WebSocket(await debuggerOf(pid));
  await once(socket, 'open');
  const collected = once(socket, 'message');
  socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }));
  await collected;
  await pause(1_000); // pages are given back a moment later
  const megabytes = residentMegabytes(pid);
  socket.close();
  return megabytes;
}

async function debuggerOf(pid: number): Promise<string> {
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetch(INSPECTOR).catch(() => null);
    if (answer) return ((await answer.json()) as { webSocketDebuggerUrl: string }[])[0]!.webSocketDebuggerUrl;
    await pause(100);
  }
  throw new Error(`process ${pid} does not open its inspector`);
}
