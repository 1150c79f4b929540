import type { Day } from '#domain/calendar/day';
import type { FollowUpAnswer } from '#domain/follow-ups/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DayColumn } from '../platform/columns.ts';

/** 指示事項: a condition of a decision, and how its department answered it. */
@Entity('follow_up')
@ForeignKey('decision', ['tenantId', 'decisionId'], ['tenantId', 'id'], {
  name: 'follow_up_of_decision',
  onDelete: 'RESTRICT',
})
@ForeignKey('department', ['tenantId', 'departmentId'], ['tenantId', 'id'], {
  name: 'follow_up_of_department',
  onDelete: 'RESTRICT',
})
@ForeignKey('member', ['tenantId', 'answeredBy'], ['tenantId', 'id'], {
  name: 'follow_up_of_answerer',
  onDelete: 'RESTRICT',
})
@Unique('follow_up_position_once', ['tenantId', 'decisionId', 'position'])
@Index('follow_up_by_department', ['tenantId', 'departmentId', 'due'])
@Check('follow_up_answer', `"answer" IN ('done', 'not_done', 'not_yet_due', 'withdrawn', 'no_answer')`)
@Check('follow_up_not_done_has_reason', `"answer" <> 'not_done' OR "comment" IS NOT NULL`)
export class FollowUp {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'follow_up_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'follow_up_pk' }) id!: string;
  @Column('uuid') decisionId!: string;
  @Column('int') position!: number;
  @Column('text') text!: string;
  @Column('uuid') departmentId!: string;
  @DayColumn() due!: Day;
  @Column('text', { nullable: true }) answer!: FollowUpAnswer | null;
  @Column('text', { nullable: true }) comment!: string | null;
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  /** 例示（架空値）. */
  @Column('boolean', { default: false }) example!: boolean;
  /** Raised by every write; the ETag. */
  @Column('int', { default: 1 }) version!: number;
}
