import type { Day } from '../calendar/day.ts';
import type { InitiativeStatus } from './contract.ts';

/** What a row can hold: 撤退 is never stored, it follows from 撤退予定 and its day. */
export type StoredStatus = Exclude<InitiativeStatus, 'withdrawn'>;

export type StatusFacts = {
  status: StoredStatus;
  /** The day on which `status` was given; `null` = from the start. */
  statusSince: Day | null;
  /** 撤退 or 完了: the first day on which it is over. Set for these two, `null` for the others. */
  endsOn: Day | null;
};

/**
 * Status of an initiative on a day. Before the day on which its present status was given it was active, 撤退予定
 * turns into 撤退 on the day that ends it, and a 完了 decided for a later day is still active until then.
 */
export function statusOn(facts: StatusFacts, day: Day): InitiativeStatus {
  if (facts.statusSince !== null && day < facts.statusSince) return 'active';
  const isOver = facts.endsOn !== null && facts.endsOn <= day;
  if (facts.status === 'withdrawal_planned') return isOver ? 'withdrawn' : 'withdrawal_planned';
  if (facts.status === 'completed') return isOver ? 'completed' : 'active';
  return facts.status;
}
