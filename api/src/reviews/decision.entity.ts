import type { Day } from '#domain/calendar/day';
import type { DecisionRecord } from '#domain/reviews/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DayColumn } from '../platform/columns.ts';

/** 決定: a record that nobody changes. A later one points at the one it replaces (`correctsId`). */
@Entity('decision')
@ForeignKey('packet_evidence', ['tenantId', 'packetId', 'reviewId'], ['tenantId', 'packetId', 'reviewId'], {
  name: 'decision_on_evidence',
  onDelete: 'RESTRICT',
})
@ForeignKey('review_meeting_item', ['tenantId', 'meetingId', 'reviewId'], ['tenantId', 'meetingId', 'reviewId'], {
  name: 'decision_in_meeting',
  onDelete: 'RESTRICT',
})
@ForeignKey('initiative', ['tenantId', 'initiativeId'], ['tenantId', 'id'], {
  name: 'decision_of_initiative',
  onDelete: 'RESTRICT',
})
@ForeignKey('member', ['tenantId', 'decidedBy'], ['tenantId', 'id'], {
  name: 'decision_of_decider',
  onDelete: 'RESTRICT',
})
@ForeignKey('member', ['tenantId', 'preparedBy'], ['tenantId', 'id'], {
  name: 'decision_of_preparer',
  onDelete: 'RESTRICT',
})
@ForeignKey('member', ['tenantId', 'recordedBy'], ['tenantId', 'id'], {
  name: 'decision_of_recorder',
  onDelete: 'RESTRICT',
})
@ForeignKey('decision', ['tenantId', 'correctsId'], ['tenantId', 'id'], {
  name: 'decision_corrects_decision',
  onDelete: 'RESTRICT',
})
@Unique('decision_corrected_once', ['tenantId', 'correctsId'])
@Index('decision_once_a_review', ['tenantId', 'reviewId'], { unique: true, where: `"corrects_id" IS NULL` })
@Index('decision_by_meeting', ['tenantId', 'meetingId', 'reviewId'])
// In the table the last two run downwards, which TypeORM cannot say.
@Index('decision_by_initiative', { synchronize: false })
@Check('decision_word', `"decision" IN ('continue', 'rework', 'withdraw', 'complete', 'defer')`)
@Check('decision_undo_corrects', `"decision" IS NOT NULL OR "corrects_id" IS NOT NULL`)
@Check('decision_correction_has_reason', `"corrects_id" IS NULL OR "reason" IS NOT NULL`)
@Check(
  'decision_rework',
  `("decision" = 'rework') = ("rework_kind" IS NOT NULL) AND "rework_kind" IN ('revise', 'rebuild')`,
)
@Check(
  'decision_rework_says_what',
  `"decision" <> 'rework' OR ("reason" IS NOT NULL AND "changes" IS NOT NULL AND "due" IS NOT NULL)`,
)
@Check(
  'decision_end_has_reason_and_day',
  `"decision" NOT IN ('withdraw', 'complete') OR ("reason" IS NOT NULL AND "effective_date" IS NOT NULL)`,
)
@Check('decision_defer_has_reason_and_day', `"decision" <> 'defer' OR ("reason" IS NOT NULL AND "due" IS NOT NULL)`)
@Check('decision_preparer_does_not_decide', `"decided_by" <> "prepared_by"`)
@Check('decision_decided_or_on_behalf', `("decided_by" IS NULL) = "on_behalf"`)
export class DecisionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'decision_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'decision_pk' }) id!: string;
  @Column('uuid') reviewId!: string;
  @Column('uuid') meetingId!: string;
  @Column('uuid') packetId!: string;
  @Column('uuid') initiativeId!: string;
  @Column('int') fiscalYear!: number;
  /** Null only in an undo. */
  @Column('text', { nullable: true }) decision!: DecisionRecord['decision'];
  @Column('text', { nullable: true }) reworkKind!: DecisionRecord['reworkKind'];
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) changes!: string | null;
  @DayColumn({ nullable: true }) effectiveDate!: Day | null;
  @DayColumn({ nullable: true }) due!: Day | null;
  /** What was asked for bars and KPIs, with their names as they were. */
  @Column('jsonb', { default: [] }) scheduleItems!: DecisionRecord['scheduleItems'];
  @Column('jsonb', { default: [] }) kpis!: DecisionRecord['kpis'];
  /** The meeting's date: the day from which the decision holds. */
  @DayColumn() decidedOn!: Day;
  /** The CIO; null where the office recorded on the CIO's behalf. */
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  /** Who finalised the packet. */
  @Column('uuid', { nullable: true }) preparedBy!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column('boolean', { default: false }) onBehalf!: boolean;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt!: Date;
  @Column('uuid', { nullable: true }) correctsId!: string | null;
  /** 例示（架空値）. */
  @Column('boolean', { default: false }) example!: boolean;
}
