import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a tenant calls a fiscal year: data, since eras change in the middle of plans. */
@Entity('fiscal_year_label')
@ForeignKey('tenant', ['tenantId'], ['tenantId'], { name: 'fiscal_year_label_of_tenant', onDelete: 'RESTRICT' })
@Check('fiscal_year_label_year', `fiscal_year BETWEEN 1900 AND 2200`)
export class FiscalYearLabel {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'fiscal_year_label_pk' }) tenantId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'fiscal_year_label_pk' }) fiscalYear!: number;
  @Column('text') labelJa!: string;
  @Column('text') labelEra!: string;
  @Column('text') labelEraShort!: string;
  @Column('text') labelEn!: string;
  @Column('text', { array: true, default: [] }) aliases!: string[];
}
