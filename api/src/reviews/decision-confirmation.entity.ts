import type { Day } from '#domain/calendar/day';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DayColumn } from '../platform/columns.ts';

/** What turned a 案 into a decision: the CIO's own word, or the 決裁 that the office entered. */
@Entity('decision_confirmation')
@ForeignKey('decision', ['tenantId', 'decisionId'], ['tenantId', 'id'], {
  name: 'decision_confirmation_of_decision',
  onDelete: 'RESTRICT',
})
@ForeignKey('member', ['tenantId', 'confirmedBy'], ['tenantId', 'id'], {
  name: 'decision_confirmation_of_confirmer',
  onDelete: 'RESTRICT',
})
@Check('decision_confirmation_mode', `"approval_mode" IN ('own', 'sole', 'substitute')`)
export class DecisionConfirmation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'decision_confirmation_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'decision_confirmation_pk' }) decisionId!: string;
  @Column('uuid') confirmedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) confirmedAt!: Date;
  @DayColumn({ nullable: true }) approvalDate!: Day | null;
  @Column('text', { nullable: true }) documentNumber!: string | null;
  @Column('text', { nullable: true }) approvedBy!: string | null;
  /** 本人, 専決, 代決. */
  @Column('text', { nullable: true }) approvalMode!: 'own' | 'sole' | 'substitute' | null;
}
