import type { EntityManager } from 'typeorm';
import type { ConfirmDecisionInput, DecideInput, DecisionRecord } from '#domain/reviews/contract';
import { canEndOn } from '#domain/reviews/ending';
import { type DecisionEffects, effectsOf } from '#domain/reviews/effects';
import { newId } from '../platform/ids.ts';
import type { Member } from '../platform/session/member.ts';
import { DecisionConfirmation } from './decision-confirmation.entity.ts';
import { DecisionEffect } from './decision-effect.entity.ts';
import { applyEffects, NOTHING_REPLACED, type Replaced } from './decision-effects.ts';
import { type ChainLink, type OpenThings, preparersOf, type ReviewAtHand, targetsOf } from './decision-facts.ts';
import { DecisionRow } from './decision.entity.ts';
import { refuseReview } from './refusals.ts';

/** What a record says, whoever says it; an undo has no decision and no more than its reason. */
export type Terms = Omit<DecideInput, 'decision' | 'conditions'> & { decision: DecisionRecord['decision'] };

/** A review that has a meeting and a packet: all that was not refused. */
export type Decidable = ReviewAtHand & {
  meeting: NonNullable<ReviewAtHand['meeting']>;
  packet: NonNullable<ReviewAtHand['packet']>;
};

/** Adds a record; a 案 has nobody who decided. Its bars and KPIs keep the names they have now. */
export async function insertDecision(
  tx: EntityManager,
  member: Member,
  review: Decidable,
  record: { terms: Terms; effects: DecisionEffects | null; open: OpenThings; correctsId: string | null },
): Promise<string> {
  const { terms, effects, open, correctsId } = record;
  const id = newId();
  const onBehalf = terms.onBehalf ?? false;
  const [firstPreparer = null] = preparersOf(review);
  await tx.insert(DecisionRow, {
    tenantId: member.tenantId,
    id,
    reviewId: review.id,
    meetingId: review.meeting.id,
    packetId: review.packet.id,
    initiativeId: review.initiativeId,
    fiscalYear: review.fiscalYear,
    decision: terms.decision,
    reworkKind: terms.decision === 'rework' ? terms.reworkKind : null,
    reason: terms.reason ?? null,
    // 見直し・再構築 always says what changes; where the reason does, the reason is that.
    changes: terms.changes ?? (terms.decision === 'rework' ? terms.reason : null),
    effectiveDate: terms.effectiveDate ?? null,
    due: terms.due ?? null,
    scheduleItems: (effects?.items ?? []).map(({ id: itemId, action, toInitiativeId }) => ({
      id: itemId,
      label: open.items.find((item) => item.id === itemId)?.label ?? '',
      action,
      toInitiativeId,
    })),
    kpis: (effects?.kpis ?? []).map(({ id: kpiId, action, toInitiativeId }) => ({
      id: kpiId,
      name: open.kpis.find((kpi) => kpi.id === kpiId)?.name ?? '',
      action,
      toInitiativeId,
    })),
    decidedOn: review.meeting.heldOn,
    decidedBy: onBehalf ? null : member.memberId,
    preparedBy: firstPreparer,
    recordedBy: member.memberId,
    onBehalf,
    // The transaction may have begun before the record that this one follows.
    recordedAt: () => 'clock_timestamp()',
    correctsId,
  });
  return id;
}

/** Conditions become follow-ups; those of a correction that names none are the replaced record's, with their answers. */
export async function insertFollowUps(
  tx: EntityManager,
  member: Member,
  decisionId: string,
  conditions: DecideInput['conditions'] | { of: string },
): Promise<void> {
  if (!Array.isArray(conditions)) {
    await tx.query(
      `INSERT INTO follow_up (tenant_id, id, decision_id, position, text, department_id, due, answer, comment, answered_by, answered_at, example)
       SELECT tenant_id, gen_random_uuid(), $2, position, text, department_id, due, answer, comment, answered_by, answered_at, example
         FROM follow_up WHERE tenant_id = $1 AND decision_id = $3`,
      [member.tenantId, decisionId, conditions.of],
    );
    return;
  }
  for (const [index, { text, departmentId, due }] of conditions.entries()) {
    await tx.query(
      `INSERT INTO follow_up (tenant_id, id, decision_id, position, text, department_id, due) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [member.tenantId, newId(), decisionId, index + 1, text, departmentId, due],
    );
  }
}

/** Carries out a final record and keeps what it replaced. */
export async function takeEffect(
  tx: EntityManager,
  member: Member,
  review: ReviewAtHand,
  decisionId: string,
  { effects, open }: { effects: DecisionEffects | null; open: OpenThings },
): Promise<void> {
  const replaced: Replaced = effects
    ? await applyEffects(tx, member, review.initiativeId, droppingWhatCannotEnd(effects, open, review.startMonth))
    : NOTHING_REPLACED;
  await tx.insert(DecisionEffect, {
    tenantId: member.tenantId,
    decisionId,
    replaced,
    appliedAt: () => 'clock_timestamp()',
  });
}

function droppingWhatCannotEnd(effects: DecisionEffects, open: OpenThings, startMonth: number): DecisionEffects {
  const items = effects.items.map((item) => {
    const facts = open.items.find(({ id }) => id === item.id);
    if (item.action !== 'end' || !facts || canEndOn(facts, item.on, startMonth)) return item;
    return { ...item, action: 'drop' as const };
  });
  return { ...effects, items };
}

/** What a decision of these terms does to what is open. */
export function effectsOfTerms(
  terms: Terms,
  conditions: DecideInput['conditions'],
  review: Decidable,
  open: OpenThings,
): DecisionEffects | null {
  const { decision } = terms;
  if (decision === null) return null;
  const ids = { itemIds: open.items.map(({ id }) => id), kpiIds: open.kpis.map(({ id }) => id) };
  return effectsOf({ ...terms, decision, conditions }, review.meeting.heldOn, ids);
}

/** The terms of a record that was stored. */
export function termsOf(record: ChainLink): Terms {
  const asAsked = <Action extends string>({
    id,
    action,
    toInitiativeId,
  }: {
    id: string;
    action: Action;
    toInitiativeId: string | null;
  }) => ({
    id,
    action,
    toInitiativeId: toInitiativeId ?? undefined,
  });
  return {
    decision: record.decision,
    reworkKind: record.reworkKind ?? undefined,
    reason: record.reason ?? undefined,
    changes: record.changes ?? undefined,
    effectiveDate: record.effectiveDate ?? undefined,
    due: record.due ?? undefined,
    scheduleItems: record.scheduleItems.map(asAsked),
    kpis: record.kpis.map(asAsked),
  };
}

export async function insertConfirmation(
  tx: EntityManager,
  member: Member,
  decisionId: string,
  approval: ConfirmDecisionInput['approval'],
): Promise<void> {
  await tx.insert(DecisionConfirmation, {
    tenantId: member.tenantId,
    decisionId,
    confirmedBy: member.memberId,
    confirmedAt: () => 'clock_timestamp()',
    approvalDate: approval?.date ?? null,
    documentNumber: approval?.documentNumber ?? null,
    approvedBy: approval?.approvedBy ?? null,
    approvalMode: approval?.mode ?? null,
  });
}

/** Bars move only to an initiative of the same plan that goes on. */
export async function requireTargets(
  tx: EntityManager,
  member: Member,
  review: ReviewAtHand,
  { scheduleItems = [] }: Terms,
): Promise<void> {
  const wanted = [...new Set(targetsOf(scheduleItems))];
  if (wanted.length === 0) return;
  const possible = await tx.query<unknown[]>(
    `SELECT id FROM initiative WHERE tenant_id = $1 AND id = ANY($2::uuid[]) AND plan_id = $3 AND id <> $4
        AND status NOT IN ('withdrawal_planned', 'completed')`,
    [member.tenantId, wanted, review.planId, review.initiativeId],
  );
  if (possible.length < wanted.length) throw refuseReview('target_initiative_not_possible');
}
