import type { Day } from '../calendar/day.ts';
import type { StatusFacts } from '../initiatives/status.ts';
import { type DecisionInput, ends, type ItemAction, type KpiAction } from './decision.ts';

/** What a decision does, as plain data for whoever saves it. */
export type DecisionEffects = {
  /** The initiative's new status; `null` = unchanged. Whether 撤退予定 has become 撤退 by a day, `statusOn` says. */
  status: StatusFacts | null;
  /** `on` is the last day of an ended item, the day on which one is dropped, or from which it is another initiative's. */
  items: { id: string; action: ItemAction; on: Day; toInitiativeId: string | null }[];
  /** `on` is the last day on which the KPI is measured here. */
  kpis: { id: string; action: KpiAction; on: Day; toInitiativeId: string | null }[];
  /** 指示事項: conditions become follow-ups. */
  followUps: { text: string; departmentId: string; due: Day }[];
  /** A KPI・スケジュール setting request goes to the department. */
  settingRequestDue: Day | null;
  /** Deferred: it stays on the agenda, next on this day. */
  nextDate: Day | null;
  /** Whether the fiscal year has had its review; a 保留 is none. */
  countsAsReview: boolean;
};

/**
 * Effects of a decision that was not refused. What ends an initiative also ends the bars and closes the KPIs that a
 * completion did not mention.
 *
 * @param decidedOn day of the decision, in the tenant's zone.
 * @param open items and KPIs of the initiative that are still open.
 */
export function effectsOf(
  decision: DecisionInput,
  decidedOn: Day,
  open: { itemIds: readonly string[]; kpiIds: readonly string[] },
): DecisionEffects {
  const isOver = ends(decision.decision);
  const on = decision.effectiveDate ?? decidedOn;
  const items = (decision.scheduleItems ?? []).map(({ id, action, toInitiativeId }) => ({
    id,
    action,
    on: isOver ? on : decidedOn,
    toInitiativeId: toInitiativeId ?? null,
  }));
  const kpis = (decision.kpis ?? []).map(({ id, action, toInitiativeId }) => ({
    id,
    action,
    on,
    toInitiativeId: toInitiativeId ?? null,
  }));
  if (isOver) {
    for (const id of missingFrom(open.itemIds, items)) items.push({ id, action: 'end', on, toInitiativeId: null });
    for (const id of missingFrom(open.kpiIds, kpis)) kpis.push({ id, action: 'close', on, toInitiativeId: null });
  }
  return {
    status: statusAfter(decision, decidedOn),
    items,
    kpis,
    followUps: [...(decision.conditions ?? [])],
    settingRequestDue: decision.decision === 'rework' ? (decision.due ?? null) : null,
    nextDate: decision.decision === 'defer' ? (decision.due ?? null) : null,
    countsAsReview: decision.decision !== 'defer',
  };
}

/** 撤退予定 until its date; 再構築中 until the new plan is approved; 見直し, 継続 and 保留 leave the status alone. */
function statusAfter({ decision, reworkKind, effectiveDate }: DecisionInput, decidedOn: Day): StatusFacts | null {
  const endsOn = effectiveDate ?? decidedOn;
  if (decision === 'withdraw') return { status: 'withdrawal_planned', statusSince: decidedOn, endsOn };
  if (decision === 'complete') return { status: 'completed', statusSince: decidedOn, endsOn };
  const rebuilds = decision === 'rework' && reworkKind === 'rebuild';
  return rebuilds ? { status: 'rebuilding', statusSince: decidedOn, endsOn: null } : null;
}

function missingFrom(ids: readonly string[], chosen: readonly { id: string }[]): string[] {
  return ids.filter((id) => !chosen.some((one) => one.id === id));
}
