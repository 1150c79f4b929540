import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export type Packing = 'br' | 'gzip';

/** What we pack by; the first is chosen where a reader takes both. */
const PACKINGS: Packing[] = ['br', 'gzip'];
/** Bytes: what is smaller leaves as it is. */
const SMALLEST = 1_024;
/** As long as gzip takes, for two thirds of its bytes; the next level takes half as long again, 11 hundreds of times as long. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/**
 * Whatever is text leaves packed, to who takes it: the roadmap of a large plan is 2 MB and a fortieth of that on the way.
 * What arrives packed is refused as before: nobody may send us more than its length says. An answer that holds the token
 * against forged writes repeats nothing of its request, so its length tells nobody anything about the token.
 */
export async function addCompression(app: NestFastifyApplication): Promise<void> {
  await app.register(compress, {
    globalDecompression: false,
    encodings: PACKINGS,
    threshold: SMALLEST,
    brotliOptions: BROTLI,
  });
}

/**
 * By what a whole text is packed for a reader; `null` where it leaves as it is.
 *
 * @param accepted the request's `Accept-Encoding`. Who weighs the packings against each other, as no browser does, gets
 *   `null`, too: `@fastify/compress` weighs them then.
 */
export function packingFor(accepted: string | undefined, text: Buffer): Packing | null {
  if (accepted === undefined || text.length < SMALLEST || accepted.includes(';')) return null;
  const names = accepted.split(',').map((name) => name.trim());
  return PACKINGS.find((packing) => names.includes(packing)) ?? null;
}

/** Packs a whole text at once, beside the main thread: in parts it takes more of the processor. */
export function pack(text: Buffer, packing: Packing): Promise<Buffer> {
  return packing === 'br' ? promisify(brotliCompress)(text, BROTLI) : promisify(gzip)(text);
}
