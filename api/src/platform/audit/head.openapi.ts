import type { ChainHeadView } from '#domain/audit-entries/contract';
import { integer, objectSchema, text } from '../openapi/schema.ts';

export const CHAIN_HEAD = objectSchema<ChainHeadView>({
  number: integer('Place in the chain'),
  hash: text('SHA-256 in hex'),
  signedAt: { type: 'string', format: 'date-time' },
  keyId: text('Of the key that signed it'),
});
