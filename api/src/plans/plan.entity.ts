import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** An action plan: which fiscal years it covers, what it rests on, and its principles word for word. */
@Entity('plan')
@ForeignKey('tenant', ['tenantId'], ['tenantId'], { name: 'plan_of_tenant', onDelete: 'RESTRICT' })
@Check('plan_years_in_order', `"from_fiscal_year" <= "to_fiscal_year"`)
@Check('plan_fiscal_start_month', `"fiscal_start_month" BETWEEN 1 AND 12`)
export class Plan {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plan_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plan_pk' }) id!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) titleEn!: string | null;
  @Column('text', { nullable: true }) subtitle!: string | null;
  @Column('text', { nullable: true }) subtitleEn!: string | null;
  @Column('text') publisher!: string;
  /** Month of first publication, `YYYY-MM`. */
  @Column('text', { nullable: true }) published!: string | null;
  @Column('text', { nullable: true }) parentTitle!: string | null;
  @Column('text', { nullable: true }) parentEdition!: string | null;
  @Column('int') fromFiscalYear!: number;
  @Column('int') toFiscalYear!: number;
  /** 目途: printed as such, never enforced. */
  @Column('boolean', { default: false }) periodSoft!: boolean;
  @Column('text', { nullable: true }) periodQuote!: string | null;
  /** 1–12; null where the plan's years start with the tenant's. */
  @Column('int', { nullable: true }) fiscalStartMonth!: number | null;
  @Column('jsonb', { default: [] }) basics!: { heading: string; paragraphs: string[] }[];
  /** False where the source's lines between visions and policies are lost. */
  @Column('boolean', { default: true }) visionPolicyLinksKnown!: boolean;
  /** Raised by every write; the ETag. */
  @Column('int', { default: 1 }) version!: number;
}
