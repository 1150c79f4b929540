import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordsOnly, tenantRowsOnly } from './tenant-rows-only.ts';

/** KPIs, the versions of their definition, and targets with what was promised before. */
export class CreateKpis1795000004000 implements MigrationInterface {
  name = 'CreateKpis1795000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE kpi (
        tenant_id           uuid NOT NULL,
        id                  uuid NOT NULL,
        initiative_id       uuid NOT NULL,
        position            integer NOT NULL,
        derived_from_id     uuid,
        pair_label          text,
        valid_until_item_id uuid,
        valid_until_quote   text,
        closed_on           date,
        succeeded_by_id     uuid,
        version             integer NOT NULL DEFAULT 1,
        updated_at          timestamptz NOT NULL DEFAULT now(),
        updated_by          uuid,
        CONSTRAINT kpi_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT kpi_of_initiative FOREIGN KEY (tenant_id, initiative_id) REFERENCES initiative (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT kpi_of_ratio FOREIGN KEY (tenant_id, derived_from_id) REFERENCES kpi (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT kpi_of_successor FOREIGN KEY (tenant_id, succeeded_by_id) REFERENCES kpi (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT kpi_of_event FOREIGN KEY (tenant_id, valid_until_item_id) REFERENCES schedule_item (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT kpi_of_updater FOREIGN KEY (tenant_id, updated_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT kpi_position_once UNIQUE (tenant_id, initiative_id, position),
        CONSTRAINT kpi_is_not_its_own_source CHECK (derived_from_id <> id AND succeeded_by_id <> id)
      );
      ${tenantRowsOnly('kpi')}

      CREATE TABLE kpi_version (
        tenant_id                uuid NOT NULL,
        kpi_id                   uuid NOT NULL,
        effective_fiscal_year    integer NOT NULL,
        name                     text NOT NULL,
        name_en                  text,
        unit                     text NOT NULL,
        unit_en                  text,
        decimals                 integer NOT NULL DEFAULT 0,
        kind                     text NOT NULL,
        entry                    text,
        ratio_of                 text,
        direction                text NOT NULL,
        frequency                text NOT NULL DEFAULT 'month',
        numerator_label          text,
        denominator_label        text,
        baseline_value           numeric,
        baseline_fiscal_year     integer,
        baseline_note            text,
        opening_value            numeric,
        final_target             numeric,
        final_target_fiscal_year integer,
        measurable_from          integer,
        source                   text,
        method                   text,
        responsible              text,
        certainty                text NOT NULL DEFAULT 'given',
        ask                      text,
        CONSTRAINT kpi_version_pk PRIMARY KEY (tenant_id, kpi_id, effective_fiscal_year),
        CONSTRAINT kpi_version_of_kpi FOREIGN KEY (tenant_id, kpi_id) REFERENCES kpi (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT kpi_version_decimals CHECK (decimals BETWEEN 0 AND 10),
        CONSTRAINT kpi_version_kind CHECK (kind IN ('count', 'running_total', 'level', 'ratio', 'percent', 'milestone')),
        CONSTRAINT kpi_version_entry CHECK ((kind = 'running_total') = (entry IS NOT NULL) AND entry IN ('increment', 'total')),
        CONSTRAINT kpi_version_ratio_of CHECK ((kind = 'ratio') = (ratio_of IS NOT NULL) AND ratio_of IN ('counts', 'levels')),
        CONSTRAINT kpi_version_direction CHECK (direction IN ('increase', 'decrease', 'at_least', 'at_most', 'within', 'monitor')),
        CONSTRAINT kpi_version_frequency CHECK (frequency IN ('month', 'quarter', 'half', 'year')),
        CONSTRAINT kpi_version_final_target CHECK ((final_target IS NULL) = (final_target_fiscal_year IS NULL)),
        CONSTRAINT kpi_version_certainty CHECK (certainty IN ('given', 'inferred', 'unknown'))
      );
      ${tenantRowsOnly('kpi_version')}

      CREATE TABLE kpi_target (
        tenant_id   uuid NOT NULL,
        kpi_id      uuid NOT NULL,
        fiscal_year integer NOT NULL,
        sort        text NOT NULL,
        value       numeric,
        low         numeric,
        high        numeric,
        note        text,
        example     boolean NOT NULL DEFAULT false,
        set_on      date NOT NULL,
        set_by      uuid,
        version     integer NOT NULL DEFAULT 1,
        CONSTRAINT kpi_target_pk PRIMARY KEY (tenant_id, kpi_id, fiscal_year),
        CONSTRAINT kpi_target_of_kpi FOREIGN KEY (tenant_id, kpi_id) REFERENCES kpi (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT kpi_target_of_setter FOREIGN KEY (tenant_id, set_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT kpi_target_sort CHECK (sort IN ('number', 'range', 'direction_only', 'all')),
        CONSTRAINT kpi_target_number_has_value CHECK ((sort = 'number') = (value IS NOT NULL)),
        CONSTRAINT kpi_target_range_has_bounds CHECK ((sort = 'range') = (low IS NOT NULL AND high IS NOT NULL) AND low <= high)
      );
      ${tenantRowsOnly('kpi_target')}

      CREATE TABLE kpi_target_history (
        tenant_id   uuid NOT NULL,
        kpi_id      uuid NOT NULL,
        fiscal_year integer NOT NULL,
        version     integer NOT NULL,
        sort        text NOT NULL,
        value       numeric,
        low         numeric,
        high        numeric,
        set_on      date NOT NULL,
        replaced_on date NOT NULL,
        reason      text,
        CONSTRAINT kpi_target_history_pk PRIMARY KEY (tenant_id, kpi_id, fiscal_year, version),
        CONSTRAINT kpi_target_history_of_target FOREIGN KEY (tenant_id, kpi_id, fiscal_year) REFERENCES kpi_target (tenant_id, kpi_id, fiscal_year) ON DELETE RESTRICT
      );
      ${recordsOnly('kpi_target_history')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE kpi_target_history, kpi_target, kpi_version, kpi`);
  }
}
