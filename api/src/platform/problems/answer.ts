import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#domain/problems/contract';
import { languageOf } from '../http/language.ts';
import type { Language } from '../session/member.ts';
import type { HttpProblem, Sentence } from './refusal.ts';
import { titleOf } from './titles.ts';

/** The RFC 9457 body of a problem, in one language. */
export function bodyOf(problem: HttpProblem, language: Language, requestId: string): Problem {
  const { errors = [], allowedRoles, current } = problem.extras;
  const say = (text: Sentence | string): string => (typeof text === 'string' ? text : text[language]);
  return {
    type: `urn:ayumi:problem:${problem.code}`,
    title: titleOf(problem.status)[language],
    status: problem.status,
    detail: say(problem.sentence),
    code: problem.code,
    requestId,
    errors: errors.map(({ pointer, code, detail }) => ({ pointer, code, detail: say(detail) })),
    ...(allowedRoles && { allowedRoles }),
    ...(current && { current }),
  };
}

/** Sends a problem. */
export function answerProblem(request: FastifyRequest, reply: FastifyReply, problem: HttpProblem): void {
  const language = languageOf(request.headers['accept-language']);
  const { retryAfter, allow } = problem.extras;
  if (retryAfter !== undefined) reply.header('retry-after', Math.max(1, Math.ceil(retryAfter)));
  if (allow) reply.header('allow', allow.join(', '));
  if (problem.status === 401) reply.header('www-authenticate', 'Session');
  reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .removeHeader('etag')
    .send(JSON.stringify(bodyOf(problem, language, request.id)));
}
