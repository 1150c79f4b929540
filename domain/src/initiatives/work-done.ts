import { SCHEDULE_STATES, type ScheduleState } from '../schedule-items/state.ts';

/** 取組の実施状況: one state for the whole schedule of an initiative, with its denominator and what was left out of it. */
export type WorkDone = {
  /** The one state: what is late, else how far the work has come. */
  state: ScheduleState;
  /** Schedule items in all, and those that are judged. */
  total: number;
  judged: number;
  counts: Partial<Record<ScheduleState, number>>;
  /** What was not judged and why; `total` = `judged` + their sum. */
  exclusions: { state: ScheduleState; count: number }[];
};

/** One of these is enough to say that the work is behind, the worst first. */
const LATE_WORST_FIRST = ['late_finish', 'late_start', 'tentative_overdue'] as const satisfies readonly ScheduleState[];

/** Nobody has committed to it, it was dropped, or its years are unknown: nothing to be on time for. */
const NOT_JUDGED = ['unconfirmed', 'tentative', 'dropped'] as const satisfies readonly ScheduleState[];

/**
 * How the work of an initiative stands, apart from what its KPIs say. First that applies: the worst of what is late; 完了
 * where everything is done; 開始前 where nothing has begun; else under way, 継続実施中 where only open ends are left. Items
 * that are 予定, 中止 or 未確認 are counted and left out.
 *
 * @returns `null` for an initiative without a schedule.
 */
export function workDone(states: readonly ScheduleState[]): WorkDone | null {
  if (states.length === 0) return null;
  const counts: WorkDone['counts'] = {};
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  const isExcluded = (state: ScheduleState) => NOT_JUDGED.some((one) => one === state);
  const exclusions = SCHEDULE_STATES.filter(isExcluded).flatMap((state) => {
    const count = counts[state];
    return count === undefined ? [] : [{ state, count }];
  });
  const judged = states.filter((state) => !isExcluded(state));
  const state = stateOf(judged) ?? NOT_JUDGED.find((one) => states.includes(one)) ?? 'unconfirmed';
  return { state, total: states.length, judged: judged.length, counts, exclusions };
}

function stateOf(judged: readonly ScheduleState[]): ScheduleState | null {
  if (judged.length === 0) return null;
  const late = LATE_WORST_FIRST.find((state) => judged.includes(state));
  if (late !== undefined) return late;
  for (const state of ['done', 'not_started'] as const) if (judged.every((one) => one === state)) return state;
  return judged.every((one) => one === 'done' || one === 'running') ? 'running' : 'in_progress';
}
