import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A sign-in that lives until it is ended, 30 minutes idle or 12 hours old. */
@Entity('member_session')
@ForeignKey('member', ['tenantId', 'memberId'], ['tenantId', 'id'], {
  name: 'member_session_of_member',
  onDelete: 'CASCADE',
})
@Unique('member_session_token_once', ['tenantId', 'tokenHash'])
@Index('member_session_by_token', ['tokenHash'])
@Index('member_session_by_member', ['tenantId', 'memberId'])
export class MemberSession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_session_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_session_pk' }) id!: string;
  /** SHA-256 of the cookie's token. */
  @Column('bytea') tokenHash!: Buffer;
  @Column('text') csrfToken!: string;
  @Column('uuid') memberId!: string;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text', { nullable: true }) userAgent!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastSeenAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) reauthenticatedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}
