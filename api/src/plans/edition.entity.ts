import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A schedule item as an edition froze it; dates keep their precision. */
export type FrozenScheduleItem = {
  initiativeId: string;
  scheduleItemId: string;
  label: string;
  kind: 'bar' | 'milestone' | 'gate';
  laneId: string;
  lane: string | null;
  order: number;
  plannedStart: string | null;
  plannedEnd: string | null;
  openEnded: boolean;
  tentative: boolean;
};

/** 版: a published, frozen state of a plan. A record: nobody changes it, the database's owner included. */
@Entity('edition')
@ForeignKey('plan', ['tenantId', 'planId'], ['tenantId', 'id'], { name: 'edition_of_plan', onDelete: 'RESTRICT' })
@Unique('edition_number_once', ['tenantId', 'planId', 'number'])
@Check('edition_published_on_text', `"published_on" ~ '^[0-9]{4}-(0[1-9]|1[0-2])(-[0-3][0-9])?$'`)
export class Edition {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'edition_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'edition_pk' }) id!: string;
  @Column('uuid') planId!: string;
  @Column('int') number!: number;
  /** `YYYY-MM` or `YYYY-MM-DD`, as precisely as it was published. */
  @Column('text') publishedOn!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('jsonb') content!: { scheduleItems: FrozenScheduleItem[] };
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}
