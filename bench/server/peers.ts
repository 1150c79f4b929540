import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startApi, untilReady } from '../../tools/api.mjs';
import { freePort } from '../../tools/settings.mjs';
import { emailOf, PASSWORD } from '../load/members.ts';
import type { Job, Shots } from './shots.ts';

/** A program that answers the scenarios. */
export type Running = { url: string; pid: number; stop(): Promise<void> };

/** One of `contestant.ts`, which asks as the superuser: no policy stands in its way. */
export async function startPeer(name: string, adminUrl: string): Promise<Running> {
  const child = fork(path.join(import.meta.dirname, 'contestant.ts'), [name], {
    env: { ...process.env, DATABASE_URL: adminUrl },
  });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  return { url, pid: child.pid!, stop: () => ended(child) };
}

/** The product as it is served. `keptMb` 0: nothing is kept between two requests. */
export async function startProduct(databaseUrl: string, dataDir: string, keptMb: number): Promise<Running> {
  const port = await freePort();
  const env = { RATE_LIMIT_FACTOR: '0', KEPT_ANSWERS_MB: String(keptMb), LOG_LEVEL: 'warn', SIGN_IN_LIMIT: '1000' };
  const api = startApi({ host: '127.0.0.1', port, dataDir, instance: 'bench' }, databaseUrl, { env });
  const url = `http://127.0.0.1:${port}`;
  const failure = await untilReady(url, api.ended);
  if (failure) throw new Error(`the API did not start: ${failure}`);
  return { url, pid: api.pid, stop: () => api.stop() };
}

/** Headers of a member who has signed in, for reads and for writes. */
export async function signIn({ url }: Running, role: string, tenant: number): Promise<Record<string, string>> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: emailOf(role, tenant), password: PASSWORD }),
  });
  if (answer.status !== 201) throw new Error(`signing in: ${await answer.text()}`);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return { cookie, 'x-csrf-token': csrfToken };
}

/** The process that sends requests. */
export function startShooter(): { shoot(job: Job): Promise<Shots>; stop(): Promise<void> } {
  const child = fork(path.join(import.meta.dirname, 'shots.ts'));
  return {
    async shoot(job) {
      child.send(job);
      const [{ shots, failure }] = (await once(child, 'message')) as [{ shots?: Shots; failure?: string }];
      if (!shots) throw new Error(failure);
      return shots;
    },
    stop: () => ended(child),
  };
}

/** At once: it may be busy with what nobody waits for any more. */
async function ended(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Seconds of processor that a process and its children have used so far; null where the system does not tell (it is read as Linux tells it). */
export function processorSeconds(pid: number): number | null {
  const used = (file: string): number => {
    const fields = readFileSync(file, 'utf8').split(') ')[1]!.split(' ');
    // Its own time, and that of the children it has seen end: a backend that goes takes nothing away from the sum.
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
  };
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return [String(pid), ...children].reduce((sum, one) => sum + used(`/proc/${one}/stat`), 0);
  } catch {
    return null;
  }
}
