import type { AttainmentVariant } from '#domain/kpi-actuals/achievement';
import type { PaceRule } from '#domain/kpis/pace';
import type { Band, MultiYearRule } from '#domain/kpis/schemes/judgement-scheme';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TenantColumn } from '../platform/columns.ts';

/** A version of a scheme. Append-only: a change is a new version, so that what was judged keeps what it was judged by. */
@Entity('judgement_scheme_version')
@ForeignKey('judgement_scheme', ['tenantId', 'schemeId'], ['tenantId', 'id'], {
  name: 'judgement_scheme_version_of_scheme',
  onDelete: 'RESTRICT',
})
@ForeignKey('member', ['tenantId', 'madeBy'], ['tenantId', 'id'], {
  name: 'judgement_scheme_version_of_maker',
  onDelete: 'RESTRICT',
})
@Check('judgement_scheme_version_pace', `"pace" IN ('linear', 'last_year_share')`)
@Check('judgement_scheme_version_multi_year', `"multi_year" IN ('osaka_city', 'tama_city')`)
@Check('judgement_scheme_version_variant', `"variant" IN ('target_over_actual', 'two_minus_actual_over_target')`)
export class JudgementSchemeVersion {
  @TenantColumn('judgement_scheme_version_pk') tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'judgement_scheme_version_pk' }) schemeId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'judgement_scheme_version_pk' }) version!: number;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) nameEn!: string | null;
  /** Best first; edges are ratios, 1 = target met. */
  @Column('jsonb') yearEnd!: Band[];
  /** null: in the running year the scheme judges nothing. */
  @Column('jsonb', { nullable: true }) midYear!: Band[] | null;
  @Column('text') pace!: PaceRule;
  @Column('text', { nullable: true }) multiYear!: MultiYearRule | null;
  @Column('text', { nullable: true }) variant!: AttainmentVariant | null;
  /** Why it was changed; null of the first version. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) madeBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) madeAt!: Date;
}
