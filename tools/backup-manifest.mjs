// What a base backup consists of: each file with its size and SHA-256, and a checksum over the list itself.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { OperatorError } from './report.mjs';
import { sha256, writeWhole } from './wal-archive.mjs';

const NAME = 'manifest.json';

/**
 * @typedef {object} Manifest
 * @property {string} startedAt
 * @property {string} finishedAt the earliest time that can be restored from this base, ISO 8601
 * @property {string} firstSegment the WAL segment that recovery begins with
 * @property {string} lastSegment the one that it must reach
 * @property {string[]} folders
 * @property {{ path: string, size: number, sha256: string }[]} files
 */

export function writeManifest(base, manifest) {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  writeWhole(path.join(base, NAME), `${text}${sha256(text)}\n`);
}

/** @returns {Manifest} @throws OperatorError when a byte of it is not as it was written */
export function readManifest(base) {
  const whole = readFileSync(path.join(base, NAME), 'latin1');
  const text = whole.slice(0, -65);
  if (whole.slice(-65) !== `${sha256(Buffer.from(text, 'latin1'))}\n`)
    throw new OperatorError(`The manifest of ${base} is not as it was written: the backup is damaged.`);
  return JSON.parse(Buffer.from(text, 'latin1').toString('utf8'));
}

/** The finished base backups in a folder, oldest first. */
export function basesIn(dir) {
  return readdirSync(dir)
    .filter((name) => /^base-\d{8}T\d{6}Z$/.test(name))
    .sort()
    .map((name) => path.join(dir, name));
}

/** Copies a file and answers what was copied, which is not forced onto the disk yet; null when it has gone in the meantime. */
export async function copyFile(from, to) {
  const hash = createHash('sha256');
  let size = 0;
  const look = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  try {
    statSync(from);
    await pipeline(createReadStream(from), look, createWriteStream(to, { mode: 0o600 }));
  } catch (error) {
    if (error.code === 'ENOENT' && error.path === from) return null;
    throw error;
  }
  return { size, sha256: hash.digest('hex') };
}
