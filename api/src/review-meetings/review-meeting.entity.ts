import type { Day } from '#domain/calendar/day';
import type { MeetingKind } from '#domain/review-meetings/contract';
import type { MeetingState } from '#domain/review-meetings/moves';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DayColumn } from '../platform/columns.ts';

/** 会議, 持ち回り or 随時: an agenda of reviews that is finalised, opened and closed. */
@Entity('review_meeting')
@ForeignKey('plan', ['tenantId', 'planId'], ['tenantId', 'id'], {
  name: 'review_meeting_of_plan',
  onDelete: 'RESTRICT',
})
@ForeignKey('member', ['tenantId', 'openedBy'], ['tenantId', 'id'], {
  name: 'review_meeting_of_opener',
  onDelete: 'RESTRICT',
})
@ForeignKey('member', ['tenantId', 'closedBy'], ['tenantId', 'id'], {
  name: 'review_meeting_of_closer',
  onDelete: 'RESTRICT',
})
@Check('review_meeting_kind', `"kind" IN ('meeting', 'circulated', 'ad_hoc')`)
@Check('review_meeting_state', `"state" IN ('preparing', 'finalised', 'open', 'closed')`)
export class ReviewMeeting {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_meeting_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_meeting_pk' }) id!: string;
  @Column('uuid') planId!: string;
  @Column('text') kind!: MeetingKind;
  @Column('text') name!: string;
  /** The day from which its decisions hold. */
  @DayColumn() heldOn!: Day;
  @Column('text', { default: 'preparing' }) state!: MeetingState;
  @Column('timestamptz', { nullable: true }) openedAt!: Date | null;
  @Column('uuid', { nullable: true }) openedBy!: string | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('uuid', { nullable: true }) closedBy!: string | null;
  /** 例示（架空値）. */
  @Column('boolean', { default: false }) example!: boolean;
  /** Raised by every write; the ETag. */
  @Column('int', { default: 1 }) version!: number;
}
