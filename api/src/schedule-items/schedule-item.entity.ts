import type { Day } from '#domain/calendar/day';
import type { Certainty, ScheduleItemKind } from '#domain/schedule-items/contract';
import type { FuzzyDateText } from '#domain/schedule-items/fuzzy-date';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DayColumn } from '../platform/columns.ts';

const FUZZY_DATE = `'^(FY[0-9]{4}(-(H[12]|Q[1-4]))?|[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)$'`;

/** A bar, milestone or gate. A date is a text whose form carries its precision: FY2018, FY2018-Q3, 2018-07, 2018-07-01. */
@Entity('schedule_item')
@ForeignKey('lane', ['tenantId', 'initiativeId', 'laneId'], ['tenantId', 'initiativeId', 'id'], {
  name: 'schedule_item_of_lane',
  onDelete: 'RESTRICT',
})
@ForeignKey('member', ['tenantId', 'updatedBy'], ['tenantId', 'id'], {
  name: 'schedule_item_of_updater',
  onDelete: 'RESTRICT',
})
@Index('schedule_item_by_initiative', ['tenantId', 'initiativeId', 'laneId', 'position'])
@Check('schedule_item_kind', `"kind" IN ('bar', 'milestone', 'gate')`)
@Check(
  'schedule_item_dates_text',
  `"planned_start" ~ ${FUZZY_DATE} AND "planned_end" ~ ${FUZZY_DATE} AND "actual_start" ~ ${FUZZY_DATE} AND "actual_end" ~ ${FUZZY_DATE}`,
)
@Check('schedule_item_open_end_has_no_end', `NOT "open_ended" OR "planned_end" IS NULL`)
@Check('schedule_item_percent', `"percent" BETWEEN 0 AND 100`)
@Check(
  'schedule_item_certainty',
  `"certainty" IN ('given', 'inferred', 'unknown') AND "lane_certainty" IN ('given', 'inferred', 'unknown')`,
)
@Check(
  'schedule_item_unknown_has_no_years',
  `"certainty" <> 'unknown' OR ("planned_start" IS NULL AND "planned_end" IS NULL)`,
)
export class ScheduleItem {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'schedule_item_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'schedule_item_pk' }) id!: string;
  @Column('uuid') initiativeId!: string;
  @Column('uuid') laneId!: string;
  @Column('text', { default: 'bar' }) kind!: ScheduleItemKind;
  @Column('text') label!: string;
  @Column('text', { nullable: true }) labelEn!: string | null;
  /** Order inside the lane, even where dates are equal or unknown. */
  @Column('int') position!: number;
  @Column('text', { nullable: true }) plannedStart!: FuzzyDateText | null;
  @Column('text', { nullable: true }) plannedEnd!: FuzzyDateText | null;
  @Column('text', { nullable: true }) actualStart!: FuzzyDateText | null;
  @Column('text', { nullable: true }) actualEnd!: FuzzyDateText | null;
  /** 0–100; null while nobody said. */
  @Column('int', { nullable: true }) percent!: number | null;
  @Column('boolean', { default: false }) openEnded!: boolean;
  @Column('boolean', { default: false }) tentative!: boolean;
  @Column('text', { default: 'given' }) certainty!: Certainty;
  /** A label may be known and its row lost. */
  @Column('text', { default: 'given' }) laneCertainty!: Certainty;
  @Column('text', { nullable: true }) scope!: string | null;
  @Column('text', { nullable: true }) quote!: string | null;
  @DayColumn({ nullable: true }) droppedOn!: Day | null;
  /** 例示（架空値） for its actual dates. */
  @Column('boolean', { default: false }) example!: boolean;
  /** Raised by every write; the ETag. */
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
}
