import type { Day } from '#domain/calendar/day';
import type { Period } from '#domain/calendar/period';
import type { ValueState } from '#domain/kpis/codes';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { DayColumn, IdColumn, QuantityColumn, TenantColumn } from '../platform/columns.ts';

/** What was reported for one KPI and one period. A correction overwrites it; `audit_entry` keeps what it was. */
@Entity('kpi_actual')
@ForeignKey('kpi', ['tenantId', 'kpiId'], ['tenantId', 'id'], { name: 'kpi_actual_of_kpi', onDelete: 'RESTRICT' })
@ForeignKey('member', ['tenantId', 'recordedBy'], ['tenantId', 'id'], {
  name: 'kpi_actual_of_recorder',
  onDelete: 'RESTRICT',
})
@Unique('kpi_actual_once_a_period', ['tenantId', 'kpiId', 'period', 'breakdownKey'])
@Index('kpi_actual_by_year', ['tenantId', 'kpiId', 'fiscalYear', 'periodTo'])
@Check('kpi_actual_period_text', `"period" ~ '^FY[0-9]{4}(-(H[12]|Q[1-4]|M(0[1-9]|1[0-2])))?$'`)
@Check(
  'kpi_actual_state',
  `"state" IN ('value', 'not_applicable', 'unknown', 'not_collected', 'suppressed', 'not_published', 'below_unit')`,
)
@Check('kpi_actual_value_or_state', `("state" = 'value') = ("value" IS NOT NULL OR "numerator" IS NOT NULL)`)
@Check(
  'kpi_actual_within_limits',
  `abs("value") <= 1e12 AND abs("numerator") <= 1e12 AND "denominator" BETWEEN 0 AND 1e12`,
)
export class KpiActual {
  @TenantColumn('kpi_actual_pk') tenantId!: string;
  @IdColumn('kpi_actual_pk') id!: string;
  @Column('uuid') kpiId!: string;
  /** Fiscal period, e.g. `FY2018-M01`. */
  @Column('text') period!: Period;
  /** 区, 手続 or 所属; empty for the KPI as a whole. */
  @Column('text', { default: '' }) breakdownKey!: string;
  @Column('int') fiscalYear!: number;
  @DayColumn() periodFrom!: Day;
  /** Last day of the period: from then on the value holds. */
  @DayColumn() periodTo!: Day;
  /** In the KPI's own unit; null where `state` says why, and of a ratio, which is derived from its parts. */
  @QuantityColumn({ nullable: true }) value!: number | null;
  @QuantityColumn({ nullable: true }) numerator!: number | null;
  @QuantityColumn({ nullable: true }) denominator!: number | null;
  @Column('text', { default: 'value' }) state!: ValueState;
  /** 速報. */
  @Column('boolean', { default: false }) provisional!: boolean;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('boolean', { default: false }) example!: boolean;
  @Column('boolean', { default: false }) correctedAfterReview!: boolean;
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt!: Date;
  /** Raised by every write; the ETag. */
  @Column('int', { default: 1 }) version!: number;
}
