import type { Certainty } from '#domain/schedule-items/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A row of an initiative's schedule (システム, 業務改革); may be unnamed. */
@Entity('lane')
@ForeignKey('initiative', ['tenantId', 'initiativeId'], ['tenantId', 'id'], {
  name: 'lane_of_initiative',
  onDelete: 'RESTRICT',
})
@Unique('lane_in_initiative_once', ['tenantId', 'initiativeId', 'id'])
@Unique('lane_position_once', ['tenantId', 'initiativeId', 'position'])
@Check('lane_certainty', `"certainty" IN ('given', 'inferred', 'unknown')`)
export class Lane {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'lane_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'lane_pk' }) id!: string;
  @Column('uuid') initiativeId!: string;
  @Column('int') position!: number;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('text', { nullable: true }) nameEn!: string | null;
  @Column('text', { default: 'given' }) certainty!: Certainty;
}
