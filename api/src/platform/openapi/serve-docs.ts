import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { POLICY_OF_DOCS } from '../http/security-headers.ts';

const require = createRequire(import.meta.url);

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Ayumi API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="api"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

/** Tries of the reader go out with the session's own token, so that the page can be used after signing in. */
const START = `fetch('/api/v1/session')
  .then((answer) => (answer.ok ? answer.json() : null))
  .catch(() => null)
  .then((session) => {
    SwaggerUIBundle({
      url: '/api/openapi.json',
      dom_id: '#api',
      deepLinking: true,
      validatorUrl: null,
      requestInterceptor: (request) => {
        if (session) request.headers['X-CSRF-Token'] = session.csrfToken;
        return request;
      },
    });
  });
`;

/** The OpenAPI document and a page to read it, from our own address and without inline script. */
export function serveDocs(app: NestFastifyApplication, document: () => object): void {
  const server = app.getHttpAdapter().getInstance();
  const folder = path.dirname(require.resolve('swagger-ui-dist/package.json'));
  // As bytes: to encode half a megabyte for everybody who asks takes longer than to send it.
  let bytes: Buffer | undefined;

  server.get('/api/openapi.json', (_, reply) => {
    bytes ??= Buffer.from(JSON.stringify(document()));
    return send(reply, 'application/json; charset=utf-8', bytes);
  });
  server.get('/api/docs', (_, reply) =>
    send(reply.header('content-security-policy', POLICY_OF_DOCS), 'text/html; charset=utf-8', PAGE),
  );
  server.get('/api/docs/start.js', (_, reply) => send(reply, 'text/javascript; charset=utf-8', START));
  for (const [file, type] of [
    ['swagger-ui.css', 'text/css; charset=utf-8'],
    ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
  ] as const) {
    server.get(`/api/docs/${file}`, (_, reply) => send(reply, type, readFileSync(path.join(folder, file))));
  }
}

function send(reply: FastifyReply, type: string, body: string | Buffer): FastifyReply {
  return reply.header('content-type', type).header('cache-control', 'no-cache').send(body);
}
