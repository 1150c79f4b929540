import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { Verdict } from '#domain/kpis/codes';
import type { Grade } from '#domain/kpis/rollup';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DayColumn, TenantColumn } from '../platform/columns.ts';

/** 手動判定 on a KPI in a fiscal year. Append-only: the last version is the one that holds, one without a verdict withdraws. */
@Entity('verdict_override')
@ForeignKey('kpi', ['tenantId', 'kpiId'], ['tenantId', 'id'], { name: 'verdict_override_of_kpi', onDelete: 'RESTRICT' })
@ForeignKey('member', ['tenantId', 'setBy'], ['tenantId', 'id'], {
  name: 'verdict_override_of_setter',
  onDelete: 'RESTRICT',
})
@Check(
  'verdict_override_verdict',
  `"verdict" IN ('missed', 'behind', 'partly', 'slightly_behind', 'nearly', 'on_track', 'achieved')`,
)
@Check(
  'verdict_override_computed',
  `"computed" IN ('achieved', 'nearly', 'partly', 'missed', 'on_track', 'slightly_behind', 'behind', 'partial_count', 'no_target', 'reference', 'not_measurable', 'unreported', 'not_due', 'undetermined', 'not_computable', 'closed')`,
)
@Check('verdict_override_reason', `length("reason") >= 10`)
export class VerdictOverrideRow {
  @TenantColumn('verdict_override_pk') tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'verdict_override_pk' }) kpiId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'verdict_override_pk' }) fiscalYear!: FiscalYear;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'verdict_override_pk' }) version!: number;
  /** null: withdrawn. */
  @Column('text', { nullable: true }) verdict!: Grade | null;
  /** What the rules said when it was written. */
  @Column('text') computed!: Verdict;
  @Column('text') reason!: string;
  /** 訂正: written after a decision on that fiscal year. */
  @Column('boolean', { default: false }) correction!: boolean;
  @Column('uuid', { nullable: true }) setBy!: string | null;
  @DayColumn() setOn!: Day;
  @Column('timestamptz', { default: () => 'now()' }) setAt!: Date;
}
