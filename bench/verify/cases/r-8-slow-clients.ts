import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Case } from '../case.ts';
import { percentile } from '../statistics.ts';

const EACH = 200;

export default {
  id: 'R-8',
  title: 'slow clients',
  goal: '200 slow headers, 200 slow bodies and 200 slow readers for 60 s: the p95 of others below 300 ms, each is dropped within 10 s',
  async run(context) {
    const product = await context.product();
    const viewer = await product.as('viewer@osaka-demo.example');
    const { port } = product.apis[0]!;
    const head = (method: string, path: string) =>
      `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${viewer.cookie}\r\n`;
    const end = performance.now() + context.count(60_000, 12_000);
    const lived: Record<string, number> = {};
    let count = 0;
    /** One slow client after another: how long the server bears with each. */
    const attack = async (
      kind: string,
      begin: (socket: Socket) => void,
      goOn: (socket: Socket) => void,
      isReading: boolean,
    ) => {
      while (performance.now() < end) {
        // All at once would be a flood of connections: the system answers it by letting some wait for 15 s.
        await pause(Math.random() * 2_000);
        count += 1;
        const socket = connect(port, '127.0.0.1');
        const begun = performance.now();
        let isGone = false;
        const gone = new Promise<void>((resolve) => {
          const over = () => {
            isGone = true;
            resolve();
          };
          socket.on('error', over).on('close', over);
        });
        if (isReading) socket.resume();
        else socket.pause();
        begin(socket);
        const dripping = setInterval(() => !isGone && socket.writable && goOn(socket), 500);
        await Promise.race([gone, pause(30_000)]);
        clearInterval(dripping);
        lived[kind] = Math.max(lived[kind] ?? 0, performance.now() - begun);
        socket.destroy();
      }
    };
    const drip = (text: string) => (socket: Socket) => void socket.write(text);
    const page = head('GET', '/api/openapi.json') + '\r\n';
    const attacks = Array.from({ length: EACH }, () => [
      attack('headers', (socket) => void socket.write(head('GET', '/livez')), drip('x: y\r\n'), true),
      attack(
        'bodies',
        (socket) =>
          void socket.write(
            `${head('POST', '/api/v1/session')}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`,
          ),
        drip(' '),
        true,
      ),
      // Asks for more than any buffer holds, and takes none of it. Who does not read only hears of the end by writing on.
      attack('readers', (socket) => void socket.write(page.repeat(20)), drip('G'), false),
    ]).flat();
    const times: number[] = [];
    let failed = 0;
    while (performance.now() < end) {
      const begun = performance.now();
      const answer = await fetch(`${product.url}/api/v1/initiatives`, {
        headers: { cookie: viewer.cookie },
        signal: AbortSignal.timeout(10_000),
      }).catch(() => null);
      await answer?.arrayBuffer();
      if (answer?.status !== 200) failed += 1;
      times.push(performance.now() - begun);
      await pause(20);
    }
    await Promise.all(attacks);
    const p95 = percentile(times, 95);
    const longest = Object.entries(lived).map(([kind, ms]) => `slow ${kind} ${(ms / 1_000).toFixed(1)} s`);
    return {
      count,
      reached: `others: p95 ${p95.toFixed(0)} ms, ${failed} failed; ${longest.join(', ')}`,
      ok: p95 < 300 && failed === 0 && Object.values(lived).every((ms) => ms <= 10_000),
      notes: 'the attackers run in the process that measures',
    };
  },
} satisfies Case;
