import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** 取組方針: an axis of the plan, shown also while no initiative stands under it. */
@Entity('policy')
@ForeignKey('plan', ['tenantId', 'planId'], ['tenantId', 'id'], { name: 'policy_of_plan', onDelete: 'RESTRICT' })
@Unique('policy_position_once', ['tenantId', 'planId', 'position'], { deferrable: 'INITIALLY IMMEDIATE' })
export class Policy {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'policy_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'policy_pk' }) id!: string;
  @Column('uuid') planId!: string;
  @Column('int') position!: number;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) nameEn!: string | null;
  /** Short name in the sheet's corner, e.g. スマートシティ. */
  @Column('text', { nullable: true }) label!: string | null;
  @Column('text', { nullable: true }) labelEn!: string | null;
  /** Raised by every write; the ETag. */
  @Column('int', { default: 1 }) version!: number;
}
