import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** めざす姿: what the plan wants to become true. */
@Entity('vision')
@ForeignKey('plan', ['tenantId', 'planId'], ['tenantId', 'id'], { name: 'vision_of_plan', onDelete: 'RESTRICT' })
@Unique('vision_position_once', ['tenantId', 'planId', 'position'], { deferrable: 'INITIALLY IMMEDIATE' })
export class Vision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'vision_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'vision_pk' }) id!: string;
  @Column('uuid') planId!: string;
  @Column('int') position!: number;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) nameEn!: string | null;
  /** Raised by every write; the ETag. */
  @Column('int', { default: 1 }) version!: number;
}
