import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { statusOn } from '#domain/initiatives/status';
import { mayActOn, scopeOf } from '#domain/members/permissions';
import type { Page } from '#domain/problems/contract';
import type { AdviseInput, AssessInput, CreateReviewInput, ReviewListItem, ReviewView } from '#domain/reviews/contract';
import { differencesBetween } from '#domain/reviews/differences';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { HeadStore } from '../platform/audit/head-store.ts';
import { Clock } from '../platform/clock.ts';
import { inside, reading, type Statement } from '../platform/database/statement.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { etagOf } from '../platform/http/etag.ts';
import { decodeCursor, toPage } from '../platform/http/lists.ts';
import { newId } from '../platform/ids.ts';
import { requireScope } from '../platform/permissions/require-own.ts';
import { Forbidden, NotFound, StaleVersion } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { decisionRecord } from './decision-record.ts';
import { evidenceOfRow, EvidenceService } from './evidence.service.ts';
import { refuseReview } from './refusals.ts';
import { defaultAsOf, listItem, type ReviewListRow, type ReviewRow } from './review-rows.ts';
import { Review } from './review.entity.ts';
import type { ReviewsQuery } from './reviews.dto.ts';
import { LAST_CHANGE_OF_REVIEW, LIST_AGENDA, LIST_REVIEWS, LOAD_REVIEW } from './reviews.queries.ts';

/** 進捗評価: what is put before the CIO about one initiative and one year. */
@Injectable()
export class ReviewsService {
  private readonly tenant: TenantDatabase;
  private readonly audit: AuditTrail;
  private readonly clock: Clock;
  private readonly evidence: EvidenceService;
  private readonly heads: HeadStore;

  constructor(tenant: TenantDatabase, audit: AuditTrail, clock: Clock, evidence: EvidenceService, heads: HeadStore) {
    this.tenant = tenant;
    this.audit = audit;
    this.heads = heads;
    this.clock = clock;
    this.evidence = evidence;
  }

  /** Reviews that the member may read: decided ones, and drafts as far as the member's reach goes. */
  async list(member: Member, { fiscalYear, planId, limit, cursor }: ReviewsQuery): Promise<Page<ReviewListItem>> {
    const after = decodeCursor(cursor, ['number', 'number', 'string']) ?? [null, null, null];
    const run = reading(this.tenant, member);
    const filters = [fiscalYear ?? null, planId ?? null, limit + 1];
    const rows = await run<ReviewListRow>(LIST_REVIEWS, [...reachOf(member), ...filters, ...after]);
    const { items, nextCursor } = toPage(rows, limit, (last) => [last.fiscalYear, last.number, last.id]);
    return { items: await this.listItems(member, run, items), nextCursor };
  }

  /** The agenda of a meeting, as far as the member may read it. */
  async agenda(member: Member, run: Statement, meetingId: string): Promise<(ReviewListItem & { position: number })[]> {
    const rows = await run<ReviewListRow & { position: number }>(LIST_AGENDA, [...reachOf(member), meetingId]);
    const items = await this.listItems(member, run, rows);
    return items.map((item, index) => ({ ...item, position: rows[index]?.position ?? 0 }));
  }

  /**
   * A review with its evidence, its decisions and where today's numbers differ from what was decided on.
   *
   * @throws NotFound for a review that is not there; Forbidden for a draft that is not the member's to read.
   */
  async get(member: Member, id: string): Promise<ReviewView> {
    const row = await this.load(member, reading(this.tenant, member), id);
    if (!row.isDecided && !mayActOn(member, 'drafts.read', row.department?.id ?? null))
      throw new Forbidden('drafts.read');
    return this.view(member, row);
  }

  /** Put an initiative up for review. One yearly review an initiative and fiscal year. */
  async create(member: Member, { initiativeId, fiscalYear, kind = 'yearly' }: CreateReviewInput): Promise<ReviewView> {
    return this.tenant.transaction(member, async (tx) => {
      const { tenantId, memberId } = member;
      const facts = await tx.query<{ planId: string; status: string; from: number; to: number; isThere: boolean }[]>(
        `SELECT i.plan_id AS "planId", i.status, p.from_fiscal_year AS "from", p.to_fiscal_year AS "to",
                EXISTS (SELECT FROM review r WHERE r.tenant_id = $1 AND r.initiative_id = i.id AND r.fiscal_year = $3
                           AND r.kind = 'yearly') AS "isThere"
           FROM initiative i JOIN plan p ON p.tenant_id = $1 AND p.id = i.plan_id
          WHERE i.tenant_id = $1 AND i.id = $2 FOR SHARE OF i`,
        [tenantId, initiativeId, fiscalYear],
      );
      const [initiative] = facts;
      if (!initiative) throw new NotFound();
      if (fiscalYear < initiative.from || fiscalYear > initiative.to) throw refuseReview('outside_plan');
      if (kind === 'yearly' && initiative.isThere) throw refuseReview('review_exists');

      const id = newId();
      const { planId } = initiative;
      await tx.insert(Review, { tenantId, id, planId, initiativeId, fiscalYear, kind, preparedBy: memberId });
      const after = { initiativeId, fiscalYear, kind };
      await this.audit.add(tx, member, 'review.created', { type: 'review', id, after });
      return this.viewIn(tx, member, id);
    });
  }

  /** 自己評価 of the department, until the review is decided. In a packet it shows from the next version on. */
  async assess(member: Member, id: string, expected: number, { judgement, comment }: AssessInput): Promise<ReviewView> {
    const words = { assessment: judgement, assessmentComment: comment, assessedBy: member.memberId };
    return this.write(member, id, expected, 'review.assessed', (row) => {
      requireScope(member, 'reviews.assess', row.department?.id ?? null);
      return {
        change: { ...words, assessedAt: this.clock.now() },
        before: row.selfAssessment,
        after: { judgement, comment },
      };
    });
  }

  /** The opinion of the CIO's adviser, until the review is decided. */
  async advise(member: Member, id: string, expected: number, { text }: AdviseInput): Promise<ReviewView> {
    return this.write(member, id, expected, 'review.advised', (row) => {
      requireScope(member, 'reviews.advise', row.department?.id ?? null);
      const change = { opinion: text, opinionBy: member.memberId, opinionAt: this.clock.now() };
      return { change, before: row.opinion, after: { text } };
    });
  }

  private async write(
    member: Member,
    id: string,
    expected: number,
    action: string,
    changeOf: (row: ReviewRow) => { change: Partial<Review>; before: unknown; after: unknown },
  ): Promise<ReviewView> {
    return this.tenant.transaction(member, async (tx) => {
      const { tenantId } = member;
      // A decision takes the initiative's row first: either it waits for these words, or they come too late.
      await tx.query(
        `SELECT FROM initiative i JOIN review r ON r.tenant_id = $1 AND r.initiative_id = i.id
          WHERE i.tenant_id = $1 AND r.id = $2 FOR SHARE OF i`,
        [tenantId, id],
      );
      const row = await this.load(member, inside(tx), id);
      const { change, before, after } = changeOf(row);
      if (await isDecidedUpon(tx, tenantId, id)) throw refuseReview('already_decided');
      const { affected } = await tx.update(
        Review,
        { tenantId, id, version: expected },
        { ...change, version: () => 'version + 1' },
      );
      const view = await this.viewIn(tx, member, id);
      if (affected !== 1) throw await stale(tx, tenantId, view);
      await this.audit.add(tx, member, action, { type: 'review', id, before, after });
      return view;
    });
  }

  private async viewIn(tx: EntityManager, member: Member, id: string): Promise<ReviewView> {
    return this.view(member, await this.load(member, inside(tx), id));
  }

  private async load(member: Member, run: Statement, id: string): Promise<ReviewRow> {
    const parameters = [member.tenantId, id, this.clock.today(member), member.fiscalStartMonth];
    const [row] = await run<ReviewRow>(LOAD_REVIEW, parameters);
    if (!row) throw new NotFound();
    return row;
  }

  private view(member: Member, row: ReviewRow): ReviewView {
    const { isDecided: _, packetId, evidences, decisions: records, lastLink, now: facts, initiative, ...rest } = row;
    const decisions = records.map((record) => decisionRecord({ ...record, evidence: evidences[record.packetId]! }));
    const standing = decisions.findLast((record) => record.standing !== 'superseded' && record.decision !== null);
    // Against the record: the same fiscal year and the same day, read from what is stored now.
    const now = evidenceOfRow(facts, member.fiscalStartMonth);
    const { status, statusSince, endsOn, ...named } = initiative;
    return {
      ...rest,
      initiative: { ...named, status: statusOn({ status, statusSince, endsOn }, this.clock.today(member)) },
      evidence: (packetId === null ? null : evidences[packetId]) ?? now,
      decisions,
      signed: this.signedOver(member, lastLink),
      differences: standing ? differencesBetween(standing.evidence.kpis, now.kpis) : [],
    };
  }

  /** The youngest head where it covers what was decided on the review. */
  private signedOver(member: Member, lastLink: string | null): ReviewView['signed'] {
    const head = this.heads.lastView(member.tenantId);
    return head && lastLink !== null && Number(lastLink) <= head.number ? head : null;
  }

  private async listItems(member: Member, run: Statement, rows: ReviewListRow[]): Promise<ReviewListItem[]> {
    const today = this.clock.today(member);
    const open = rows.filter(({ isFrozen }) => !isFrozen);
    const wanted = open.map(({ id, planYears }) => ({
      reviewId: id,
      asOf: defaultAsOf(planYears, member.fiscalStartMonth, today),
    }));
    const now = await this.evidence.of(member, run, wanted);
    return rows.map((row) => listItem(row, now.get(row.id)));
  }
}

/** `$1`–`$3` of the lists: tenant, how far the member reads drafts, the member's department. */
function reachOf(member: Member): [string, 'all' | 'own' | 'none', string | null] {
  return [member.tenantId, scopeOf(member.roles, 'drafts.read') ?? 'none', member.departmentId];
}

/** Any record that was not undone, a 案 too: from then on nobody adds words to what was decided on. */
async function isDecidedUpon(tx: EntityManager, tenantId: string, reviewId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT FROM decision d
      WHERE d.tenant_id = $1 AND d.review_id = $2 AND d.decision IS NOT NULL AND d.decision <> 'defer'
        AND NOT EXISTS (SELECT FROM decision later WHERE later.tenant_id = $1 AND later.corrects_id = d.id)`,
    [tenantId, reviewId],
  );
  return rows.length > 0;
}

async function stale(tx: EntityManager, tenantId: string, value: ReviewView): Promise<StaleVersion> {
  const rows = await tx.query(LAST_CHANGE_OF_REVIEW, [tenantId, value.id]);
  const [last] = rows as { changedBy: string | null; changedAt: Date }[];
  return new StaleVersion({
    etag: etagOf(value.version),
    value,
    changedBy: last?.changedBy ?? null,
    changedAt: last?.changedAt.toISOString() ?? null,
  });
}
