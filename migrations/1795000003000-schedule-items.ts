import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantRowsOnly } from './tenant-rows-only.ts';

const FUZZY_DATE = `'^(FY[0-9]{4}(-(H[12]|Q[1-4]))?|[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)$'`;

/** Lanes and schedule items. A date is a text whose form carries its precision: FY2018, FY2018-H1, FY2018-Q3, 2018-07, 2018-07-01. */
export class CreateScheduleItems1795000003000 implements MigrationInterface {
  name = 'CreateScheduleItems1795000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lane (
        tenant_id     uuid NOT NULL,
        id            uuid NOT NULL,
        initiative_id uuid NOT NULL,
        position      integer NOT NULL,
        name          text,
        name_en       text,
        certainty     text NOT NULL DEFAULT 'given',
        CONSTRAINT lane_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT lane_in_initiative_once UNIQUE (tenant_id, initiative_id, id),
        CONSTRAINT lane_of_initiative FOREIGN KEY (tenant_id, initiative_id) REFERENCES initiative (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT lane_position_once UNIQUE (tenant_id, initiative_id, position),
        CONSTRAINT lane_certainty CHECK (certainty IN ('given', 'inferred', 'unknown'))
      );
      ${tenantRowsOnly('lane')}

      CREATE TABLE schedule_item (
        tenant_id      uuid NOT NULL,
        id             uuid NOT NULL,
        initiative_id  uuid NOT NULL,
        lane_id        uuid NOT NULL,
        kind           text NOT NULL DEFAULT 'bar',
        label          text NOT NULL,
        label_en       text,
        position       integer NOT NULL,
        planned_start  text,
        planned_end    text,
        actual_start   text,
        actual_end     text,
        percent        integer,
        open_ended     boolean NOT NULL DEFAULT false,
        tentative      boolean NOT NULL DEFAULT false,
        certainty      text NOT NULL DEFAULT 'given',
        lane_certainty text NOT NULL DEFAULT 'given',
        scope          text,
        quote          text,
        dropped_on     date,
        example        boolean NOT NULL DEFAULT false,
        version        integer NOT NULL DEFAULT 1,
        updated_at     timestamptz NOT NULL DEFAULT now(),
        updated_by     uuid,
        CONSTRAINT schedule_item_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT schedule_item_of_lane FOREIGN KEY (tenant_id, initiative_id, lane_id) REFERENCES lane (tenant_id, initiative_id, id) ON DELETE RESTRICT,
        CONSTRAINT schedule_item_of_updater FOREIGN KEY (tenant_id, updated_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT schedule_item_kind CHECK (kind IN ('bar', 'milestone', 'gate')),
        CONSTRAINT schedule_item_dates_text CHECK (
          planned_start ~ ${FUZZY_DATE} AND planned_end ~ ${FUZZY_DATE} AND actual_start ~ ${FUZZY_DATE} AND actual_end ~ ${FUZZY_DATE}),
        CONSTRAINT schedule_item_open_end_has_no_end CHECK (NOT open_ended OR planned_end IS NULL),
        CONSTRAINT schedule_item_percent CHECK (percent BETWEEN 0 AND 100),
        CONSTRAINT schedule_item_certainty CHECK (certainty IN ('given', 'inferred', 'unknown') AND lane_certainty IN ('given', 'inferred', 'unknown')),
        CONSTRAINT schedule_item_unknown_has_no_years CHECK (certainty <> 'unknown' OR (planned_start IS NULL AND planned_end IS NULL))
      );
      CREATE INDEX schedule_item_by_initiative ON schedule_item (tenant_id, initiative_id, lane_id, position);
      ${tenantRowsOnly('schedule_item')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE schedule_item, lane`);
  }
}
