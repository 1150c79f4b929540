import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a keyed POST asked for and was answered; kept for 48 hours. */
@Entity('idempotency_key')
@ForeignKey('member', ['tenantId', 'memberId'], ['tenantId', 'id'], {
  name: 'idempotency_key_of_member',
  onDelete: 'CASCADE',
})
@Index('idempotency_key_by_age', ['tenantId', 'createdAt'])
export class IdempotencyKey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idempotency_key_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idempotency_key_pk' }) memberId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pk' }) key!: string;
  /** Over method, address and body. */
  @Column('text') requestHash!: string;
  /** Null only inside the transaction that has claimed the key. The status follows from the route. */
  @Column('json', { nullable: true }) body!: { answer: unknown } | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}
