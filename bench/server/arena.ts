import { idOf } from '../load/plan-rows.ts';
import { LAST_FISCAL_YEAR, SIZES } from '../load/sizes.ts';
import type { Scenario } from './contestant.ts';
import type { Figure } from './figures.ts';
import { processorSeconds, type Running, signIn, type startShooter } from './peers.ts';
import type { Shots } from './shots.ts';

export const SCENARIOS: Scenario[] = ['roadmap', 'dashboard', 'trend', 'review', 'meeting'];
/** Numbers of the tenants; those behind Q belong to L. */
export const TENANTS = { S: 1, M: 2, Q: 3 } as const;
export type SizeName = keyof typeof TENANTS;

/** Everything a section of the measurements works with. */
export type Arena = {
  seconds: number;
  repeats: number;
  shooter: ReturnType<typeof startShooter>;
  /** Process id of the database server. */
  database: number;
  peers: { limit: Running; rows: Running };
  /** Started for each time it is asked: what it was not given the time to answer keeps it busy for long. */
  startTypeOrm(): Promise<Running>;
  /** The product that keeps nothing between requests, and two processes of it that do, as it is served. */
  fresh: Running;
  product: Running;
  second: Running;
  add(figure: Figure): void;
};

/** Whom to ask and how. */
export type Target = { name: string; urls: string[]; headers: Record<string, string>; pids: number[] };

/** Shots, and the processor time of the program and the database for each, in milliseconds; NaN where it is not told. */
export type Measured = Shots & { processorMs: number };

function thingOf(scenario: Scenario, size: SizeName): { id: string; path: string } {
  const tenant = TENANTS[size];
  const { initiatives, years } = SIZES[size];
  switch (scenario) {
    case 'roadmap':
    case 'dashboard':
      return { id: idOf('plan', tenant), path: `/api/v1/plans/${idOf('plan', tenant)}/${scenario}` };
    case 'trend':
      return { id: idOf('kpi', tenant, 7), path: `/api/v1/kpis/${idOf('kpi', tenant, 7)}/trend` };
    case 'meeting': {
      const id = idOf('meeting', tenant, LAST_FISCAL_YEAR - 1);
      return { id, path: `/api/v1/review-meetings/${id}` };
    }
    case 'review': {
      const id = idOf('review', tenant, (years - 2) * initiatives + 5);
      return { id, path: `/api/v1/reviews/${id}` };
    }
  }
}

export function peerTarget(name: string, { url, pid }: Running, scenario: Scenario, size: SizeName): Target {
  return {
    name,
    urls: [`${url}/${scenario}/${idOf('tenant', TENANTS[size])}/${thingOf(scenario, size).id}`],
    headers: {},
    pids: [pid],
  };
}

export async function productTarget(
  name: string,
  running: Running[],
  scenario: Scenario,
  size: SizeName,
): Promise<Target> {
  const headers = await signIn(running[0]!, 'office', TENANTS[size]);
  const pids = running.map(({ pid }) => pid);
  return { name, urls: running.map(({ url }) => url + thingOf(scenario, size).path), headers, pids };
}

/** Asks one after another, again and again (A B A B …), so that what else the machine does meets all of them. */
export async function interleaved(
  { shooter, seconds, repeats, database }: Arena,
  targets: Target[],
  connections: number,
): Promise<Map<string, Measured[]>> {
  const results = new Map<string, Measured[]>(targets.map(({ name }) => [name, []]));
  for (const { urls, headers } of targets) await shooter.shoot({ urls, headers, connections, seconds: 1 });
  for (let round = 0; round < repeats; round += 1) {
    for (const { name, urls, headers, pids } of targets) {
      const used = () => [database, ...pids].reduce((sum, one) => sum + (processorSeconds(one) ?? Number.NaN), 0);
      const before = used();
      const shots = await shooter.shoot({ urls, headers, connections, seconds });
      const processorMs = ((used() - before) * 1_000) / (shots.perSecond * seconds);
      if (shots.failed > 0) throw new Error(`${name} failed ${shots.failed} times at ${urls[0]}`);
      results.get(name)!.push({ ...shots, processorMs });
    }
  }
  return results;
}

/** One value against another within each repetition. */
export function ratios<One extends Shots>(
  results: Map<string, One[]>,
  one: string,
  other: string,
  of: (shots: One) => number,
): number[] {
  const against = results.get(other)!;
  return results.get(one)!.map((shots, round) => of(shots) / of(against[round]!));
}

export const perSecond = (shots: Shots): number => shots.perSecond;
