import type { Problem, ProblemError } from '#domain/problems/contract';
import { ROLES } from '#domain/members/permissions';
import { codeOf, integer, listOf, objectSchema, type Schema, text, textOrNull } from './schema.ts';

const fields = objectSchema<Required<Problem>>({
  type: text('`urn:ayumi:problem:<code>`'),
  title: text('The kind of problem, in the language of the reader'),
  status: integer(),
  detail: text('What happened and how to mend it, in the language of the reader'),
  code: text('Stable and the same in every language: the reason where a rule refused'),
  requestId: text('Tell it to the administrator'),
  errors: listOf(
    objectSchema<ProblemError>({
      pointer: text('JSON pointer into the body (`/value`), a parameter (`?asOf`) or a header (`If-Match`)'),
      code: text(),
      detail: text(),
    }),
  ),
  allowedRoles: listOf(codeOf(ROLES), '403: the roles that may'),
  current: objectSchema<NonNullable<Problem['current']>>(
    {
      etag: text(),
      value: { description: 'What stands there now' },
      changedBy: textOrNull('null: not known'),
      changedAt: { type: ['string', 'null'], format: 'date-time' },
    },
    '412: what stands there now, and who put it there',
  ),
});

/** RFC 9457; the last two fields stand only with their status. */
export const PROBLEM_SCHEMA = {
  ...fields,
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId', 'errors'],
} as Schema;

/** What each refusal means, wherever it is answered. */
export const REFUSALS: Record<number, string> = {
  400: 'The request has the wrong shape; `errors` point at the places',
  401: 'Nobody is signed in, or the session has ended',
  403: 'Not allowed; `allowedRoles` names the roles that may. `csrf`, `foreign_origin`: the write did not come from our own page',
  404: 'Not there, or another tenant’s',
  409: 'A rule refuses; `code` is its reason. `in_progress`: the same Idempotency-Key is being worked on',
  412: 'Somebody else changed it meanwhile; `current` shows what stands there',
  413: 'The body has more than 256 KiB',
  415: 'The body is not JSON',
  422: '`idempotency_key_reused`: another request had this Idempotency-Key; else well-formed but it cannot be meant',
  428: 'If-Match is missing',
  429: 'Too many requests; `Retry-After` in seconds',
  500: 'A mistake of ours; nothing was changed',
  503: 'Busy or starting; `Retry-After` in seconds',
};
