import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { TenantDatabase } from '../database/tenant-database.ts';
import type { Member } from '../session/member.ts';
import { Answer } from './answer.ts';
import { KeptAnswers } from './kept-answers.ts';

/** Bytes that no packing makes fewer. */
const answerOf = (size: number) => new Answer('"etag"', randomBytes(size));

describe('an answer', () => {
  it('is packed once for all who take it so, and holds the same', async () => {
    const answer = new Answer('"etag"', Buffer.from('歩み'.repeat(5_000)));
    const [first, second, gzip] = await Promise.all([answer.packed('br'), answer.packed('br'), answer.packed('gzip')]);
    expect(second).toBe(first);
    expect(await answer.packed('gzip')).toBe(gzip);
    expect(brotliDecompressSync(first)).toEqual(answer.body);
    expect(gunzipSync(gzip)).toEqual(answer.body);
    expect(answer.bytes).toBe(answer.body.length + first.length + gzip.length);
  });
});

describe('the memory for answers that are kept', () => {
  let revision: string;
  let answers: KeptAnswers;
  beforeEach(() => {
    revision = '1';
    const database = { read: async () => [{ revision }] } as unknown as TenantDatabase;
    const clock = { today: () => '2020-04-01' } as unknown as Clock;
    answers = new KeptAnswers(database, clock, { keptAnswersMb: 1 } as Config);
  });

  const find = (url: string) => answers.find({ url } as FastifyRequest, { tenantId: 'one' } as Member);
  const keep = async (url: string, answer: Answer) => {
    const found = await find(url);
    if (typeof found === 'function') found(answer);
  };
  const isKept = async (url: string) => (await find(url)) instanceof Answer;

  it('is left by the longest unused where a packed form needs its room', async () => {
    const large = answerOf(400_000);
    await keep('/small', answerOf(100_000));
    await keep('/large', large);
    await large.packed('gzip');
    expect([await isKept('/small'), await isKept('/large')]).toEqual([true, true]);
    await keep('/another', answerOf(200_000));
    expect([await isKept('/small'), await isKept('/large'), await isKept('/another')]).toEqual([false, true, true]);
    await large.packed('br'); // 1.2 MB by itself
    expect([await isKept('/large'), await isKept('/another')]).toEqual([false, true]);
  });

  it('is given back with all forms of what is left', async () => {
    const large = answerOf(400_000);
    await keep('/large', large);
    await large.packed('gzip');
    revision = '2';
    await keep('/large', answerOf(400_000));
    await keep('/another', answerOf(400_000));
    expect([await isKept('/large'), await isKept('/another')]).toEqual([true, true]);
    await large.packed('br'); // for a reader who was on the way: it takes no room of those that are kept
    await keep('/third', answerOf(200_000));
    expect([await isKept('/large'), await isKept('/another'), await isKept('/third')]).toEqual([true, true, true]);
  });
});
