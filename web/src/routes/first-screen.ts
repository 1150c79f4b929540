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
 * Asks for the answers that the screen at an address begins with, before any of its code has arrived. The screen asks again
 * and finds them on their way; what fails is told there.
 */
export function askForFirstScreen({ pathname, search }: Pick<Location, 'pathname' | 'search'>): void {
  void askAhead('/session');
  const plans = askAhead('/plans', { limit: LARGEST_PAGE });
  const ofPlan = firstScreen(pathname)?.ofPlan;
  if (ofPlan !== undefined)
    plans.then((answer) => askOfPlan(answer, ofPlan, new URLSearchParams(search))).catch(() => {});
}

async function askOfPlan(
  plans: Response,
  ofPlan: NonNullable<FirstScreen['ofPlan']>,
  given: URLSearchParams,
): Promise<void> {
  if (!plans.ok) return;
  const { items } = (await plans.clone().json()) as Page<PlanSummary>;
  const plan = planShown(newestFirst(items), given.get('plan'));
  if (plan === null) return;
  const { path, query } = ofPlan(plan.id, given);
  await askAhead(path, query);
}

/** Loads the code of the screen at an address, and of what stands around every screen, beside the router and not after it. */
export function loadFirstScreen(pathname: string): void {
  for (const load of [() => import('./signed-in.tsx'), firstScreen(pathname)?.code]) load?.().catch(() => {});
}

function firstScreen(pathname: string): FirstScreen | undefined {
  return FIRST_SCREENS.find(({ address }) => address.test(pathname));
}

function pick(given: URLSearchParams, ...names: string[]): Query {
  return Object.fromEntries(names.map((name) => [name, given.get(name)]));
}
