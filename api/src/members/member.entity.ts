import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ROLES, type Role } from '#domain/members/permissions';

/** A person's seat in one tenant. Never deleted: the history names them. */
@Entity('member')
@ForeignKey('tenant', ['tenantId'], ['tenantId'], { name: 'member_of_tenant', onDelete: 'RESTRICT' })
@ForeignKey('department', ['tenantId', 'departmentId'], ['tenantId', 'id'], {
  name: 'member_of_department',
  onDelete: 'RESTRICT',
})
@Unique('member_email_once', ['tenantId', 'email'])
@Index('member_by_email', ['email'])
@Check('member_email_text', `email = lower(email) AND email LIKE '%_@_%'`)
@Check('member_roles', `cardinality(roles) > 0 AND roles <@ ARRAY[${ROLES.map((role) => `'${role}'`).join(', ')}]`)
export class MemberRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_pk' }) id!: string;
  /** Lower case. */
  @Column('text') email!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) nameEn!: string | null;
  /** 役職・担当. */
  @Column('text', { nullable: true }) post!: string | null;
  @Column('text', { nullable: true }) postEn!: string | null;
  @Column('text', { array: true }) roles!: Role[];
  @Column('uuid', { nullable: true }) departmentId!: string | null;
  /** Argon2id of the peppered password; selected only where it is checked. */
  @Column('text', { select: false }) passwordHash!: string;
  @Column('timestamptz', { nullable: true }) disabledAt!: Date | null;
  /** Raised by every write; the ETag. */
  @Column('int', { default: 1 }) version!: number;
}
