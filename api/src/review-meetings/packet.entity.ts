import type { Day } from '#domain/calendar/day';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { DayColumn } from '../platform/columns.ts';

/** 資料確定: one version of what a meeting decides on. A 差替え is the next version; none is ever changed. */
@Entity('packet')
@ForeignKey('review_meeting', ['tenantId', 'meetingId'], ['tenantId', 'id'], {
  name: 'packet_of_meeting',
  onDelete: 'RESTRICT',
})
@ForeignKey('member', ['tenantId', 'finalisedBy'], ['tenantId', 'id'], {
  name: 'packet_of_finaliser',
  onDelete: 'RESTRICT',
})
@Unique('packet_version_once', ['tenantId', 'meetingId', 'version'])
export class Packet {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'packet_pk' }) tenantId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'packet_pk' }) id!: string;
  @Column('uuid') meetingId!: string;
  @Column('int') version!: number;
  /** 基準日: the business day that everything in it was read on. */
  @DayColumn() asOf!: Day;
  @Column('timestamptz', { default: () => 'now()' }) finalisedAt!: Date;
  @Column('uuid', { nullable: true }) finalisedBy!: string | null;
}
