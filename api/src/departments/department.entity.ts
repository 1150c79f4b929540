import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/calendar/day';
import { DayColumn } from '../platform/columns.ts';

/** 所属. It ends and is succeeded; it is never renamed away, so that history shows the name of the time. */
@Entity('department')
@ForeignKey('tenant', ['tenantId'], ['tenantId'], { name: 'department_of_tenant', onDelete: 'RESTRICT' })
@ForeignKey('department', ['tenantId', 'parentId'], ['tenantId', 'id'], {
  name: 'department_of_parent',
  onDelete: 'RESTRICT',
})
@ForeignKey('department', ['tenantId', 'successorId'], ['tenantId', 'id'], {
  name: 'department_of_successor',
  onDelete: 'RESTRICT',
})
@Index('department_in_order', ['tenantId', 'position'])
@Check('department_valid_in_order', `valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to`)
export class Department {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'department_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'department_pk' }) id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) nameEn!: string | null;
  @Column('uuid', { nullable: true }) parentId!: string | null;
  @DayColumn({ nullable: true }) validFrom!: Day | null;
  /** Last day, inclusive. */
  @DayColumn({ nullable: true }) validTo!: Day | null;
  @Column('uuid', { nullable: true }) successorId!: string | null;
  @Column('int', { default: 0 }) position!: number;
  /** 例示（架空値）. */
  @Column('boolean', { default: false }) example!: boolean;
  /** Raised by every write; the ETag. */
  @Column('int', { default: 1 }) version!: number;
}
