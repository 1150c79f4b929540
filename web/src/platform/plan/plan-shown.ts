import type { PlanSummary } from '#domain/plans/contract';

/** The tenant's plans, newest period first. */
export function newestFirst(plans: readonly PlanSummary[]): PlanSummary[] {
  return plans.toSorted((one, other) => other.period.fromFiscalYear - one.period.fromFiscalYear);
}

/** The plan that an address names, else the newest; `null` where there is none. */
export function planShown(plans: readonly PlanSummary[], planId: string | undefined | null): PlanSummary | null {
  return plans.find((plan) => plan.id === planId) ?? plans[0] ?? null;
}
