import type { Day } from '#domain/calendar/day';
import type { Period } from '#domain/calendar/period';
import type { Exclusion } from '#domain/kpis/aggregation';
import type { ValueState } from '#domain/kpis/codes';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, QuantityColumn, TenantColumn } from '../platform/columns.ts';

/** The year-to-date value kept beside each report, so that no screen adds reports up. A write keeps it true in its own transaction. */
@Entity('kpi_to_date')
@ForeignKey(
  'kpi_actual',
  ['tenantId', 'kpiId', 'period', 'breakdownKey'],
  ['tenantId', 'kpiId', 'period', 'breakdownKey'],
  {
    name: 'kpi_to_date_of_actual',
    onDelete: 'CASCADE',
  },
)
@Index('kpi_to_date_latest', ['tenantId', 'kpiId', 'breakdownKey', 'fiscalYear', 'periodTo'])
@Index('kpi_to_date_by_day', ['tenantId', 'fiscalYear', 'periodTo', 'kpiId'], { where: `"breakdown_key" = ''` })
export class KpiToDate {
  @TenantColumn('kpi_to_date_pk') tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kpi_to_date_pk' }) kpiId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'kpi_to_date_pk', default: '' }) breakdownKey!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'kpi_to_date_pk' }) period!: Period;
  @Column('int') fiscalYear!: number;
  @DayColumn() periodTo!: Day;
  /** In the KPI's unit; of a ratio the percentage 0–100. */
  @QuantityColumn({ nullable: true }) value!: number | null;
  @QuantityColumn({ nullable: true }) numerator!: number | null;
  @QuantityColumn({ nullable: true }) denominator!: number | null;
  @Column('text') state!: ValueState;
  /** Last period whose number is in it. */
  @Column('text', { nullable: true }) upTo!: Period | null;
  /** Periods with a number, out of those expected by then. */
  @Column('int') reported!: number;
  @Column('int') expected!: number;
  @Column('boolean') provisional!: boolean;
  @Column('boolean') example!: boolean;
  /** Periods that are not in it, and why. */
  @Column('jsonb', { default: [] }) exclusions!: Exclusion[];
}
