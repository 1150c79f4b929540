import type { IncomingMessage, ServerResponse } from 'node:http';
import { LoggerModule } from 'nestjs-pino';
import type { Config } from './config.ts';

/** JSON lines on stdout. No bodies, no cookies, no queries: what somebody typed or searched for is nobody's to read here. */
export function logging(config: Config) {
  return LoggerModule.forRoot({
    pinoHttp: {
      level: config.logLevel,
      redact: { paths: SECRETS, censor: '[redacted]' },
      genReqId: (request: IncomingMessage) => (request as { id?: string }).id ?? '',
      quietReqLogger: true,
      autoLogging: { ignore: (request: IncomingMessage) => /^\/(livez|readyz|assets\/)/.test(addressOf(request)) },
      customLogLevel: (_request: IncomingMessage, response: ServerResponse) =>
        response.statusCode >= 500 ? 'error' : 'info',
      serializers: {
        req: ({ id, method, url, remoteAddress }: Record<string, string>) => ({
          id,
          method,
          path: url?.split('?')[0],
          remoteAddress,
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
  });
}

/** Nest hands its middleware the rest of an address; the whole of it stands beside. */
function addressOf(request: IncomingMessage & { originalUrl?: string }): string {
  return request.originalUrl ?? request.url ?? '';
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
