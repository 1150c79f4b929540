import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Which policy serves which vision, many to many. */
@Entity('vision_policy')
@ForeignKey('vision', ['tenantId', 'visionId'], ['tenantId', 'id'], {
  name: 'vision_policy_of_vision',
  onDelete: 'CASCADE',
})
@ForeignKey('policy', ['tenantId', 'policyId'], ['tenantId', 'id'], {
  name: 'vision_policy_of_policy',
  onDelete: 'CASCADE',
})
export class VisionPolicy {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'vision_policy_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'vision_policy_pk' }) visionId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'vision_policy_pk' }) policyId!: string;
}
