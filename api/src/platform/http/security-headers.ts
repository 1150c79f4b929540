import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { BadInput } from '../problems/refusal.ts';

/** For the API's own page, whose widgets write HTML: DOMPurify cleans it, but Trusted Types would not take its word. */
export const POLICY_OF_DOCS = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self' data:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `manifest-src 'self'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
  `object-src 'none'`,
].join('; ');

const CONTENT_SECURITY_POLICY = `${POLICY_OF_DOCS}; require-trusted-types-for 'script'`;

/** On every answer, whatever its status. */
export const SECURITY_HEADERS: Record<string, string> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'x-frame-options': 'DENY',
};

const HOST_IS_MISSING = {
  pointer: 'Host',
  code: 'required',
  detail: { ja: 'このヘッダーは必須です。', en: 'This header is required.' },
};

/** Of Strict-Transport-Security. */
export const ONE_YEAR = 'max-age=31536000; includeSubDomains';

/** Sets the headers that no answer goes without. */
export function secure(reply: FastifyReply, request: FastifyRequest, config: Pick<Config, 'secureCookies'>): void {
  void reply.headers(SECURITY_HEADERS);
  if (config.secureCookies || request.protocol === 'https') void reply.header('strict-transport-security', ONE_YEAR);
  // What is not said to be cacheable is not cached; the static files say so themselves.
  void reply.header('cache-control', 'no-store');
}

export function addSecurityHeaders(server: FastifyInstance, config: Config): void {
  server.addHook('onRequest', async (request, reply) => {
    secure(reply, request, config);
    void reply.header('x-request-id', request.id);
    // Node would refuse this by itself, but with neither these headers nor our shape: it is told not to look.
    if (request.raw.httpVersion === '1.1' && request.headers.host === undefined) throw new BadInput([HOST_IS_MISSING]);
  });
}
