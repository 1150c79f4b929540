import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TenantColumn } from '../platform/columns.ts';

/** A part of a KPI that may be reported: 北区, a procedure or a department. */
@Entity('kpi_breakdown_key')
@ForeignKey('kpi', ['tenantId', 'kpiId'], ['tenantId', 'id'], {
  name: 'kpi_breakdown_key_of_kpi',
  onDelete: 'RESTRICT',
})
@Check('kpi_breakdown_key_is_named', `"key" <> ''`)
@Check('kpi_breakdown_key_years', `"from_fiscal_year" <= "to_fiscal_year"`)
export class KpiBreakdownKey {
  @TenantColumn('kpi_breakdown_key_pk') tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kpi_breakdown_key_pk' }) kpiId!: string;
  /** As reports name it. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'kpi_breakdown_key_pk' }) key!: string;
  /** Order in every list, 1… */
  @Column('int') position!: number;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) nameEn!: string | null;
  /** First and last fiscal year in which it is reported; null = from the start, without end. */
  @Column('int', { nullable: true }) fromFiscalYear!: number | null;
  @Column('int', { nullable: true }) toFiscalYear!: number | null;
}
