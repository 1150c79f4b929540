import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A review on the agenda of a meeting. */
@Entity('review_meeting_item')
@ForeignKey('review_meeting', ['tenantId', 'meetingId'], ['tenantId', 'id'], {
  name: 'review_meeting_item_of_meeting',
  onDelete: 'RESTRICT',
})
@ForeignKey('review', ['tenantId', 'reviewId'], ['tenantId', 'id'], {
  name: 'review_meeting_item_of_review',
  onDelete: 'RESTRICT',
})
@Index('review_meeting_item_by_review', ['tenantId', 'reviewId'])
export class ReviewMeetingItem {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_meeting_item_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_meeting_item_pk' }) meetingId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_meeting_item_pk' }) reviewId!: string;
  /** 1…, in the order of the agenda. */
  @Column('int') position!: number;
}
