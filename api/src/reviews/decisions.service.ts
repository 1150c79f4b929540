import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ConfirmDecisionInput, CorrectDecisionInput, DecideInput, DecisionRecord } from '#domain/reviews/contract';
import { type DecisionFacts, refusalToCorrect, refusalToDecide } from '#domain/reviews/decision';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { requireScope } from '../platform/permissions/require-own.ts';
import { NotFound } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { requireFreshSignIn } from '../platform/session/reauthentication.ts';
import { reverseEffects } from './decision-effects.ts';
import {
  inForce,
  isOpenAgain,
  loadOpen,
  type OpenThings,
  preparersOf,
  type ReviewAtHand,
  takeInHand,
  targetsOf,
} from './decision-facts.ts';
import { decisionRecord, type DecisionRecordRow } from './decision-record.ts';
import {
  type Decidable,
  effectsOfTerms,
  insertConfirmation,
  insertDecision,
  insertFollowUps,
  requireTargets,
  takeEffect,
  type Terms,
  termsOf,
} from './decision-writes.ts';
import { LOAD_DECISION } from './decisions.queries.ts';
import { refuseReview } from './refusals.ts';

/** 決定, its confirmation and its 訂正. Records are never changed; each later one points at the one it replaces. */
@Injectable()
export class DecisionsService {
  private readonly tenant: TenantDatabase;
  private readonly audit: AuditTrail;

  constructor(tenant: TenantDatabase, audit: AuditTrail) {
    this.tenant = tenant;
    this.audit = audit;
  }

  /**
   * Take a decision in the open meeting, on its last packet. The CIO's own is final and takes effect at once; what the
   * office records is a 案. After an undo or a deferral it points at that record, and says why.
   */
  async decide(member: Member, reviewId: string, input: DecideInput): Promise<DecisionRecord> {
    requireDecider(member, input);
    return this.tenant.transaction(member, async (tx) => {
      const review = await takeInHand(tx, member, reviewId, targetsOf(input.scheduleItems ?? []), 'next');
      if (!review.meeting) throw refuseReview('not_on_agenda');
      const open = await loadOpen(tx, member, review, review.meeting.heldOn);
      const standing = review.chain.at(-1);
      const refusal = refusalToDecide(input, decisionFacts(member, review, open, !isOpenAgain(review)));
      if (refusal) throw refuseReview(refusal);
      if (standing && !input.reason?.trim()) throw refuseReview('reason_required');
      await requireTargets(tx, member, review, input);

      const decidable = asDecidable(review);
      const effects = effectsOfTerms(input, input.conditions, decidable, open);
      const id = await insertDecision(tx, member, decidable, {
        terms: input,
        effects,
        open,
        correctsId: standing?.id ?? null,
      });
      await insertFollowUps(tx, member, id, input.conditions);
      if (!input.onBehalf) await takeEffect(tx, member, review, id, { effects, open });
      return this.answer(tx, member, id, input.onBehalf ? 'decision.recorded' : 'decision.taken');
    });
  }

  /**
   * 訂正 of the decision that stands; `decision: null` undoes it, only while the meeting is open. What the replaced one
   * had changed is put back first, so a withdrawal corrected to a continue is 復活.
   */
  async correct(member: Member, reviewId: string, input: CorrectDecisionInput): Promise<DecisionRecord> {
    requireDecider(member, input);
    return this.tenant.transaction(member, async (tx) => {
      const review = await takeInHand(tx, member, reviewId, targetsOf(input.scheduleItems ?? []), 'standing');
      const standing = review.chain.at(-1);
      if (!review.meeting || !standing) throw refuseReview('nothing_to_correct');
      const { decision } = input;

      // Judged as if the replaced decision had never been; a 案 then leaves everything as it was.
      await tx.query('SAVEPOINT before_correction');
      await this.putBack(tx, member, review);
      const open = await loadOpen(tx, member, review, review.meeting.heldOn);
      const facts = decisionFacts(member, review, open, standing.decision !== null);
      const refusal = refusalToCorrect(decision === null ? null : { ...input, decision }, facts);
      if (refusal) throw refuseReview(refusal);
      await requireTargets(tx, member, review, input);
      if (input.onBehalf) await tx.query('ROLLBACK TO SAVEPOINT before_correction');

      const decidable = asDecidable(review);
      const terms: Terms = decision === null ? { decision, reason: input.reason, onBehalf: input.onBehalf } : input;
      const effects = effectsOfTerms(terms, input.conditions ?? [], decidable, open);
      const id = await insertDecision(tx, member, decidable, { terms, effects, open, correctsId: standing.id });
      if (decision !== null) await insertFollowUps(tx, member, id, input.conditions ?? { of: standing.id });
      if (!input.onBehalf) await takeEffect(tx, member, review, id, { effects, open });
      return this.answer(tx, member, id, decision === null ? 'decision.undone' : 'decision.corrected');
    });
  }

  /** The CIO confirms a 案, or the office enters its 決裁: from then on it is final and takes effect. */
  async confirm(member: Member, reviewId: string, { approval }: ConfirmDecisionInput): Promise<DecisionRecord> {
    return this.tenant.transaction(member, async (tx) => {
      const review = await takeInHand(tx, member, reviewId, [], 'standing');
      const proposed = review.chain.at(-1);
      if (!review.meeting || !proposed?.isProposed) throw refuseReview('not_proposed');
      if (!approval && !member.roles.includes('cio')) throw refuseReview('approval_required');
      if (!approval && preparersOf(review).includes(member.memberId)) throw refuseReview('prepared_by_decider');

      await insertConfirmation(tx, member, proposed.id, approval);
      await this.putBack(tx, member, review);
      const terms = termsOf(proposed);
      const open = await loadOpen(tx, member, review, review.meeting.heldOn);
      await requireTargets(tx, member, review, terms);
      const effects = effectsOfTerms(terms, [], asDecidable(review), open);
      await takeEffect(tx, member, review, proposed.id, { effects, open });
      return this.answer(tx, member, proposed.id, 'decision.confirmed');
    });
  }

  /** Undoes what this meeting's records on the review put in force; what an earlier meeting did stays. */
  private async putBack(tx: EntityManager, member: Member, { chain, meeting }: ReviewAtHand): Promise<void> {
    const replaced = meeting && inForce(chain, meeting.id);
    if (replaced) await reverseEffects(tx, member, replaced);
  }

  /** The record as it now stands, and its one line in the audit trail. */
  private async answer(tx: EntityManager, member: Member, id: string, action: string): Promise<DecisionRecord> {
    const rows = await tx.query(LOAD_DECISION, [member.tenantId, id]);
    const [row] = rows as DecisionRecordRow[];
    if (!row) throw new NotFound();
    const record = decisionRecord(row);
    const { evidence: _, ...after } = record;
    const { reason, onBehalf } = record;
    await this.audit.add(tx, member, action, { type: 'decision', id, after, reason, onBehalf });
    return record;
  }
}

/** The CIO decides in person, the office records on the CIO's behalf; both give the password again. */
function requireDecider(member: Member, input: { onBehalf?: true; kpis?: DecideInput['kpis'] }): void {
  requireScope(member, input.onBehalf ? 'reviews.record' : 'reviews.decide', null);
  requireFreshSignIn(member);
  if (input.kpis?.some(({ action }) => action !== 'close')) throw refuseReview('kpi_action_not_available');
}

function decisionFacts(member: Member, review: ReviewAtHand, open: OpenThings, isDecided: boolean): DecisionFacts {
  const { memberId } = member;
  const preparers = preparersOf(review);
  return {
    initiativeId: review.initiativeId,
    meetingState: review.meeting?.state ?? 'preparing',
    hasPacket: review.packet !== null,
    isDecided,
    memberId,
    packetPreparedById: preparers.includes(memberId) ? memberId : (preparers[0] ?? null),
    verdicts: review.packet?.evidence.kpis.map(({ verdict }) => verdict) ?? [],
    // Criteria that end or rework an initiative cannot be registered yet.
    criterionFired: false,
    openItems: open.items,
    openKpiIds: open.kpis.map(({ id }) => id),
  };
}

function asDecidable(review: ReviewAtHand): Decidable {
  const { meeting, packet } = review;
  if (!meeting || !packet) throw refuseReview('packet_missing');
  return { ...review, meeting, packet };
}
