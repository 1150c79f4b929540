import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const BYTES = 32;

/**
 * The key that passwords are mixed with before they are hashed. It lies outside the database, so that a stolen copy of
 * the tables alone cannot be guessed at. `PASSWORD_PEPPER` (base64) wins; else `<dataDir>/keys/password-pepper`, made
 * on first use and readable by its owner only.
 *
 * @throws Error with a sentence for the operator when the key is shorter than 32 bytes.
 */
export function loadPepper(dataDir: string, env: NodeJS.ProcessEnv = process.env): Buffer {
  if (env['PASSWORD_PEPPER']) return checked(env['PASSWORD_PEPPER'], 'PASSWORD_PEPPER');
  const file = path.join(dataDir, 'keys', 'password-pepper');
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
