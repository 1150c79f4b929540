import type { BreakdownDimension, BreakdownTotal } from '#domain/kpis/breakdown';
import type { Day } from '#domain/calendar/day';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { DayColumn, IdColumn, TenantColumn } from '../platform/columns.ts';

/** A measure of an initiative. What it measures is in its versions; the row is what they have in common. */
@Entity('kpi')
@ForeignKey('initiative', ['tenantId', 'initiativeId'], ['tenantId', 'id'], {
  name: 'kpi_of_initiative',
  onDelete: 'RESTRICT',
})
@ForeignKey('kpi', ['tenantId', 'derivedFromId'], ['tenantId', 'id'], { name: 'kpi_of_ratio', onDelete: 'RESTRICT' })
@ForeignKey('kpi', ['tenantId', 'succeededById'], ['tenantId', 'id'], {
  name: 'kpi_of_successor',
  onDelete: 'RESTRICT',
})
@ForeignKey('schedule_item', ['tenantId', 'validUntilItemId'], ['tenantId', 'id'], {
  name: 'kpi_of_event',
  onDelete: 'RESTRICT',
})
@ForeignKey('member', ['tenantId', 'updatedBy'], ['tenantId', 'id'], { name: 'kpi_of_updater', onDelete: 'RESTRICT' })
@Index('kpi_by_event', ['tenantId', 'validUntilItemId'], { where: 'valid_until_item_id IS NOT NULL' })
@Index('kpi_by_ratio', ['tenantId', 'derivedFromId'], { where: 'derived_from_id IS NOT NULL' })
@Index('kpi_by_successor', ['tenantId', 'succeededById'], { where: 'succeeded_by_id IS NOT NULL' })
@Unique('kpi_position_once', ['tenantId', 'initiativeId', 'position'])
@Check('kpi_breakdown_dimension', `"breakdown_dimension" IN ('ward', 'procedure', 'department')`)
@Check(
  'kpi_breakdown_total',
  `("breakdown_dimension" IS NULL) = ("breakdown_total" IS NULL) AND "breakdown_total" IN ('entered', 'derived')`,
)
@Check('kpi_is_not_its_own_source', `"derived_from_id" <> "id" AND "succeeded_by_id" <> "id"`)
export class Kpi {
  @TenantColumn('kpi_pk') tenantId!: string;
  @IdColumn('kpi_pk') id!: string;
  @Column('uuid') initiativeId!: string;
  /** Order on the sheet, 1… */
  @Column('int') position!: number;
  /** 件数・割合: the ratio whose numerator is this count. */
  @Column('uuid', { nullable: true }) derivedFromId!: string | null;
  @Column('text', { nullable: true }) pairLabel!: string | null;
  /** The milestone that ends it, and the source's words for that. */
  @Column('uuid', { nullable: true }) validUntilItemId!: string | null;
  @Column('text', { nullable: true }) validUntilQuote!: string | null;
  /** Last day on which it is measured; null while open. */
  @DayColumn({ nullable: true }) closedOn!: Day | null;
  /** It ended because that milestone was reached: it opens again when that is taken back. */
  @Column('boolean', { default: false }) closedByEvent!: boolean;
  @Column('uuid', { nullable: true }) succeededById!: string | null;
  /** By what it is broken down, and whether the whole is reported or follows from its parts; both or neither. */
  @Column('text', { nullable: true }) breakdownDimension!: BreakdownDimension | null;
  @Column('text', { nullable: true }) breakdownTotal!: BreakdownTotal | null;
  /** Raised by every write; the ETag. */
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
}
