import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** テーマ: groups initiatives under a policy. */
@Entity('theme')
@ForeignKey('policy', ['tenantId', 'policyId'], ['tenantId', 'id'], { name: 'theme_of_policy', onDelete: 'RESTRICT' })
@Unique('theme_position_once', ['tenantId', 'policyId', 'position'], { deferrable: 'INITIALLY IMMEDIATE' })
export class Theme {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'theme_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'theme_pk' }) id!: string;
  @Column('uuid') policyId!: string;
  @Column('int') position!: number;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) nameEn!: string | null;
  /** Raised by every write; the ETag. */
  @Column('int', { default: 1 }) version!: number;
}
