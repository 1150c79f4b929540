import { Entity, PrimaryColumn } from 'typeorm';

/** An entry that waits for its link in the chain. A trigger puts it here, the sealer takes it away. */
@Entity('audit_unsealed')
export class AuditUnsealed {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_unsealed_pk' }) tenantId!: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'audit_unsealed_pk' }) sequence!: string;
}
