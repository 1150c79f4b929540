import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A door between the API and PostgreSQL that can be made to fail. */
export class Proxy {
  private readonly pairs = new Set<[Socket, Socket]>();
  private server: Server | undefined;
  /** Milliseconds by which each answer of the server is held back. */
  latency = 0;
  /** Everything that comes is swallowed, from both sides. */
  isBlackHole = false;

  async listen(port: number): Promise<number> {
    this.server = createServer((client) => {
      const server = createConnection(port, '127.0.0.1');
      const pair: [Socket, Socket] = [client, server];
      this.pairs.add(pair);
      client.on('data', (chunk) => {
        if (!this.isBlackHole) server.write(chunk);
      });
      server.on('data', (chunk) => void this.answer(client, chunk));
      for (const [one, other] of [pair, [server, client] as const]) {
        one.on('error', () => other.destroy());
        one.on('close', () => {
          this.pairs.delete(pair);
          if (!this.isBlackHole) other.destroy();
        });
      }
    });
    await new Promise<void>((resolve) => this.server!.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as { port: number }).port;
  }

  /** Every connection breaks at once. */
  reset(): void {
    for (const [client, server] of this.pairs) {
      client.resetAndDestroy();
      server.resetAndDestroy();
    }
  }

  /** The server's side seems to have said its last word. */
  halfClose(): void {
    for (const [client] of this.pairs) client.end();
  }

  close(): void {
    this.reset();
    this.server?.close();
  }

  private async answer(client: Socket, chunk: Buffer): Promise<void> {
    if (this.latency > 0) await pause(this.latency);
    if (!this.isBlackHole && client.writable) client.write(chunk);
  }
}
