import type { Day } from '#domain/calendar/day';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DayColumn } from '../platform/columns.ts';

/** A contract of an initiative and when it ends: what a withdrawal would have to wait for, or pay out. */
@Entity('initiative_contract')
@ForeignKey('initiative', ['tenantId', 'initiativeId'], ['tenantId', 'id'], {
  name: 'initiative_contract_of_initiative',
  onDelete: 'CASCADE',
})
@Index('initiative_contract_by_initiative', ['tenantId', 'initiativeId'])
export class InitiativeContract {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'initiative_contract_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'initiative_contract_pk' }) id!: string;
  @Column('uuid') initiativeId!: string;
  @Column('text') name!: string;
  @DayColumn() endsOn!: Day;
  @Column('text', { nullable: true }) note!: string | null;
  /** 例示（架空値）. */
  @Column('boolean', { default: false }) example!: boolean;
}
