import type { FiscalYear } from '#domain/calendar/fiscal-year';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TenantColumn } from '../platform/columns.ts';

/** What a plan is judged by from a fiscal year on, until its next choice; before any of them by the default scheme. */
@Entity('judgement_scheme_choice')
@ForeignKey('plan', ['tenantId', 'planId'], ['tenantId', 'id'], {
  name: 'judgement_scheme_choice_of_plan',
  onDelete: 'RESTRICT',
})
@ForeignKey(
  'judgement_scheme_version',
  ['tenantId', 'schemeId', 'schemeVersion'],
  ['tenantId', 'schemeId', 'version'],
  { name: 'judgement_scheme_choice_of_version', onDelete: 'RESTRICT' },
)
@ForeignKey('member', ['tenantId', 'chosenBy'], ['tenantId', 'id'], {
  name: 'judgement_scheme_choice_of_chooser',
  onDelete: 'RESTRICT',
})
@Check(
  'judgement_scheme_choice_of_one',
  `("preset" IS NULL) = ("scheme_id" IS NOT NULL) AND ("scheme_id" IS NULL) = ("scheme_version" IS NULL)`,
)
export class JudgementSchemeChoice {
  @TenantColumn('judgement_scheme_choice_pk') tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'judgement_scheme_choice_pk' }) planId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'judgement_scheme_choice_pk' }) fromFiscalYear!: FiscalYear;
  /** A published scheme by its own name; null: the organisation's own, in this version. */
  @Column('text', { nullable: true }) preset!: string | null;
  @Column('uuid', { nullable: true }) schemeId!: string | null;
  @Column('int', { nullable: true }) schemeVersion!: number | null;
  @Column('text') reason!: string;
  @Column('uuid', { nullable: true }) chosenBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) chosenAt!: Date;
  /** Raised by every write; the ETag. */
  @Column('int', { default: 1 }) version!: number;
}
