import { type Arena, interleaved, peerTarget, perSecond, productTarget, ratios, SCENARIOS } from './arena.ts';
import { printed, spread } from './figures.ts';
import type { Shots } from './shots.ts';

const GOALS = { roadmap: 0.8, dashboard: 0.8, trend: 0.6, review: 0.8, meeting: 0.8 } as const;
const median = (shots: Shots[], of: (one: Shots) => number) => spread(shots.map(of)).median;

/** Every read at M with nothing kept between requests, by 8 connections: throughput over the limit's. */
export async function readsAtM(arena: Arena): Promise<void> {
  for (const scenario of SCENARIOS) {
    const peers = [
      peerTarget('limit', arena.peers.limit, scenario, 'M'),
      peerTarget('rows', arena.peers.rows, scenario, 'M'),
    ];
    const results = await interleaved(arena, [await productTarget('ours', [arena.fresh], scenario, 'M'), ...peers], 8);
    // Much slower than the others: once says enough, if it is given the time for an answer at all.
    const typeOrm = await arena.startTypeOrm();
    const orm = await interleaved(
      { ...arena, repeats: 1, seconds: arena.seconds * 4 },
      [peerTarget('typeorm', typeOrm, scenario, 'M')],
      8,
    );
    await typeOrm.stop();
    const [ours, limit] = [results.get('ours')!, results.get('limit')!];
    const over = ratios(results, 'ours', 'limit', perSecond);
    const tail = median(ours, ({ p99 }) => p99) / median(limit, ({ p99 }) => p99);
    arena.add({
      section: 'Reads at M, 8 connections, nothing kept',
      figure: `${scenario}: requests/s over the limit's`,
      goal: `≥ ${GOALS[scenario].toFixed(2)}`,
      reached: printed(over),
      isMet: spread(over).median >= GOALS[scenario],
      detail: [
        `limit ${median(limit, perSecond).toFixed(0)}/s of ${kb(limit)} kB, ours ${median(ours, perSecond).toFixed(0)}/s of ${kb(ours)} kB`,
        `rows by hand ${printed(ratios(results, 'rows', 'limit', perSecond))}`,
        `plain TypeORM ${(median(orm.get('typeorm')!, perSecond) / median(limit, perSecond)).toFixed(3)}`,
        `processor time a request, limit's over ours ${printed(ratios(results, 'limit', 'ours', ({ processorMs }) => processorMs))}`,
        `p99 ÷ limit's ${tail.toFixed(2)}`,
      ].join('; '),
    });
  }
}

/** The time one reader waits, against the better of limit and rows by hand. */
export async function readsByOne(arena: Arena): Promise<void> {
  for (const scenario of SCENARIOS) {
    const peers = [
      peerTarget('limit', arena.peers.limit, scenario, 'M'),
      peerTarget('rows', arena.peers.rows, scenario, 'M'),
    ];
    const results = await interleaved(arena, [await productTarget('ours', [arena.fresh], scenario, 'M'), ...peers], 1);
    const best = results.get('limit')!.map(({ p50 }, round) => Math.min(p50, results.get('rows')![round]!.p50));
    const over = results.get('ours')!.map(({ p50 }, round) => p50 / best[round]!);
    arena.add({
      section: 'One connection at M, nothing kept',
      figure: `${scenario}: p50 over the better of limit and rows by hand`,
      goal: '≤ 1.25',
      reached: printed(over),
      isMet: spread(over).median <= 1.25,
      detail: `ours ${median(results.get('ours')!, ({ p50 }) => p50).toFixed(1)} ms`,
    });
  }
}

/** The same answer again: 304 for whoever has it, the kept body for whoever does not. */
export async function unchangedReads(arena: Arena): Promise<void> {
  for (const scenario of ['roadmap', 'dashboard', 'trend'] as const) {
    const whole = await productTarget('kept', [arena.product], scenario, 'M');
    const first = await fetch(whole.urls[0]!, { headers: whole.headers });
    const headers = { ...whole.headers, 'if-none-match': first.headers.get('etag')! };
    const unchanged = { ...whole, name: '304', headers };
    const results = await interleaved(
      arena,
      [unchanged, whole, peerTarget('limit', arena.peers.limit, scenario, 'M')],
      8,
    );
    const over = ratios(results, '304', 'limit', perSecond);
    arena.add({
      section: 'Unchanged reads at M, 8 connections',
      figure: `${scenario}: 304 over the limit`,
      goal: scenario === 'trend' ? '–' : '≥ 10',
      reached: printed(over, 1),
      isMet: scenario === 'trend' ? null : spread(over).median >= 10,
      detail: `${median(results.get('304')!, perSecond).toFixed(0)}/s; kept whole body ${printed(ratios(results, 'kept', 'limit', perSecond), 1)}`,
    });
  }
}

/** Many readers at once, against the same program with few. */
export async function manyReaders(given: Arena): Promise<void> {
  // Long enough for each of the 64 to be answered more than once.
  const arena = { ...given, seconds: Math.max(given.seconds, 15), repeats: 1 };
  for (const [name, running] of [
    ['nothing kept', arena.fresh],
    ['as served', arena.product],
  ] as const) {
    const target = await productTarget('ours', [running], 'roadmap', 'M');
    const rounds = { few: [] as Shots[], many: [] as Shots[] };
    for (let round = 0; round < given.repeats; round += 1) {
      rounds.few.push(...(await interleaved(arena, [target], 8)).get('ours')!);
      rounds.many.push(...(await interleaved(arena, [target], 64)).get('ours')!);
    }
    const over = rounds.many.map((shots, round) => shots.perSecond / rounds.few[round]!.perSecond);
    const tail = median(rounds.many, ({ p99 }) => p99) / median(rounds.many, ({ p50 }) => p50);
    arena.add({
      section: '64 connections',
      figure: `roadmap, ${name}: throughput over its own at 8`,
      goal: '≥ 0.90, p99 ÷ p50 ≤ 2, no errors',
      reached: printed(over),
      isMet: spread(over).median >= 0.9 && tail <= 2,
      detail: `p99 ÷ p50 ${tail.toFixed(2)}; no errors; ${given.repeats} repetitions of ${arena.seconds} s`,
    });
  }
}

function kb(shots: Shots[]): string {
  return (median(shots, ({ bytes }) => bytes) / 1_000).toFixed(0);
}
