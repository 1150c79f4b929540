import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** 期待される効果, kept apart from KPIs: an effect may have none. */
@Entity('effect')
@ForeignKey('initiative', ['tenantId', 'initiativeId'], ['tenantId', 'id'], {
  name: 'effect_of_initiative',
  onDelete: 'CASCADE',
})
@Unique('effect_position_once', ['tenantId', 'initiativeId', 'position'])
export class Effect {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'effect_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'effect_pk' }) id!: string;
  @Column('uuid') initiativeId!: string;
  @Column('int') position!: number;
  @Column('text') text!: string;
}
