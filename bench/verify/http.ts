import { Agent, request } from 'node:http';

export type Ask = {
  method?: string;
  /** From the slash on, as it goes over the wire: nothing is encoded here. */
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Milliseconds after which the client hangs up without an answer. */
  hangUpAfter?: number;
};
/** `status` 0: there was no answer, and `text` says why. */
export type Reply = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  ms: number;
};

/** One HTTP client with kept connections, where `fetch` would correct what it sends. */
export class Sender {
  private readonly agent: Agent;
  private readonly base: URL;

  /** @param localAddress whom the server sees, e.g. `127.0.0.7` */
  constructor(url: string, { localAddress, connections = 16 }: { localAddress?: string; connections?: number } = {}) {
    this.base = new URL(url);
    this.agent = new Agent({ keepAlive: true, maxSockets: connections, localAddress });
  }

  ask({ method = 'GET', path, headers = {}, body, hangUpAfter }: Ask): Promise<Reply> {
    const begun = performance.now();
    return new Promise((resolve) => {
      let hangUp: NodeJS.Timeout | undefined;
      const answer = (status: number, told: Reply['headers'], text: string) => {
        clearTimeout(hangUp); // by then the connection is another request's
        resolve({ status, headers: told, text, ms: performance.now() - begun });
      };
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const { hostname, port } = this.base;
      const sent = request(
        { agent: this.agent, hostname, port, method, path, headers: { ...length, ...headers } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => answer(response.statusCode!, response.headers, Buffer.concat(chunks).toString()));
          response.on('error', (error) => answer(0, {}, error.message));
        },
      );
      sent.on('error', (error) => answer(0, {}, error.message));
      if (hangUpAfter !== undefined) hangUp = setTimeout(() => sent.destroy(new Error('hung up')), hangUpAfter);
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

/** Does `work` for each number below `count`, so many at once. */
export async function inParallel(
  count: number,
  atOnce: number,
  work: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) {
      next += 1;
      await work(next - 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
