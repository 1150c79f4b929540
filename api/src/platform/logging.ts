import type { FastifyInstance } from 'fastify';
import { LoggerModule, PinoLogger } from 'nestjs-pino';
import type { Config } from './config.ts';

/** JSON lines on stdout. No bodies, no cookies, no queries: what somebody typed or searched for is nobody's to read here. */
export function logging(config: Config) {
  return LoggerModule.forRoot({
    pinoHttp: { level: config.logLevel, redact: { paths: SECRETS, censor: '[redacted]' } },
    // Its middleware would make two loggers for each request before it is known whether anything is to be said.
    forRoutes: [],
  });
}

/** Whoever looks after the process asks for these all the time. */
const NOT_LOGGED = /^\/(livez|readyz|assets\/)/;

/** A line for each request once it is over, whether it was answered or given up. */
export function logRequests(server: FastifyInstance): void {
  // What is said here is named field by field: there is nothing to look through for secrets, and nothing to leave out.
  const logger = PinoLogger.root.child({}, { serializers: { req: asItIs, res: asItIs }, redact: [] });
  server.addHook('onRequest', (request, { raw: response }, done) => {
    const begun = Date.now();
    const { id, method, url, socket } = request;
    const { remoteAddress } = socket;
    const path = url.split('?')[0]!;
    if (!NOT_LOGGED.test(path)) {
      response.once('close', () => {
        const { statusCode, writableEnded } = response;
        const line = {
          req: { id, method, path, remoteAddress },
          res: { statusCode },
          responseTime: Date.now() - begun,
        };
        if (statusCode >= 500) logger.error(line, 'request errored');
        else logger.info(line, writableEnded ? 'request completed' : 'request aborted');
      });
    }
    done();
  });
}

function asItIs<T>(value: T): T {
  return value;
}

const NAMES = [
  'password',
  'currentPassword',
  'newPassword',
  'passwordHash',
  'password_hash',
  'token',
  'csrfToken',
  'cookie',
  'authorization',
];
/** What slips into a logged object by accident: an error's parameters, for one, can hold what a member typed. */
const SECRETS = [
  ...NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  'err.parameters',
  'err.driverError.detail',
  'err.query',
  'err.detail',
];
