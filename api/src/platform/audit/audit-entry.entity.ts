import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** 変更履歴: append-only, by privileges and by triggers. */
@Entity('audit_entry')
@ForeignKey('tenant', ['tenantId'], ['tenantId'], { name: 'audit_entry_of_tenant', onDelete: 'RESTRICT' })
@ForeignKey('member', ['tenantId', 'actorId'], ['tenantId', 'id'], {
  name: 'audit_entry_of_actor',
  onDelete: 'RESTRICT',
})
@Index('audit_entry_by_object', ['tenantId', 'objectType', 'objectId', 'sequence'])
@Index('audit_entry_by_actor', ['tenantId', 'actorId', 'sequence'])
export class AuditEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_entry_pk' }) tenantId!: string;
  /** Counted by the database over all tenants; gaps are rolled-back transactions. */
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'audit_entry_pk',
  })
  sequence!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at!: Date;
  @Column('uuid', { nullable: true }) actorId!: string | null;
  @Column('boolean', { default: false }) onBehalf!: boolean;
  @Column('uuid', { nullable: true }) sessionId!: string | null;
  @Column('text', { nullable: true }) address!: string | null;
  /** `<object>.<past participle>`. */
  @Column('text') action!: string;
  @Column('text') objectType!: string;
  @Column('text') objectId!: string;
  @Column('jsonb', { nullable: true }) before!: unknown;
  @Column('jsonb', { nullable: true }) after!: unknown;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) requestId!: string | null;
}
