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
    serve: false, // looked up when asked for: the client may be built anew while we run
    preCompressed: true, // by the build, which leaves out what is small
    cacheControl: false,
    setHeaders: (reply, file) => {
      // The names of assets carry a hash of their content.
      const lasts = file.startsWith(path.join(folder, 'assets') + path.sep);
      void reply.header('cache-control', lasts ? ONE_YEAR : 'no-cache');
    },
  });
  const server = app.getHttpAdapter().getInstance();
  server.get('/*', (request, reply) => {
    const [address = '/'] = request.url.split('?');
    if (/^\/(api|assets)(\/?$)|^\/api\//.test(address)) return reply.callNotFound();
    return reply.sendFile(isFile(address) ? decodeURIComponent(address) : 'index.html');
  });
}

/** An asset, or a name with an ending such as `/icon.svg`; no page of the client has one. */
function isFile(address: string): boolean {
  return address.startsWith('/assets/') || /\.[a-z0-9]+$/i.test(address);
}
