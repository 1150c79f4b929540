import 'reflect-metadata';
import cookie from '@fastify/cookie';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.ts';
import type { Config } from './platform/config.ts';
import { addPatience } from './platform/database/patience.ts';
import { requireSafeDatabase } from './platform/database/table-check.ts';
import { noteMethods } from './platform/http/allowed-methods.ts';
import { addBodyCheck } from './platform/http/body-check.ts';
import { addCompression } from './platform/http/compression.ts';
import { tagContent } from './platform/http/etag.ts';
import { addSecurityHeaders } from './platform/http/security-headers.ts';
import { httpServer } from './platform/http/server.ts';
import { logRequests } from './platform/logging.ts';
import { openApiDocument } from './platform/openapi/document.ts';
import { serveDocs } from './platform/openapi/serve-docs.ts';
import { serveWeb } from './platform/web/serve-web.ts';

/**
 * The whole API, ready to listen.
 * @throws Error with a sentence for the operator when the database is not fit to be served from.
 */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config), httpServer(config), {
    // Who starts the product reads what it says: the list of every route is in /api/docs, not in the log.
    logger: ['warn', 'error', 'fatal'],
    abortOnError: false,
    bodyParser: false,
  });
  await requireSafeDatabase(app.get(DataSource), config);

  app.setGlobalPrefix('api/v1', {
    exclude: [
      { path: 'livez', method: RequestMethod.GET },
      { path: 'readyz', method: RequestMethod.GET },
    ],
  });
  const server = app.getHttpAdapter().getInstance();
  noteMethods(server);
  logRequests(server);
  server.decorateRequest('member', null);
  server.decorateRequest('csrfToken', null);
  addSecurityHeaders(server, config);
  addBodyCheck(server);
  addPatience(server);
  server.addHook('onSend', tagContent);
  server.removeContentTypeParser('text/plain'); // JSON only: a form of another site can send plain text
  await app.register(cookie);
  await addCompression(app);
  serveDocs(app, () => openApiDocument(app));
  await serveWeb(app, config.webDir);
  await app.init();
  await server.ready();
  app.useLogger(app.get(Logger));
  return app;
}
