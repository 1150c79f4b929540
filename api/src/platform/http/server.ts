import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyHttpOptions, FastifyReply, FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { bodyOf, answerProblem } from '../problems/answer.ts';
import { problemOfFramework } from '../problems/framework-errors.ts';
import { HttpProblem } from '../problems/refusal.ts';
import type { Config } from '../config.ts';
import { ONE_YEAR, SECURITY_HEADERS, secure } from './security-headers.ts';

/** Bytes of a JSON body. */
export const BODY_LIMIT = 256 * 1024;

/** The HTTP server: limits against slow and oversized requests, and our own shape for what it refuses by itself. */
export function httpServer(config: Config): FastifyAdapter {
  const options: FastifyHttpOptions<Server> = {
    logger: false,
    bodyLimit: BODY_LIMIT,
    genReqId: () => v7(),
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    // A request that reaches us while we drain is still served.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    // Headers within 5 s, everything within 8: who sends slower holds a connection for nothing.
    requestTimeout: 8_000,
    // Nor does anybody who stops taking what he has asked for.
    connectionTimeout: 10_000,
    keepAliveTimeout: 72_000,
    http: {
      headersTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: 16_384,
      requireHostHeader: false,
    },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      secure(reply, request, config);
      void reply.header('x-request-id', request.id);
      answerProblem(request, reply, problemOfFramework(error) ?? unreadable(400));
    },
    clientErrorHandler: (error, socket) => answerOnSocket(error, socket, config),
  };
  return new FastifyAdapter(options);
}

const STATUS_OF: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };
const REASON_OF: Record<number, string> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

/** What is not even HTTP has no request to answer to: the answer is written on the socket. */
function answerOnSocket(error: NodeJS.ErrnoException, socket: Socket, config: Config): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS_OF[error.code ?? ''] ?? 400;
  const body = JSON.stringify(bodyOf(unreadable(status), 'ja', v7()));
  const headers = {
    ...SECURITY_HEADERS,
    ...(config.secureCookies && { 'strict-transport-security': ONE_YEAR }),
    'cache-control': 'no-store',
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${REASON_OF[status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

function unreadable(status: number): HttpProblem {
  return new HttpProblem(status, status === 408 ? 'request_timeout' : 'unreadable_request', {
    ja: 'リクエストを読み取れませんでした。もう一度送信してください。',
    en: 'The request could not be read. Send it again.',
  });
}
