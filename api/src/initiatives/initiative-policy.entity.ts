import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A policy that an initiative serves beside its theme's own. */
@Entity('initiative_policy')
@ForeignKey('initiative', ['tenantId', 'initiativeId'], ['tenantId', 'id'], {
  name: 'initiative_policy_of_initiative',
  onDelete: 'CASCADE',
})
@ForeignKey('policy', ['tenantId', 'policyId'], ['tenantId', 'id'], {
  name: 'initiative_policy_of_policy',
  onDelete: 'RESTRICT',
})
export class InitiativePolicy {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'initiative_policy_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'initiative_policy_pk' }) initiativeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'initiative_policy_pk' }) policyId!: string;
}
