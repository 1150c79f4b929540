import type pg from 'pg';
import { PreparingClient } from './preparing-client.ts';

/** `deafAfterMs`: longer than any statement may take, so a server that is silent for that long cannot be reached. */
type Config = pg.ClientConfig & { deafAfterMs: number };
type Inner = {
  connection: {
    stream: { setTimeout(ms: number): void; destroy(): void; on(event: 'timeout', listen: () => void): void };
  };
};

/**
 * A client that gives its connection up while a statement is under way and the server is silent. Nothing else would end
 * the wait where the network swallows what is sent: the statement's own timeout is the server's to keep.
 */
export class ImpatientClient extends PreparingClient {
  private readonly deafAfterMs: number;

  constructor(config: Config) {
    super(config);
    this.deafAfterMs = config.deafAfterMs;
    const { stream } = (this as unknown as Inner).connection;
    stream.on('timeout', () => stream.destroy());
    this.on('drain', () => stream.setTimeout(0)); // nothing is under way: an idle connection may be silent
  }

  override query(...asked: never[]): never {
    (this as unknown as Inner).connection.stream.setTimeout(this.deafAfterMs);
    return super.query(...asked);
  }
}
