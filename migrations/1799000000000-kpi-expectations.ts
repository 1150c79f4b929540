import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordsOnly } from './tenant-rows-only.ts';

/** 見込値 and 実施できる見込: what departments expected of a fiscal year's end, every word on it a row of its own. */
export class CreateKpiExpectations1799000000000 implements MigrationInterface {
  name = 'CreateKpiExpectations1799000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE kpi_expectation (
        tenant_id   uuid NOT NULL,
        kpi_id      uuid NOT NULL,
        fiscal_year integer NOT NULL,
        version     integer NOT NULL,
        value       numeric,
        outlook     text NOT NULL,
        note        text,
        example     boolean NOT NULL DEFAULT false,
        set_by      uuid,
        set_on      date NOT NULL,
        set_at      timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT kpi_expectation_pk PRIMARY KEY (tenant_id, kpi_id, fiscal_year, version),
        CONSTRAINT kpi_expectation_of_kpi FOREIGN KEY (tenant_id, kpi_id) REFERENCES kpi (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT kpi_expectation_of_setter FOREIGN KEY (tenant_id, set_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT kpi_expectation_outlook CHECK (outlook IN ('achievable', 'partly', 'not')),
        CONSTRAINT kpi_expectation_within_limits CHECK (abs(value) <= 1e12)
      );
      ${recordsOnly('kpi_expectation')}
      CREATE CONSTRAINT TRIGGER kpi_expectation_is_counted AFTER INSERT ON kpi_expectation
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE kpi_expectation`);
  }
}
