// The WAL archive of a backup: PostgreSQL lays its segments there (basic_archive), the host packs them and notes a
// checksum of each, so that a damaged one is noticed before anything is restored from it.
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { OperatorError } from './report.mjs';

const SEGMENT = /^[0-9A-F]{24}$/;
const RAW = /^[0-9A-F]{8}([0-9A-F]{16}(\.[0-9A-F]{8}\.backup)?|\.history)$/;

/** Where the server of a cluster archives to; null: nowhere. Its own settings file is asked, which is there when the server is not. */
export function archiveDir(clusterDir) {
  const file = path.join(clusterDir, 'postgresql.auto.conf');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const value = /^basic_archive\.archive_directory = '(.*)'$/m.exec(text)?.[1];
  return value ? value.replaceAll("''", "'") : null;
}

/** Packs what PostgreSQL has laid down since the last time. Whenever this is cut off, the next time finishes it. */
export function packArchive(dir) {
  if (!existsSync(dir)) return;
  for (const name of readdirSync(dir).filter((one) => RAW.test(one))) {
    const raw = path.join(dir, name);
    const packed = gzipSync(readFileSync(raw), { level: 1 });
    const noted = checksumOf(dir, name);
    if (noted !== null && noted !== sha256(packed)) {
      renameSync(raw, `${raw}.other-${Date.now()}`); // of another copy of this database: the first one stays
      continue;
    }
    writeWhole(path.join(dir, `${name}.gz`), packed);
    writeWhole(path.join(dir, `${name}.sha256`), `${sha256(packed)}\n`);
    rmSync(raw);
  }
}

/**
 * The segments from `first` on, each compared with its checksum, unpacked and handed over in order.
 *
 * @param {(name: string, content: Buffer) => void} take
 * @returns {{ last: string, unchecked: number }} `unchecked`: how many at the end have no checksum yet and were left out
 * @throws OperatorError when one is damaged or missing
 */
export function takeSegments(dir, first, take) {
  const timeline = first.slice(0, 8);
  const packed = readdirSync(dir).flatMap((file) => {
    const name = file.replace(/\.(gz|sha256)$/, '');
    return SEGMENT.test(name) && name.startsWith(timeline) && name >= first ? [name] : [];
  });
  const names = [...new Set(packed)].sort();
  if (names[0] !== first) throw new OperatorError(`The archive lacks the WAL segment ${first}: the backup is damaged.`);
  let last = null;
  for (const [index, name] of names.entries()) {
    if (last !== null && name !== after(last))
      throw new OperatorError(`The archive lacks the WAL segment ${after(last)}: the backup is damaged.`);
    const noted = checksumOf(dir, name);
    if (noted === null && index >= names.length - 1 && index > 0) return { last, unchecked: names.length - index };
    const content = readIfThere(path.join(dir, `${name}.gz`));
    if (content === null || sha256(content) !== noted)
      throw new OperatorError(`The WAL segment ${name} is not what was archived: the backup is damaged.`);
    take(name, gunzipSync(content));
    last = name;
  }
  return { last, unchecked: 0 };
}

/** Whether the archive holds this segment with its checksum. */
export function holdsSegment(dir, name) {
  return checksumOf(dir, name) !== null;
}

/** The name of the segment that follows, of 16 MB each. */
export function after(name) {
  const next = BigInt(`0x${name.slice(8, 16)}`) * 256n + BigInt(`0x${name.slice(16)}`) + 1n;
  const hex = (number) => number.toString(16).toUpperCase().padStart(8, '0');
  return name.slice(0, 8) + hex(next / 256n) + hex(next % 256n);
}

export function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}

/** On the disk, whole or not at all. */
export function writeWhole(file, content) {
  const draft = openSync(`${file}.new`, 'w', 0o600);
  writeFileSync(draft, content);
  fsyncSync(draft);
  closeSync(draft);
  renameSync(`${file}.new`, file);
}

function checksumOf(dir, name) {
  return (
    readIfThere(path.join(dir, `${name}.sha256`))
      ?.toString('utf8')
      .replace(/\n$/, '') ?? null
  );
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file) : null;
}
