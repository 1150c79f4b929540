import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const BYTES = 32;

/**
 * A key that lies outside the database. The environment variable (base64) wins; else `<dataDir>/keys/<name>`, made on
 * first use and readable by its owner only.
 *
 * @throws Error with a sentence for the operator when the key is shorter than 32 bytes.
 */
export function keptKey(dataDir: string, name: string, variable: string, env: NodeJS.ProcessEnv = process.env): Buffer {
  const given = env[variable];
  if (given) return checked(given, variable);
  const file = path.join(dataDir, 'keys', name);
  return checked(readOrMake(file), file);
}

function readOrMake(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  // Written aside and linked into place: of two processes that start at once, both read the key of the first.
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8');
}

function checked(text: string, from: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length < BYTES)
    throw new Error(`The key in ${from} is too short: it needs ${BYTES} bytes, written in base64.`);
  return key;
}
