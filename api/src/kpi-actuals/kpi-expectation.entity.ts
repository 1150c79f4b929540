import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { ExpectedOutlook } from '#domain/kpis/expectation';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DayColumn, QuantityColumn, TenantColumn } from '../platform/columns.ts';

/** 見込値 of a KPI in a fiscal year. Append-only: the last version by a day is the one that held on it. */
@Entity('kpi_expectation')
@ForeignKey('kpi', ['tenantId', 'kpiId'], ['tenantId', 'id'], { name: 'kpi_expectation_of_kpi', onDelete: 'RESTRICT' })
@ForeignKey('member', ['tenantId', 'setBy'], ['tenantId', 'id'], {
  name: 'kpi_expectation_of_setter',
  onDelete: 'RESTRICT',
})
@Check('kpi_expectation_outlook', `"outlook" IN ('achievable', 'partly', 'not')`)
@Check('kpi_expectation_within_limits', `abs("value") <= 1e12`)
export class KpiExpectation {
  @TenantColumn('kpi_expectation_pk') tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kpi_expectation_pk' }) kpiId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'kpi_expectation_pk' }) fiscalYear!: FiscalYear;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'kpi_expectation_pk' }) version!: number;
  @QuantityColumn({ nullable: true }) value!: number | null;
  @Column('text') outlook!: ExpectedOutlook;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('boolean', { default: false }) example!: boolean;
  @Column('uuid', { nullable: true }) setBy!: string | null;
  /** The version of the definition that it was said by; `null`: that was not kept yet. */
  @Column('int', { nullable: true }) definitionFrom!: FiscalYear | null;
  @DayColumn() setOn!: Day;
  @Column('timestamptz', { default: () => 'now()' }) setAt!: Date;
}
