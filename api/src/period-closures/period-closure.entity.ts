import type { Day } from '#domain/calendar/day';
import type { Period } from '#domain/calendar/period';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, IdColumn, TenantColumn } from '../platform/columns.ts';

/** 確定: a period of a plan that takes no more reports. Opened again, the row stays and says who and why. */
@Entity('period_closure')
@ForeignKey('plan', ['tenantId', 'planId'], ['tenantId', 'id'], {
  name: 'period_closure_of_plan',
  onDelete: 'RESTRICT',
})
@ForeignKey('member', ['tenantId', 'closedBy'], ['tenantId', 'id'], {
  name: 'period_closure_of_closer',
  onDelete: 'RESTRICT',
})
@ForeignKey('member', ['tenantId', 'reopenedBy'], ['tenantId', 'id'], {
  name: 'period_closure_of_reopener',
  onDelete: 'RESTRICT',
})
@Index('period_closure_once', ['tenantId', 'planId', 'period'], { unique: true, where: `"reopened_at" IS NULL` })
@Check('period_closure_period_text', `"period" ~ '^FY[0-9]{4}(-(H[12]|Q[1-4]|M(0[1-9]|1[0-2])))?$'`)
@Check('period_closure_reopened_with_reason', `("reopened_at" IS NULL) = ("reopen_reason" IS NULL)`)
export class PeriodClosure {
  @TenantColumn('period_closure_pk') tenantId!: string;
  @IdColumn('period_closure_pk') id!: string;
  @Column('uuid') planId!: string;
  /** A year, half, quarter or month; it closes every period inside it. */
  @Column('text') period!: Period;
  @DayColumn() periodFrom!: Day;
  @DayColumn() periodTo!: Day;
  @Column('text') reason!: string;
  @Column('uuid', { nullable: true }) closedBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) closedAt!: Date;
  @Column('timestamptz', { nullable: true }) reopenedAt!: Date | null;
  @Column('uuid', { nullable: true }) reopenedBy!: string | null;
  @Column('text', { nullable: true }) reopenReason!: string | null;
  @Column('boolean', { default: false }) example!: boolean;
  /** Raised by every write; the ETag. */
  @Column('int', { default: 1 }) version!: number;
}
