import type { Day } from '#domain/calendar/day';
import type { TargetSort } from '#domain/kpis/codes';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DayColumn, QuantityColumn, TenantColumn } from '../platform/columns.ts';

/** What is to be reached in one fiscal year, as it stands now. */
@Entity('kpi_target')
@ForeignKey('kpi', ['tenantId', 'kpiId'], ['tenantId', 'id'], { name: 'kpi_target_of_kpi', onDelete: 'RESTRICT' })
@ForeignKey('member', ['tenantId', 'setBy'], ['tenantId', 'id'], { name: 'kpi_target_of_setter', onDelete: 'RESTRICT' })
@Check('kpi_target_sort', `"sort" IN ('number', 'range', 'direction_only', 'all')`)
@Check('kpi_target_number_has_value', `("sort" = 'number') = ("value" IS NOT NULL)`)
@Check(
  'kpi_target_range_has_bounds',
  `("sort" = 'range') = ("low" IS NOT NULL AND "high" IS NOT NULL) AND "low" <= "high"`,
)
export class KpiTarget {
  @TenantColumn('kpi_target_pk') tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kpi_target_pk' }) kpiId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'kpi_target_pk' }) fiscalYear!: number;
  @Column('text') sort!: TargetSort;
  @QuantityColumn({ nullable: true }) value!: number | null;
  @QuantityColumn({ nullable: true }) low!: number | null;
  @QuantityColumn({ nullable: true }) high!: number | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('boolean', { default: false }) example!: boolean;
  /** Business day from which it holds. */
  @DayColumn() setOn!: Day;
  @Column('uuid', { nullable: true }) setBy!: string | null;
  /** First version of the target that is in the unit the definition has now; later than `version`: none is, and it is not compared. */
  @Column('int', { default: 1 }) unitSince!: number;
  /** Raised by every write; the ETag. */
  @Column('int', { default: 1 }) version!: number;
}
