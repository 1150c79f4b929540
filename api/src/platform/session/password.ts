import { createHmac } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19,456 KiB, two passes, one lane (OWASP's first choice): about 13 ms on a small server. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const CURRENT = '$argon2id$v=19$m=19456,t=2,p=1$';

/** Hashes at once: each takes 19 MiB and a core, and a flood of sign-ins must leave both to the others. */
const AT_ONCE = 2;
const MAX_WAITING = 200;

/** Thrown when too many sign-ins wait already. */
export class TooManyWaiting extends Error {}

/** What is stored for a password. `pepper` comes from `loadPepper`. */
export function hashPassword(password: string, pepper: Buffer): Promise<string> {
  return inTurn(() => hash(peppered(password, pepper), PARAMETERS));
}

export function verifyPassword(stored: string, password: string, pepper: Buffer): Promise<boolean> {
  return inTurn(() => verify(stored, peppered(password, pepper)));
}

/** Whether a stored hash was made with weaker parameters than today's. */
export function needsRehash(stored: string): boolean {
  return !stored.startsWith(CURRENT);
}

/** Full-width and composed spellings of one password are the same password. */
export function normalised(password: string): string {
  return password.normalize('NFKC');
}

/** As text: the verifier takes no other bytes than UTF-8. */
function peppered(password: string, pepper: Buffer): string {
  return createHmac('sha256', pepper).update(normalised(password)).digest('base64');
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MAX_WAITING) throw new TooManyWaiting('too many sign-ins at once');
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next(); // hands its place on, so `running` stays
    else running -= 1;
  }
}
