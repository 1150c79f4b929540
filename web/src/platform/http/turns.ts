const MINUTE = 60_000;

/** A clock and a way to wait; milliseconds. */
export type Timer = { now: () => number; wait: (milliseconds: number) => Promise<void> };

const REAL: Timer = {
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * Turns for requests that are sent one after another: the next one waits where `limit` have left within the last minute, so
 * that a long row of them never meets the server's limit.
 */
export function turns(limit: number, timer: Timer = REAL): () => Promise<void> {
  const left: number[] = [];
  return async () => {
    const oldest = left.length < limit ? undefined : left.shift();
    const early = oldest === undefined ? 0 : oldest + MINUTE - timer.now();
    if (early > 0) await timer.wait(early);
    left.push(timer.now());
  };
}
