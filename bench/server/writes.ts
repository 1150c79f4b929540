import { idOf } from '../load/plan-rows.ts';
import { LAST_FISCAL_YEAR, SIZES } from '../load/sizes.ts';
import { DEPARTMENTS, MEASURES } from '../load/words.ts';
import { type Arena, perSecond, ratios, type SizeName, TENANTS } from './arena.ts';
import { printed, spread } from './figures.ts';
import { signIn } from './peers.ts';
import type { Job, Shots } from './shots.ts';

/** Counts of the first department, which any value may be reported for. */
export function countsOf(size: SizeName): string[] {
  const { initiatives, kpis } = SIZES[size];
  return Array.from({ length: kpis }, (_, n) => n)
    .filter((n) => MEASURES[n % MEASURES.length]!.kind === 'count')
    .filter((n) => Math.floor((n * initiatives) / kpis) % DEPARTMENTS.length === 0)
    .map((n) => idOf('kpi', TENANTS[size], n));
}

/** One report, changed by 8 connections: with all that the product does about it, over the bare UPDATE. */
export async function writesAtM(arena: Arena): Promise<void> {
  const { shooter, seconds, repeats, peers } = arena;
  const kpis = countsOf('M').slice(0, 8);
  const bare = (month: string) =>
    kpis.map((kpi) => `/write/${idOf('tenant', TENANTS.M)}/${kpi}/FY${LAST_FISCAL_YEAR}-${month}`);
  const job = (urls: string[], places: string[], headers = {}): Job => ({
    urls,
    headers,
    connections: 8,
    seconds,
    writes: { places, conditional: 'cookie' in headers },
  });
  const ours = kpis.map((kpi) => `/api/v1/kpis/${kpi}/actuals/FY${LAST_FISCAL_YEAR}-M12`);
  const typeOrm = await arena.startTypeOrm();
  // A month of its own for each, so that none changes what another is about to.
  const jobs: [string, Job][] = [
    ['ours', job([arena.product.url], ours, await signIn(arena.product, 'department', TENANTS.M))],
    ['limit', job([peers.limit.url], bare('M11'))],
    ['rows', job([peers.rows.url], bare('M10'))],
    ['typeorm', job([typeOrm.url], bare('M09'))],
  ];
  const results = new Map<string, Shots[]>(jobs.map(([name]) => [name, []]));
  for (let round = 0; round <= repeats; round += 1) {
    for (const [name, one] of jobs) {
      const shots = await shooter.shoot(round === 0 ? { ...one, seconds: 1 } : one);
      if (shots.failed > 0) throw new Error(`${name}: ${shots.failed} writes failed`);
      if (round > 0) results.get(name)!.push(shots);
    }
  }
  await typeOrm.stop();
  const over = ratios(results, 'ours', 'limit', perSecond);
  arena.add({
    section: 'Write one actual at M, 8 connections',
    figure: "session, validation, audit, condition, kept values: writes/s over the bare UPDATE's",
    goal: '≥ 0.50',
    reached: printed(over),
    isMet: spread(over).median >= 0.5,
    detail: `limit ${spread(results.get('limit')!.map(perSecond)).median.toFixed(0)}/s; two statements by hand ${printed(
      ratios(results, 'rows', 'limit', perSecond),
    )}; plain TypeORM ${printed(ratios(results, 'typeorm', 'limit', perSecond))}`,
  });
}

/** A write by one process, then a read by the other: the read shows it, every time. */
export async function neverStale(arena: Arena, { pairs }: { pairs: number }): Promise<void> {
  const kpi = countsOf('S')[0]!;
  const writer = await signIn(arena.product, 'department', TENANTS.S);
  const place = `/api/v1/kpis/${kpi}/actuals/FY${LAST_FISCAL_YEAR}-M12`;
  const plan = idOf('plan', TENANTS.S);
  const [one, other] = [arena.product.url, arena.second.url];
  let { version } = (await (await fetch(one + place, { headers: writer })).json()) as { version: number };
  let stale = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    const value = 10 + (pair % 1_000);
    const [writes, reads] = pair % 2 === 0 ? [one, other] : [other, one];
    const headers = { ...writer, 'content-type': 'application/json', 'if-match': `"${version}"` };
    const written = await fetch(writes + place, { method: 'PUT', headers, body: JSON.stringify({ value }) });
    if (written.status !== 200) throw new Error(`a write was refused: ${await written.text()}`);
    version = ((await written.json()) as { version: number }).version;
    const isTrend = pair % 4 < 2;
    const at = isTrend ? `/api/v1/kpis/${kpi}/trend` : `/api/v1/plans/${plan}/dashboard`;
    const body = (await (await fetch(reads + at, { headers: writer })).json()) as Trend & Dashboard;
    const shown = isTrend ? valueInTrend(body) : valueInDashboard(body, kpi);
    // The dashboard shows the year so far; the eleven months before do not change here.
    const expected = isTrend ? value : value + (await monthsBefore(arena, kpi, writer));
    if (shown !== expected) stale += 1;
  }
  arena.add({
    section: 'Unchanged reads at M, 8 connections',
    figure: `stale reads in ${pairs.toLocaleString('en')} pairs of a write by one process and a read by the other`,
    goal: '0',
    reached: String(stale),
    isMet: stale === 0,
    detail: 'trend and dashboard, both processes writing and reading in turn',
  });
}

type Trend = { points: { period: string; value: number }[] };
type Dashboard = { items: { kpis: { id: string; latest: { value: number } }[] }[] };

const valueInTrend = ({ points }: Trend) => points.find(({ period }) => period === `FY${LAST_FISCAL_YEAR}-M12`)?.value;
const valueInDashboard = ({ items }: Dashboard, kpi: string) =>
  items.flatMap(({ kpis }) => kpis).find(({ id }) => id === kpi)?.latest.value;

let before: number | undefined;
async function monthsBefore(arena: Arena, kpi: string, headers: Record<string, string>): Promise<number> {
  if (before !== undefined) return before;
  const { points } = (await (await fetch(`${arena.fresh.url}/api/v1/kpis/${kpi}/trend`, { headers })).json()) as Trend;
  const ofYear = points.filter(({ period }) => period.startsWith(`FY${LAST_FISCAL_YEAR}-`) && !period.endsWith('-M12'));
  before = ofYear.reduce((sum, { value }) => sum + value, 0);
  return before;
}
