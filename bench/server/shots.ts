// The load, as a process of its own: what it costs is not counted to whom it asks. Told what to do by message.
import autocannon from 'autocannon';

export type Job = {
  urls: string[];
  headers: Record<string, string>;
  connections: number;
  seconds: number;
  /** Writes: places (without their origin) to put values to, each by one connection; `reads` tells the versions at first. */
  writes?: { places: string[]; conditional: boolean };
};
/** Latencies in milliseconds. */
export type Shots = { perSecond: number; p50: number; p99: number; failed: number; bytes: number };

type Setting = Parameters<NonNullable<autocannon.Options['setupClient']>>[0];

process.on('message', (job: Job) => {
  const shot = job.connections === 1 ? oneByOne(job) : atOnce(job);
  shot.then(
    (shots) => process.send?.({ shots }),
    (error: Error) => process.send?.({ failure: error.message }),
  );
});
process.on('disconnect', () => process.exit(0));

async function atOnce({ urls, headers, connections, seconds, writes }: Job): Promise<Shots> {
  const setups =
    writes && (await Promise.all(writes.places.map((place) => writerOf(urls[0]!, place, headers, writes.conditional))));
  let next = 0;
  const runs = await Promise.all(
    urls.map((url) =>
      autocannon({
        url,
        headers,
        connections: connections / urls.length,
        duration: seconds,
        timeout: 120,
        ...(setups && { setupClient: (client: Setting) => setups[next++ % setups.length]!(client) }),
      }),
    ),
  );
  const sum = (of: (run: autocannon.Result) => number) => runs.reduce((total, run) => total + of(run), 0);
  const worst = (of: (run: autocannon.Result) => number) => Math.max(...runs.map(of));
  return {
    perSecond: sum((run) => run.requests.total / run.duration),
    p50: worst((run) => run.latency.p50),
    p99: worst((run) => run.latency.p99),
    failed: sum((run) => run.errors + run.timeouts + run['4xx'] + run['5xx']),
    bytes:
      sum((run) => run.throughput.total) /
      Math.max(
        1,
        sum((run) => run.requests.total),
      ),
  };
}

/** A connection that changes one report after another value, always saying which version it saw. */
async function writerOf(origin: string, place: string, headers: Record<string, string>, conditional: boolean) {
  const answer = conditional ? await fetch(origin + place, { headers }) : null;
  let version = answer ? ((await answer.json()) as { version: number }).version : 0;
  let value = 20;
  return (client: Setting): void =>
    client.setRequests([
      {
        method: 'PUT',
        path: place,
        setupRequest: (request) => {
          value = 20 + ((value + 1) % 80);
          const match = conditional ? { 'if-match': `"${version}"` } : {};
          return {
            ...request,
            headers: { ...headers, ...match, 'content-type': 'application/json' },
            body: JSON.stringify({ value }),
          };
        },
        onResponse: (status, body) => {
          if (status === 200) version = (JSON.parse(body) as { version: number }).version;
        },
      },
    ]);
}

/** One after another, timed finer than a millisecond. */
async function oneByOne({ urls, headers, seconds }: Job): Promise<Shots> {
  const times: number[] = [];
  let [failed, bytes] = [0, 0];
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end) {
    const start = performance.now();
    const answer = await fetch(urls[0]!, { headers });
    bytes += (await answer.arrayBuffer()).byteLength;
    times.push(performance.now() - start);
    if (answer.status >= 400) failed += 1;
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), failed, bytes: bytes / times.length };
}
