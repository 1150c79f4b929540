import type { Day } from '#domain/calendar/day';
import type { InitiativeOrigin, SourcedText } from '#domain/initiatives/contract';
import type { StoredStatus } from '#domain/initiatives/status';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DayColumn } from '../platform/columns.ts';

/** 取組項目: what is scheduled, measured and reviewed. Its row is also the lock for whatever is reported about it. */
@Entity('initiative')
@ForeignKey('plan', ['tenantId', 'planId'], ['tenantId', 'id'], { name: 'initiative_of_plan', onDelete: 'RESTRICT' })
@ForeignKey('theme', ['tenantId', 'themeId'], ['tenantId', 'id'], { name: 'initiative_of_theme', onDelete: 'RESTRICT' })
@ForeignKey('department', ['tenantId', 'departmentId'], ['tenantId', 'id'], {
  name: 'initiative_of_department',
  onDelete: 'RESTRICT',
})
@ForeignKey('member', ['tenantId', 'updatedBy'], ['tenantId', 'id'], {
  name: 'initiative_of_updater',
  onDelete: 'RESTRICT',
})
@Unique('initiative_number_once', ['tenantId', 'planId', 'number'])
@Index('initiative_by_theme', ['tenantId', 'themeId', 'number'])
@Index('initiative_by_department', ['tenantId', 'departmentId'])
@Check('initiative_origin', `"origin" IN ('original', 'added')`)
@Check('initiative_added_on_a_day', `("origin" = 'added') = ("added_on" IS NOT NULL)`)
@Check('initiative_status', `"status" IN ('draft', 'active', 'rebuilding', 'withdrawal_planned', 'completed')`)
@Check('initiative_ends_when_withdrawn', `("status" IN ('withdrawal_planned', 'completed')) = ("ends_on" IS NOT NULL)`)
export class Initiative {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'initiative_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'initiative_pk' }) id!: string;
  @Column('uuid') planId!: string;
  /** The theme's policy is the initiative's first; `initiative_policy` holds any further ones. */
  @Column('uuid') themeId!: string;
  /** Number printed on the plan, 1… */
  @Column('int') number!: number;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) titleEn!: string | null;
  @Column('text', { nullable: true }) subtitle!: string | null;
  @Column('uuid', { nullable: true }) departmentId!: string | null;
  @Column('text', { default: 'original' }) origin!: InitiativeOrigin;
  /** 追加: since when. On an earlier day it is no part of the plan. */
  @DayColumn({ nullable: true }) addedOn!: Day | null;
  @Column('text', { default: 'active' }) status!: StoredStatus;
  /** The day on which `status` was given; null = from the start. */
  @DayColumn({ nullable: true }) statusSince!: Day | null;
  /** 撤退 or 完了: the first day on which it is over. */
  @DayColumn({ nullable: true }) endsOn!: Day | null;
  @Column('text', { array: true, default: [] }) description!: string[];
  @Column('jsonb', { default: [] }) parts!: SourcedText[];
  @Column('jsonb', { nullable: true }) currentState!: SourcedText | null;
  @Column('jsonb', { nullable: true }) futureState!: SourcedText | null;
  @Column('text', { array: true, default: [] }) externalDependencies!: string[];
  @Column('jsonb', { default: [] }) breakdown!: SourcedText[];
  @Column('text', { array: true, default: [] }) notes!: string[];
  /** Raised by every write; the ETag. */
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
}
