import type { AssessInput } from '#domain/reviews/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** 進捗評価: one initiative in one fiscal year, or ad hoc. What was decided on it is in `decision`. */
@Entity('review')
@ForeignKey('plan', ['tenantId', 'planId'], ['tenantId', 'id'], { name: 'review_of_plan', onDelete: 'RESTRICT' })
@ForeignKey('initiative', ['tenantId', 'initiativeId'], ['tenantId', 'id'], {
  name: 'review_of_initiative',
  onDelete: 'RESTRICT',
})
@ForeignKey('member', ['tenantId', 'assessedBy'], ['tenantId', 'id'], {
  name: 'review_of_assessor',
  onDelete: 'RESTRICT',
})
@ForeignKey('member', ['tenantId', 'opinionBy'], ['tenantId', 'id'], {
  name: 'review_of_adviser',
  onDelete: 'RESTRICT',
})
@ForeignKey('member', ['tenantId', 'preparedBy'], ['tenantId', 'id'], {
  name: 'review_of_preparer',
  onDelete: 'RESTRICT',
})
@Index('review_once_a_year', ['tenantId', 'initiativeId', 'fiscalYear'], { unique: true, where: `"kind" = 'yearly'` })
@Index('review_by_plan', ['tenantId', 'planId', 'fiscalYear'])
@Check('review_kind', `"kind" IN ('yearly', 'ad_hoc')`)
@Check('review_assessment', `"assessment" IN ('achievable', 'partly', 'not')`)
export class Review {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_pk' }) id!: string;
  @Column('uuid') planId!: string;
  @Column('uuid') initiativeId!: string;
  @Column('int') fiscalYear!: number;
  @Column('text', { default: 'yearly' }) kind!: 'yearly' | 'ad_hoc';
  /** 自己評価, the department's own. */
  @Column('text', { nullable: true }) assessment!: AssessInput['judgement'] | null;
  @Column('text', { nullable: true }) assessmentComment!: string | null;
  @Column('uuid', { nullable: true }) assessedBy!: string | null;
  @Column('timestamptz', { nullable: true }) assessedAt!: Date | null;
  /** The CIO adviser's (CIO補佐監). */
  @Column('text', { nullable: true }) opinion!: string | null;
  @Column('uuid', { nullable: true }) opinionBy!: string | null;
  @Column('timestamptz', { nullable: true }) opinionAt!: Date | null;
  @Column('uuid', { nullable: true }) preparedBy!: string | null;
  /** 例示（架空値）. */
  @Column('boolean', { default: false }) example!: boolean;
  /** Raised by every write; the ETag. */
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}
