import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { YenColumn } from './yen-column.ts';

/** 予算額・決算額 of one initiative in one fiscal year. */
@Entity('initiative_cost')
@ForeignKey('initiative', ['tenantId', 'initiativeId'], ['tenantId', 'id'], {
  name: 'initiative_cost_of_initiative',
  onDelete: 'CASCADE',
})
@Check('initiative_cost_not_negative', `"budget_yen" >= 0 AND "settled_yen" >= 0`)
export class InitiativeCost {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'initiative_cost_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'initiative_cost_pk' }) initiativeId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'initiative_cost_pk' }) fiscalYear!: number;
  /** Yen; null = not known, 0 = nothing. */
  @YenColumn() budgetYen!: number | null;
  /** Yen; null = not settled yet. */
  @YenColumn() settledYen!: number | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** 例示（架空値）. */
  @Column('boolean', { default: false }) example!: boolean;
}
