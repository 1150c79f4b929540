import { Unavailable } from '../problems/refusal.ts';

/** Large answers in the making at once: as many as keep this process and the database busy, whose memory they share. */
const MOST_AT_ONCE = 4;
/** Nobody waits longer for a turn: a connection that is silent for ten seconds is closed. */
const PATIENCE_MS = 8_000;

type Waiting = { begin(): void; giveUp(reason: Unavailable): void };

/**
 * A queue for what is large to make. It is more patient than whoever waits for the database, since a turn comes as surely
 * as those before it end; but where one of these is told that the database cannot be had, so are all who wait.
 */
export class Turns {
  private readonly waiting = new Set<Waiting>();
  private begun = 0;

  /**
   * Resolves when it is the caller's turn, who says `end` when it is over.
   * @throws Unavailable
   */
  async next(): Promise<void> {
    if (this.begun < MOST_AT_ONCE) {
      this.begun += 1;
      return;
    }
    const { promise, resolve: begin, reject: giveUp } = Promise.withResolvers<void>();
    const waiting = { begin, giveUp };
    this.waiting.add(waiting);
    const late = setTimeout(() => this.waiting.delete(waiting) && giveUp(new Unavailable()), PATIENCE_MS).unref();
    await promise.finally(() => clearTimeout(late));
  }

  end(): void {
    const [first] = this.waiting;
    if (first === undefined) {
      this.begun -= 1;
      return;
    }
    this.waiting.delete(first);
    first.begin();
  }

  /** Nobody's turn would come to anything. */
  giveUp(reason: Unavailable): void {
    for (const one of this.waiting) one.giveUp(reason);
    this.waiting.clear();
  }
}
