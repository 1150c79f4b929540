import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const ONE_YEAR = 'public, max-age=31536000, immutable';

/**
 * Serves the built web client. Every other page address gets its index.html, since the client knows the routes; the API
 * and the assets never do: a missing chunk must be 404, not a page.
 */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      // The names of assets carry a hash of their content.
      const lasts = file.startsWith(path.join(folder, 'assets') + path.sep);
      void reply.header('cache-control', lasts ? ONE_YEAR : 'no-cache');
    },
  });
  const server = app.getHttpAdapter().getInstance();
  server.get('/*', (request, reply) => {
    if (/^\/(api|assets)(\/|$|\?)/.test(request.url)) return reply.callNotFound();
    return reply.sendFile('index.html');
  });
}
