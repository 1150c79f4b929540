import type { Direction, Frequency, KpiClass, KpiKind, RunningEntry } from '#domain/kpis/codes';
import type { Certainty } from '#domain/schedule-items/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { QuantityColumn, TenantColumn } from '../platform/columns.ts';

/** One definition of a KPI, in force from its fiscal year until the next one starts. Quantities are in the KPI's unit. */
@Entity('kpi_version')
@ForeignKey('kpi', ['tenantId', 'kpiId'], ['tenantId', 'id'], { name: 'kpi_version_of_kpi', onDelete: 'RESTRICT' })
@Check('kpi_version_decimals', `"decimals" BETWEEN 0 AND 10`)
@Check('kpi_version_kind', `"kind" IN ('count', 'running_total', 'level', 'ratio', 'percent', 'milestone')`)
@Check('kpi_version_entry', `("kind" = 'running_total') = ("entry" IS NOT NULL) AND "entry" IN ('increment', 'total')`)
@Check('kpi_version_ratio_of', `("kind" = 'ratio') = ("ratio_of" IS NOT NULL) AND "ratio_of" IN ('counts', 'levels')`)
@Check('kpi_version_direction', `"direction" IN ('increase', 'decrease', 'at_least', 'at_most', 'within', 'monitor')`)
@Check('kpi_version_class', `"kpi_class" IN ('input', 'activity', 'output', 'outcome')`)
@Check('kpi_version_publication_lag', `"publication_lag_days" BETWEEN 0 AND 1830`)
@Check('kpi_version_frequency', `"frequency" IN ('month', 'quarter', 'half', 'year')`)
@Check('kpi_version_final_target', `("final_target" IS NULL) = ("final_target_fiscal_year" IS NULL)`)
@Check('kpi_version_certainty', `"certainty" IN ('given', 'inferred', 'unknown')`)
export class KpiVersion {
  @TenantColumn('kpi_version_pk') tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kpi_version_pk' }) kpiId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'kpi_version_pk' }) effectiveFiscalYear!: number;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) nameEn!: string | null;
  @Column('text') unit!: string;
  @Column('text', { nullable: true }) unitEn!: string | null;
  /** Digits behind the point that screens print. */
  @Column('int', { default: 0 }) decimals!: number;
  @Column('text') kind!: KpiKind;
  @Column('text', { nullable: true }) entry!: RunningEntry | null;
  @Column('text', { nullable: true }) ratioOf!: 'counts' | 'levels' | null;
  @Column('text') direction!: Direction;
  @Column('text', { default: 'month' }) frequency!: Frequency;
  @Column('text', { nullable: true }) kpiClass!: KpiClass | null;
  /** 対象範囲, e.g. 2区; another one splits the series. */
  @Column('text', { nullable: true }) scope!: string | null;
  /** Days after a period's end until its number can be known; a report is due that much later. */
  @Column('int', { default: 0 }) publicationLagDays!: number;
  /** Why it replaced the version before. */
  @Column('text', { nullable: true }) changeReason!: string | null;
  @Column('text', { nullable: true }) numeratorLabel!: string | null;
  @Column('text', { nullable: true }) denominatorLabel!: string | null;
  @QuantityColumn({ nullable: true }) baselineValue!: number | null;
  @Column('int', { nullable: true }) baselineFiscalYear!: number | null;
  @Column('text', { nullable: true }) baselineNote!: string | null;
  /** 期首累計: counted before the first report. */
  @QuantityColumn({ nullable: true }) openingValue!: number | null;
  @QuantityColumn({ nullable: true }) finalTarget!: number | null;
  @Column('int', { nullable: true }) finalTargetFiscalYear!: number | null;
  @Column('int', { nullable: true }) measurableFrom!: number | null;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('text', { nullable: true }) method!: string | null;
  @Column('text', { nullable: true }) responsible!: string | null;
  @Column('text', { default: 'given' }) certainty!: Certainty;
  @Column('text', { nullable: true }) ask!: string | null;
}
