import { Entity, ForeignKey } from 'typeorm';
import { IdColumn, TenantColumn } from '../platform/columns.ts';

/** A 判定基準 of the organisation's own. Everything about it stands in its versions. */
@Entity('judgement_scheme')
@ForeignKey('tenant', ['tenantId'], ['tenantId'], { name: 'judgement_scheme_of_tenant', onDelete: 'RESTRICT' })
export class JudgementSchemeRow {
  @TenantColumn('judgement_scheme_pk') tenantId!: string;
  @IdColumn('judgement_scheme_pk') id!: string;
}
