import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** One link of the chain over a tenant's audit log. Append-only, like the entries. */
@Entity('audit_seal')
@ForeignKey('audit_entry', ['tenantId', 'sequence'], ['tenantId', 'sequence'], {
  name: 'audit_seal_of_entry',
  onDelete: 'RESTRICT',
})
@Unique('audit_seal_once', ['tenantId', 'sequence'])
@Check('audit_seal_number', '"number" > 0')
export class AuditSeal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_seal_pk' }) tenantId!: string;
  /** 1, 2, 3 … in each tenant, without gaps. */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'audit_seal_pk' }) number!: string;
  /** Of the entry. Mostly grows with `number`; an entry that was committed late comes later. */
  @Column('bigint') sequence!: string;
  /** How the hash is made, see `chain.ts`. */
  @Column('int') version!: number;
  @Column('bytea') previousHash!: Buffer;
  @Column('bytea') hash!: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) sealedAt!: Date;
}
