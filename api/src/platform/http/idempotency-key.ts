import { createHmac, type KeyObject } from 'node:crypto';
import { SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BadInput } from '../problems/refusal.ts';
import type { RequestFacts } from '../session/member.ts';

export const KEY_REQUIRED = Symbol('idempotency key required');

/** For packets, decisions, corrections, imports and closures: without an Idempotency-Key they are 400. */
export const RequiresIdempotencyKey = () => SetMetadata(KEY_REQUIRED, true);

/** @throws BadInput because the header is missing where it must be. */
export function keyIsMissing(): never {
  const detail = {
    ja: 'このヘッダーは必須です。操作ごとに新しいキーを付けてください。',
    en: 'This header is required: a new key for each operation.',
  };
  throw new BadInput([{ pointer: 'Idempotency-Key', code: 'required', detail }], 'idempotency_key_required');
}

/**
 * What a POST with an Idempotency-Key asks for, once; `null` for every other request. `seal` keys the hash: a body may
 * hold a password, which a plain hash in the table would let somebody guess at.
 */
export function commandOf(request: FastifyRequest, seal: KeyObject): RequestFacts['command'] {
  if (request.method !== 'POST') return null;
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,255}$/.test(key)) {
    throw new BadInput([
      {
        pointer: 'Idempotency-Key',
        code: 'idempotency_key',
        detail: { ja: '半角英数字・記号で8〜255文字にしてください。', en: 'Send 8–255 visible ASCII characters.' },
      },
    ]);
  }
  const asked = JSON.stringify([request.method, request.url, request.body ?? null]);
  return { key, hash: createHmac('sha256', seal).update(asked).digest('base64url') };
}
