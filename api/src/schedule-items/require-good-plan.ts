import type { Day } from '#domain/calendar/day';
import { type ItemPlan, planningMistakes } from '#domain/schedule-items/planning';
import { BadInput } from '../platform/problems/refusal.ts';
import { PLANNING_MISTAKES } from './refusals.ts';

/** @throws BadInput that points at every field to mend. */
export function requireGoodPlan(item: ItemPlan, startMonth: number, today: Day): void {
  const mistakes = planningMistakes(item, startMonth, today);
  if (mistakes.length === 0) return;
  throw new BadInput(
    mistakes.map(({ field, mistake }) => ({
      pointer: `/${field}`,
      code: mistake,
      detail: PLANNING_MISTAKES[mistake],
    })),
  );
}
