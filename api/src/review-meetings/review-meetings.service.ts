import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Page } from '#domain/problems/contract';
import type {
  CreateReviewMeetingInput,
  PacketView,
  ReviewMeetingSummary,
  ReviewMeetingView,
} from '#domain/review-meetings/contract';
import type { Evidence } from '#domain/reviews/contract';
import { changesBetween } from '#domain/reviews/differences';
import { AuditSealer } from '../platform/audit/audit-sealer.ts';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { inside, reading, type Statement } from '../platform/database/statement.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { decodeCursor, toPage } from '../platform/http/lists.ts';
import { newId } from '../platform/ids.ts';
import { NotFound } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { endReauthentications } from '../platform/session/reauthentication.ts';
import { ReviewsService } from '../reviews/reviews.service.ts';
import { stateAfter, takeMeeting } from './meeting-at-hand.ts';
import { refuseMeeting } from './refusals.ts';
import { ReviewMeetingItem } from './review-meeting-item.entity.ts';
import { ReviewMeeting } from './review-meeting.entity.ts';
import type { ReviewMeetingsQuery } from './review-meetings.dto.ts';
import { LIST_MEETINGS, LOAD_EVIDENCE, LOAD_MEETING } from './review-meetings.queries.ts';

type MeetingRow = Omit<ReviewMeetingView, 'agenda' | 'packets' | 'openedAt' | 'closedAt'> & {
  openedAt: Date | null;
  closedAt: Date | null;
  packets: Omit<PacketView, 'changes'>[];
};
type EvidenceRow = { version: number; reviewId: string; evidence: Evidence };

/** 会議: its agenda, and from 準備中 over 資料確定 and 開会 to 閉会. */
@Injectable()
export class ReviewMeetingsService {
  private readonly tenant: TenantDatabase;
  private readonly audit: AuditTrail;
  private readonly sealer: AuditSealer;
  private readonly reviews: ReviewsService;

  constructor(tenant: TenantDatabase, audit: AuditTrail, sealer: AuditSealer, reviews: ReviewsService) {
    this.tenant = tenant;
    this.audit = audit;
    this.sealer = sealer;
    this.reviews = reviews;
  }

  /** Meetings of the tenant, the youngest first. */
  async list(member: Member, { planId, limit, cursor }: ReviewMeetingsQuery): Promise<Page<ReviewMeetingSummary>> {
    const after = decodeCursor(cursor, ['string', 'string']) ?? [null, null];
    const parameters = [member.tenantId, limit + 1, planId ?? null, ...after];
    const rows = await this.tenant.read<ReviewMeetingSummary>(member, LIST_MEETINGS, parameters);
    return toPage(rows, limit, (last) => [last.date, last.id]);
  }

  /** A meeting with its agenda and its packets, as far as the member may read what is not decided yet. */
  async get(member: Member, id: string): Promise<ReviewMeetingView> {
    return this.view(member, reading(this.tenant, member), id);
  }

  /** Call a meeting on reviews of one plan that wait for a decision. */
  async create(member: Member, { kind, date, name, reviewIds }: CreateReviewMeetingInput): Promise<ReviewMeetingView> {
    return this.tenant.transaction(member, async (tx) => {
      const { tenantId } = member;
      const planId = await planOfAgenda(tx, tenantId, reviewIds);
      const id = newId();
      await tx.insert(ReviewMeeting, { tenantId, id, planId, kind, name: name ?? `戦略会議 ${date}`, heldOn: date });
      await tx.insert(
        ReviewMeetingItem,
        reviewIds.map((reviewId, index) => ({ tenantId, meetingId: id, reviewId, position: index + 1 })),
      );
      const after = { kind, date, name, reviewIds };
      await this.audit.add(tx, member, 'review-meeting.created', { type: 'review-meeting', id, after });
      return this.view(member, inside(tx), id);
    });
  }

  /** 開会: from now on the CIO decides. */
  async open(member: Member, id: string): Promise<ReviewMeetingView> {
    return this.tenant.transaction(member, async (tx) => {
      const meeting = await takeMeeting(tx, member, id, 'open');
      const state = stateAfter(meeting, 'open');
      const words = { state, openedAt: () => 'clock_timestamp()', openedBy: member.memberId };
      await tx.update(ReviewMeeting, { tenantId: member.tenantId, id }, { ...words, version: () => 'version + 1' });
      const change = { before: { state: meeting.state }, after: { state } };
      await this.audit.add(tx, member, 'review-meeting.opened', { type: 'review-meeting', id, ...change });
      return this.view(member, inside(tx), id);
    });
  }

  /**
   * 閉会: undecided reviews stay open for another meeting; later changes are 訂正, after signing in anew. What was done
   * up to here is signed.
   */
  async close(member: Member, id: string): Promise<ReviewMeetingView> {
    const closed = await this.tenant.transaction(member, async (tx) => {
      const meeting = await takeMeeting(tx, member, id, 'close');
      const state = stateAfter(meeting, 'close');
      const words = { state, closedAt: () => 'clock_timestamp()', closedBy: member.memberId };
      await tx.update(ReviewMeeting, { tenantId: member.tenantId, id }, { ...words, version: () => 'version + 1' });
      await endReauthentications(tx, member);
      const change = { before: { state: meeting.state }, after: { state } };
      await this.audit.add(tx, member, 'review-meeting.closed', { type: 'review-meeting', id, ...change });
      return this.view(member, inside(tx), id);
    });
    await this.sealer.sealAndSign(member.tenantId);
    return closed;
  }

  /** The meeting as the member may see it, also inside the transaction of a write. */
  async view(member: Member, run: Statement, id: string): Promise<ReviewMeetingView> {
    const [row] = await run<MeetingRow>(LOAD_MEETING, [member.tenantId, id]);
    if (!row) throw new NotFound();
    const { packets, openedAt, closedAt, ...meeting } = row;
    const agenda = await this.reviews.agenda(member, run, id);
    // The agenda holds only what the member may read, and so do the changes.
    const readable = new Set(agenda.map((item) => item.id));
    const frozen = packets.length > 1 ? await run<EvidenceRow>(LOAD_EVIDENCE, [member.tenantId, id]) : [];
    return {
      ...meeting,
      openedAt: openedAt?.toISOString() ?? null,
      closedAt: closedAt?.toISOString() ?? null,
      agenda,
      packets: packets.map((packet) => ({ ...packet, changes: changesOf(frozen, packet.version, readable) })),
    };
  }
}

/** 差替え: what this version changed in each review against the last version that held it. */
function changesOf(frozen: EvidenceRow[], version: number, readable: Set<string>): PacketView['changes'] {
  return frozen.flatMap(({ version: at, reviewId, evidence }) => {
    if (at !== version || !readable.has(reviewId)) return [];
    const before = frozen.findLast((one) => one.reviewId === reviewId && one.version < version);
    return before ? changesBetween(before.evidence, evidence) : [];
  });
}

/** The one plan of these reviews, each of which waits for a decision and is on no other open agenda. */
async function planOfAgenda(tx: EntityManager, tenantId: string, reviewIds: string[]): Promise<string> {
  // Locked first: of two who put a review on an agenda, the second sees the first one's.
  await tx.query(`SELECT FROM review WHERE tenant_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE`, [
    tenantId,
    reviewIds,
  ]);
  const rows = await tx.query<{ planId: string; isElsewhere: boolean; isDecided: boolean }[]>(
    `SELECT r.plan_id AS "planId",
            EXISTS (SELECT FROM review_meeting_item a JOIN review_meeting m ON m.tenant_id = $1 AND m.id = a.meeting_id
                     WHERE a.tenant_id = $1 AND a.review_id = r.id AND m.state <> 'closed') AS "isElsewhere",
            EXISTS (SELECT FROM decision d WHERE d.tenant_id = $1 AND d.review_id = r.id AND d.decision <> 'defer'
                       AND NOT EXISTS (SELECT FROM decision later WHERE later.tenant_id = $1 AND later.corrects_id = d.id)
                   ) AS "isDecided"
       FROM review r WHERE r.tenant_id = $1 AND r.id = ANY($2::uuid[])`,
    [tenantId, reviewIds],
  );
  const [first] = rows;
  if (!first || rows.length < reviewIds.length) throw refuseMeeting('review_unknown');
  if (rows.some(({ planId }) => planId !== first.planId)) throw refuseMeeting('reviews_of_several_plans');
  if (rows.some(({ isDecided }) => isDecided)) throw refuseMeeting('review_already_decided');
  if (rows.some(({ isElsewhere }) => isElsewhere)) throw refuseMeeting('review_on_another_agenda');
  return first.planId;
}
