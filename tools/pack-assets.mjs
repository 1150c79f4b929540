// Packs what browsers load, once and as small as it goes: the server then sends these files as they lie there.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Source maps are left out: hardly anybody asks for one. Fonts and pictures are packed as they are. */
const TEXT = /\.(js|css|html|svg|json|webmanifest)$/;
/** Bytes: what is smaller fits one packet anyway. */
const SMALLEST = 1_024;

const PACKERS = {
  '.br': (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  '.gz': (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Writes `name.br` and `name.gz` beside each text of a folder and the folders in it.
 *
 * @param {string} folder
 */
export async function packAssets(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => TEXT.test(file));
  await Promise.all(files.map((file) => pack(path.join(folder, file))));
}

async function pack(file) {
  const bytes = readFileSync(file);
  if (bytes.length < SMALLEST) return;
  for (const [ending, packed] of Object.entries(PACKERS)) writeFileSync(file + ending, await packed(bytes));
}
