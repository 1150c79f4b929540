import { residentMegabytes } from '../memory.ts';
import { type Arena, interleaved, perSecond, productTarget, ratios, SCENARIOS } from './arena.ts';
import { printed, spread } from './figures.ts';
import { processorSeconds, type Running } from './peers.ts';

/** Four times the data in one tenant: at most four times the time. */
export async function fourTimes(arena: Arena): Promise<void> {
  for (const scenario of SCENARIOS) {
    const targets = [
      await productTarget('M', [arena.fresh], scenario, 'M'),
      await productTarget('Q', [arena.fresh], scenario, 'Q'),
    ];
    const results = await interleaved(arena, targets, 8);
    const times = ratios(results, 'Q', 'M', perSecond);
    arena.add({
      section: 'Growth',
      figure: `${scenario}: time at M over time at Q, a quarter of it`,
      goal: '≤ 4.0',
      reached: printed(times),
      isMet: spread(times).median <= 4,
      detail: '',
    });
  }
}

/** The same tenant among 199 others of its size, on a database of their own. */
export async function amongMany(arena: Arena, crowded: Running): Promise<void> {
  for (const scenario of SCENARIOS) {
    const targets = [
      await productTarget('alone', [arena.fresh], scenario, 'Q'),
      await productTarget('among', [crowded], scenario, 'Q'),
    ];
    const results = await interleaved(arena, targets, 8);
    const times = ratios(results, 'alone', 'among', perSecond);
    arena.add({
      section: 'Growth',
      figure: `${scenario}: time at L over the same tenant alone`,
      goal: '≤ 1.10',
      reached: printed(times),
      isMet: spread(times).median <= 1.1,
      detail: '200 tenants, 4.5 million actuals',
    });
  }
  addMemory(arena, 'one API process at L, under load', crowded);
}

/** Two processes as they are served, and how much of the processors the database takes meanwhile. */
export async function twoProcesses(arena: Arena): Promise<void> {
  for (const scenario of ['dashboard', 'trend'] as const) {
    const one = await productTarget('one', [arena.product], scenario, 'M');
    const two = await productTarget('two', [arena.product, arena.second], scenario, 'M');
    const [start, before] = [performance.now(), processorSeconds(arena.database)];
    const results = await interleaved(arena, [one, two], 8);
    const [seconds, after] = [(performance.now() - start) / 1_000, processorSeconds(arena.database)];
    const share =
      before === null || after === null
        ? 'not told by this system'
        : `${((after - before) / seconds).toFixed(2)} cores`;
    arena.add({
      section: 'Two API processes',
      figure: `${scenario}, as served: two over one, 8 connections in all`,
      goal: 'printed',
      reached: printed(ratios(results, 'two', 'one', perSecond)),
      isMet: null,
      detail: `database ${share}`,
    });
  }
}

export function addMemory({ add }: Pick<Arena, 'add'>, figure: string, { pid }: Running): void {
  const resident = residentMegabytes(pid);
  add({
    section: 'Memory',
    figure: `resident memory of ${figure}`,
    goal: '≤ 250 MB',
    reached: Number.isNaN(resident) ? 'not told by this system' : `${resident} MB`,
    isMet: Number.isNaN(resident) ? null : resident <= 250,
    detail: '',
  });
}
