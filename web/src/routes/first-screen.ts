import type { PlanSummary } from '#domain/plans/contract';
import type { Page } from '#domain/problems/contract';
import { LARGEST_PAGE, type Query } from '../platform/http/address.ts';
import { askAhead } from '../platform/http/ahead.ts';
import { newestFirst, planShown } from '../platform/plan/plan-shown.ts';

type Asked = { path: string; query: Query };
/** The largest answer that a screen will ask for, by the id of what it shows and the parameters of its address. */
type Ask = (id: string, given: URLSearchParams) => Asked;
type FirstScreen = {
  /** With the id of what the screen shows, where that is not the plan. */
  address: RegExp;
  code: () => Promise<unknown>;
  ofPlan?: Ask;
  own?: Ask;
};

const dashboard: Ask = (planId, given) => ({
  path: `/plans/${planId}/dashboard`,
  query: pick(given, 'asOf', 'fiscalYear'),
});
const roadmap: Ask = (planId, given) => ({ path: `/plans/${planId}/roadmap`, query: pick(given, 'asOf', 'edition') });
const initiative: Ask = (id) => ({ path: `/initiatives/${id}`, query: {} });
const trend: Ask = (kpiId, given) => ({ path: `/kpis/${kpiId}/trend`, query: pick(given, 'asOf', 'breakdown') });

/** Where most visits begin. */
const FIRST_SCREENS: readonly FirstScreen[] = [
  { address: /^\/$/, code: () => import('./home.tsx'), ofPlan: dashboard },
  { address: /^\/dashboard$/, code: () => import('./dashboard.tsx'), ofPlan: dashboard },
  { address: /^\/roadmap$/, code: () => import('./roadmap.tsx'), ofPlan: roadmap },
  { address: /^\/initiatives$/, code: () => import('./initiatives.tsx'), ofPlan: dashboard },
  { address: /^\/initiatives\/([0-9a-f-]{36})$/, code: () => import('./initiative.tsx'), own: initiative },
  { address: /^\/kpis\/([0-9a-f-]{36})$/, code: () => import('./kpi.tsx'), own: trend },
];

/**
 * Asks for what the screen at an address begins with, before the code has arrived that would: session, plans, its largest
 * answer, and its code, which waits for the plans, since a browser asks for few things at once and code takes all its turns.
 * Router and screen ask again and find it on its way; what fails is told there.
 */
export async function askForFirstScreen({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Promise<void> {
  const screen = FIRST_SCREENS.find(({ address }) => address.test(pathname));
  const given = new URLSearchParams(search);
  void askAhead('/session');
  const plans = askAhead('/plans', { limit: LARGEST_PAGE });
  const id = screen?.address.exec(pathname)?.[1];
  if (id !== undefined && screen?.own !== undefined) ask(screen.own(id, given));
  void import('./app.tsx');
  if (screen?.ofPlan !== undefined) await askOfPlan(plans, screen.ofPlan, given).catch(() => {});
  for (const load of [() => import('./signed-in.tsx'), screen?.code]) load?.().catch(() => {});
}

function ask({ path, query }: Asked): void {
  void askAhead(path, query);
}

async function askOfPlan(plans: Promise<Response>, ofPlan: Ask, given: URLSearchParams): Promise<void> {
  const answer = await plans;
  if (!answer.ok) return;
  const { items } = (await answer.clone().json()) as Page<PlanSummary>;
  const plan = planShown(newestFirst(items), given.get('plan'));
  if (plan !== null) ask(ofPlan(plan.id, given));
}

function pick(given: URLSearchParams, ...names: string[]): Query {
  return Object.fromEntries(names.map((name) => [name, given.get(name)]));
}
