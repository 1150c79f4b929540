import type { Day } from '#domain/calendar/day';
import type { TargetSort } from '#domain/kpis/codes';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DayColumn, QuantityColumn, TenantColumn } from '../platform/columns.ts';

/** A target that was replaced. Append-only: a changed target never rewrites what was promised. */
@Entity('kpi_target_history')
@ForeignKey('kpi_target', ['tenantId', 'kpiId', 'fiscalYear'], ['tenantId', 'kpiId', 'fiscalYear'], {
  name: 'kpi_target_history_of_target',
  onDelete: 'RESTRICT',
})
export class KpiTargetHistory {
  @TenantColumn('kpi_target_history_pk') tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kpi_target_history_pk' }) kpiId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'kpi_target_history_pk' }) fiscalYear!: number;
  /** The version of the target that said so. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'kpi_target_history_pk' }) version!: number;
  @Column('text') sort!: TargetSort;
  @QuantityColumn({ nullable: true }) value!: number | null;
  @QuantityColumn({ nullable: true }) low!: number | null;
  @QuantityColumn({ nullable: true }) high!: number | null;
  @DayColumn() setOn!: Day;
  @DayColumn() replacedOn!: Day;
  @Column('text', { nullable: true }) reason!: string | null;
}
