import { request } from 'node:http';
import { residentMegabytes } from '../../memory.ts';
import type { Case } from '../case.ts';
import { send } from '../writing.ts';

const LIMIT = 256 * 1024;
const STREAM = 100 * 1024 * 1024;

export default {
  id: 'R-9',
  title: 'bodies that are too large',
  goal: 'one byte over the limit is 413, a stream of 100 MB is cut off behind it, memory grows by less than 50 MB',
  async run(context) {
    const product = await context.product();
    const admin = await product.as('admin@osaka-demo.example');
    const memory = () => residentMegabytes(product.apis[0]!.pid());
    const filled = (bytes: number) => ({ name: 'x'.repeat(bytes - JSON.stringify({ name: '' }).length) });
    const at = async (bytes: number) =>
      (await send(admin, { path: '/departments', body: filled(bytes), 'idempotency-key': `oversize-${bytes}` }))
        ?.status;
    const within = await at(LIMIT); // refused for its length in words, not in bytes
    const over = await at(LIMIT + 1);
    const before = memory();
    const rounds = context.count(20, 3);
    let sentMost = 0;
    let answers = '';
    for (let round = 0; round < rounds; round += 1) {
      const { sent, status } = await stream(
        product.url,
        { cookie: admin.cookie, 'x-csrf-token': admin.session!.csrfToken },
        round % 2 === 0,
      );
      sentMost = Math.max(sentMost, sent);
      if (status !== 413 && status !== 0) answers = String(status);
    }
    const grown = memory() - before;
    return {
      count: rounds + 2,
      reached: `${LIMIT} bytes: ${within}, one more: ${over}; streams cut off after ${(sentMost / 1e6).toFixed(1)} MB at most${answers && `, answered ${answers}`}; memory grew by ${grown.toFixed(0)} MB`,
      ok: within === 400 && over === 413 && sentMost < STREAM / 4 && grown < 50 && answers === '',
    };
  },
} satisfies Case;

/** Sends 100 MB, with or without saying so beforehand; answers how much went out before it was cut off. */
function stream(
  url: string,
  headers: Record<string, string>,
  isAnnounced: boolean,
): Promise<{ sent: number; status: number }> {
  return new Promise((resolve) => {
    let sent = 0;
    const answered = { status: 0 };
    const chunk = Buffer.alloc(64 * 1024, 0x20);
    const out = request(`${url}/api/v1/departments`, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        'idempotency-key': 'oversize-stream',
        ...(isAnnounced && { 'content-length': STREAM }),
      },
    });
    const end = () => resolve({ sent, ...answered });
    out.on('response', (answer) => {
      answered.status = answer.statusCode ?? 0;
      answer.resume();
    });
    out.on('error', end).on('close', end);
    const write = () => {
      while (sent < STREAM && !out.destroyed && answered.status === 0) {
        sent += chunk.length;
        if (!out.write(chunk)) return out.once('drain', write);
      }
      return out.end();
    };
    write();
  });
}
