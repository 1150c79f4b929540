import { Unavailable } from '../problems/refusal.ts';

/** Large answers in the making at once: as many as keep this process and the database busy, whose memory they share. */
const MOST_AT_ONCE = 4;
/** Nobody waits longer for a turn: a connection that is silent for ten seconds is closed. */
const PATIENCE_MS = 8_000;

type Waiting = { begin(): void; giveUp(reason: Unavailable): void; isGone(): boolean };

/**
 * A queue for what is large to make. It is more patient than whoever waits for the database, since a turn comes as surely
 * as those before it end; but where one of these is told that the database cannot be had, so are all who wait.
 */
export class Turns {
  private readonly waiting = new Set<Waiting>();
  private begun = 0;

  /**
   * Resolves when it is the caller's turn, who says `end` when it is over.
   *
   * @param isGone whether nobody waits for the answer any more: then the turn is the next one's.
   * @throws Unavailable
   */
  async next(isGone: () => boolean): Promise<void> {
    if (this.begun < MOST_AT_ONCE) {
      this.begun += 1;
      return;
    }
    const { promise, resolve: begin, reject: giveUp } = Promise.withResolvers<void>();
    const waiting = { begin, giveUp, isGone };
    this.waiting.add(waiting);
    const late = setTimeout(() => this.waiting.delete(waiting) && giveUp(new Unavailable()), PATIENCE_MS).unref();
    await promise.finally(() => clearTimeout(late));
  }

  end(): void {
    for (const first of this.waiting) {
      this.waiting.delete(first);
      if (!first.isGone()) {
        first.begin();
        return;
      }
      first.giveUp(new Unavailable());
    }
    this.begun -= 1;
  }

  /** Nobody's turn would come to anything. */
  giveUp(reason: Unavailable): void {
    for (const one of this.waiting) one.giveUp(reason);
    this.waiting.clear();
  }
}
