import type { PlanSummary } from '#domain/plans/contract';
import type { Page } from '#domain/problems/contract';
import { LARGEST_PAGE, type Query } from '../platform/http/address.ts';
import { askAhead } from '../platform/http/ahead.ts';
import { newestFirst, planShown } from '../platform/plan/plan-shown.ts';

type Asked = { path: string; query: Query };
type FirstScreen = {
  address: RegExp;
  code: () => Promise<unknown>;
  /** The largest answer that the screen will ask for, by the parameters of its address and the plan that it shows. */
  ofPlan?: (planId: string, given: URLSearchParams) => Asked;
};

const dashboard = (planId: string, given: URLSearchParams): Asked => ({
  path: `/plans/${planId}/dashboard`,
  query: pick(given, 'asOf', 'fiscalYear'),
});
const roadmap = (planId: string, given: URLSearchParams): Asked => ({
  path: `/plans/${planId}/roadmap`,
  query: pick(given, 'asOf', 'edition'),
});

/** Where most visits begin. */
const FIRST_SCREENS: readonly FirstScreen[] = [
  { address: /^\/$/, code: () => import('./home.tsx'), ofPlan: dashboard },
  { address: /^\/dashboard$/, code: () => import('./dashboard.tsx'), ofPlan: dashboard },
  { address: /^\/roadmap$/, code: () => import('./roadmap.tsx'), ofPlan: roadmap },
  { address: /^\/initiatives$/, code: () => import('./initiatives.tsx'), ofPlan: dashboard },
  { address: /^\/initiatives\/[^/]+$/, code: () => import('./initiative.tsx') },
  { address: /^\/kpis\/[^/]+$/, code: () => import('./kpi.tsx') },
];

/**
 * Asks for what the screen at an address begins with, before the code has arrived that would: session, plans, its largest
 * answer, and its code, which waits for the plans, since a browser asks for few things at once and code takes all its turns.
 * Router and screen ask again and find it on its way; what fails is told there.
 */
export async function askForFirstScreen({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Promise<void> {
  const screen = FIRST_SCREENS.find(({ address }) => address.test(pathname));
  void askAhead('/session');
  const plans = askAhead('/plans', { limit: LARGEST_PAGE });
  void import('./app.tsx');
  if (screen?.ofPlan !== undefined) await askOfPlan(plans, screen.ofPlan, new URLSearchParams(search)).catch(() => {});
  for (const load of [() => import('./signed-in.tsx'), screen?.code]) load?.().catch(() => {});
}

async function askOfPlan(
  plans: Promise<Response>,
  ofPlan: NonNullable<FirstScreen['ofPlan']>,
  given: URLSearchParams,
): Promise<void> {
  const answer = await plans;
  if (!answer.ok) return;
  const { items } = (await answer.clone().json()) as Page<PlanSummary>;
  const plan = planShown(newestFirst(items), given.get('plan'));
  if (plan === null) return;
  const { path, query } = ofPlan(plan.id, given);
  void askAhead(path, query);
}

function pick(given: URLSearchParams, ...names: string[]): Query {
  return Object.fromEntries(names.map((name) => [name, given.get(name)]));
}
