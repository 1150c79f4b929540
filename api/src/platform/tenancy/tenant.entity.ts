import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LevelNames } from '#domain/tenants/contract';

/** An organisation. Its own id is the tenant id that every other row carries. */
@Entity('tenant')
@Index('tenant_slug_once', ['slug'], { unique: true, where: '(closed_at IS NULL)' })
@Check('tenant_slug_text', `slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'`)
@Check('tenant_fiscal_start_month', `fiscal_start_month BETWEEN 1 AND 12`)
@Check('tenant_approval', `approval IN ('none', 'department')`)
@Check('tenant_entry_due_days', `entry_due_days BETWEEN 0 AND 366`)
export class Tenant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tenant_pk' }) tenantId!: string;
  @Column('text') slug!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) nameEn!: string | null;
  /** IANA name; days are cut here. */
  @Column('text', { default: 'Asia/Tokyo' }) timeZone!: string;
  /** 1–12. */
  @Column('int', { default: 4 }) fiscalStartMonth!: number;
  @Column('text', { default: 'none' }) approval!: 'none' | 'department';
  /** Days after a period's end until its actual is due. */
  @Column('int', { default: 30 }) entryDueDays!: number;
  /** Holds 例示（架空値）. */
  @Column('boolean', { default: false }) demonstration!: boolean;
  /** What this organisation calls the levels of its plans; a level that is missing goes by the product's own word. */
  @Column('jsonb', { default: {} }) levelNames!: LevelNames;
  /** Raised by every write; the ETag. */
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}
