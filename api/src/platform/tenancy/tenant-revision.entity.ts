import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How often something has changed in a tenant: the sum over its slots. Triggers count, at the end of each transaction. */
@Entity('tenant_revision')
@ForeignKey('tenant', ['tenantId'], ['tenantId'], { name: 'tenant_revision_of_tenant', onDelete: 'RESTRICT' })
export class TenantRevision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tenant_revision_pk' }) tenantId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'tenant_revision_pk' }) slot!: number;
  @Column('bigint') revision!: string;
}
