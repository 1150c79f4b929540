import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Replaced } from './decision-effects.ts';

/** That a decision took effect, and what it replaced, so that an undo or a 訂正 puts exactly that back. */
@Entity('decision_effect')
@ForeignKey('decision', ['tenantId', 'decisionId'], ['tenantId', 'id'], {
  name: 'decision_effect_of_decision',
  onDelete: 'RESTRICT',
})
export class DecisionEffect {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'decision_effect_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'decision_effect_pk' }) decisionId!: string;
  @Column('timestamptz', { default: () => 'now()' }) appliedAt!: Date;
  @Column('jsonb') replaced!: Replaced;
}
