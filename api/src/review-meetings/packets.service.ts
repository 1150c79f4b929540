import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FinalisePacketInput, PacketView } from '#domain/review-meetings/contract';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { inside } from '../platform/database/statement.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { newId } from '../platform/ids.ts';
import { NotFound } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { EvidenceService } from '../reviews/evidence.service.ts';
import { stateAfter, takeMeeting } from './meeting-at-hand.ts';
import { PacketEvidence } from './packet-evidence.entity.ts';
import { Packet } from './packet.entity.ts';
import { ReviewMeeting } from './review-meeting.entity.ts';
import { ReviewMeetingsService } from './review-meetings.service.ts';

/** 資料確定: freezes what the meeting decides on. */
@Injectable()
export class PacketsService {
  private readonly tenant: TenantDatabase;
  private readonly audit: AuditTrail;
  private readonly evidence: EvidenceService;
  private readonly meetings: ReviewMeetingsService;

  constructor(tenant: TenantDatabase, audit: AuditTrail, evidence: EvidenceService, meetings: ReviewMeetingsService) {
    this.tenant = tenant;
    this.audit = audit;
    this.evidence = evidence;
    this.meetings = meetings;
  }

  /**
   * Freezes the evidence of every review on the agenda as of a day; again, it is a 差替え and the next version. What was
   * reported before the locks were given is in it, what comes after is not. A review that this meeting has decided keeps
   * the version it was decided on and is in no later one.
   */
  async finalise(member: Member, meetingId: string, { asOf }: FinalisePacketInput): Promise<PacketView> {
    return this.tenant.transaction(member, async (tx) => {
      const { tenantId, memberId } = member;
      const meeting = await takeMeeting(tx, member, meetingId, 'finalise');
      const state = stateAfter(meeting, 'finalise');
      const wanted = meeting.agenda.filter(({ isDecided }) => !isDecided).map(({ reviewId }) => ({ reviewId, asOf }));
      const evidence = await this.evidence.of(member, inside(tx), wanted);

      const id = newId();
      const version = (await lastVersion(tx, tenantId, meetingId)) + 1;
      const finalisedAt = () => 'clock_timestamp()';
      await tx.insert(Packet, { tenantId, id, meetingId, version, asOf, finalisedAt, finalisedBy: memberId });
      const rows = [...evidence].map(([reviewId, frozen]) => ({ tenantId, packetId: id, reviewId, evidence: frozen }));
      if (rows.length > 0) await tx.insert(PacketEvidence, rows);
      await tx.update(ReviewMeeting, { tenantId, id: meetingId }, { state, version: () => 'version + 1' });

      const after = { meetingId, version, asOf, reviewIds: [...evidence.keys()] };
      await this.audit.add(tx, member, version === 1 ? 'packet.finalised' : 'packet.replaced', {
        type: 'packet',
        id,
        after,
      });
      const { packets } = await this.meetings.view(member, inside(tx), meetingId);
      const packet = packets.find((one) => one.id === id);
      if (!packet) throw new NotFound();
      return packet;
    });
  }
}

async function lastVersion(tx: EntityManager, tenantId: string, meetingId: string): Promise<number> {
  const rows = await tx.query(
    `SELECT coalesce(max(version), 0)::int AS version FROM packet WHERE tenant_id = $1 AND meeting_id = $2`,
    [tenantId, meetingId],
  );
  return (rows as { version: number }[])[0]?.version ?? 0;
}
