import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Whatever is text leaves packed, to who takes it: the roadmap of a large plan is 2 MB and a tenth of that on the way. What
 * arrives packed is refused as before: nobody may send us more than its length says. An answer that holds the token
 * against forged writes repeats nothing of its request, so its length tells nobody anything about the token.
 */
export async function addCompression(app: NestFastifyApplication): Promise<void> {
  await app.register(compress, { globalDecompression: false, encodings: ['br', 'gzip'] });
}
