import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TenantColumn } from '../platform/columns.ts';

/** A KPI that measures an effect. */
@Entity('effect_kpi')
@ForeignKey('effect', ['tenantId', 'effectId'], ['tenantId', 'id'], {
  name: 'effect_kpi_of_effect',
  onDelete: 'CASCADE',
})
@ForeignKey('kpi', ['tenantId', 'kpiId'], ['tenantId', 'id'], { name: 'effect_kpi_of_kpi', onDelete: 'RESTRICT' })
export class EffectKpi {
  @TenantColumn('effect_kpi_pk') tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'effect_kpi_pk' }) effectId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'effect_kpi_pk' }) kpiId!: string;
  @Column('boolean', { default: false }) example!: boolean;
}
