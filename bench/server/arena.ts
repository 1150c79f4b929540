import { idOf } from '../load/plan-rows.ts';
import { LAST_FISCAL_YEAR, SIZES } from '../load/sizes.ts';
import type { Scenario } from './contestant.ts';
import type { Figure } from './figures.ts';
import { type Running, signIn, type startShooter } from './peers.ts';
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
  peers: { limit: Running; rows: Running; typeorm: Running };
  /** The product that keeps nothing between requests, and two processes of it that do, as it is served. */
  fresh: Running;
  product: Running;
  second: Running;
  add(figure: Figure): void;
};

/** Whom to ask and how. */
export type Target = { name: string; urls: string[]; headers: Record<string, string> };

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

export function peerTarget(name: string, { url }: Running, scenario: Scenario, size: SizeName): Target {
  return {
    name,
    urls: [`${url}/${scenario}/${idOf('tenant', TENANTS[size])}/${thingOf(scenario, size).id}`],
    headers: {},
  };
}

export async function productTarget(
  name: string,
  running: Running[],
  scenario: Scenario,
  size: SizeName,
): Promise<Target> {
  const headers = await signIn(running[0]!, 'office', TENANTS[size]);
  return { name, urls: running.map(({ url }) => url + thingOf(scenario, size).path), headers };
}

/** Asks one after another, again and again (A B A B …), so that what else the machine does meets all of them. */
export async function interleaved(
  { shooter, seconds, repeats }: Arena,
  targets: Target[],
  connections: number,
): Promise<Map<string, Shots[]>> {
  const results = new Map<string, Shots[]>(targets.map(({ name }) => [name, []]));
  for (const { urls, headers } of targets) await shooter.shoot({ urls, headers, connections, seconds: 1 });
  for (let round = 0; round < repeats; round += 1) {
    for (const { name, urls, headers } of targets) {
      const shots = await shooter.shoot({ urls, headers, connections, seconds });
      if (shots.failed > 0) throw new Error(`${name} failed ${shots.failed} times at ${urls[0]}`);
      results.get(name)!.push(shots);
    }
  }
  return results;
}

/** One value against another within each repetition. */
export function ratios(
  results: Map<string, Shots[]>,
  one: string,
  other: string,
  of: (shots: Shots) => number,
): number[] {
  const against = results.get(other)!;
  return results.get(one)!.map((shots, round) => of(shots) / of(against[round]!));
}

export const perSecond = (shots: Shots): number => shots.perSecond;
