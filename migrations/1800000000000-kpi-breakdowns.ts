import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantRowsOnly } from './tenant-rows-only.ts';

/** By what a KPI is broken down (区, 手続, 所属), and which parts may be reported. */
export class CreateKpiBreakdowns1800000000000 implements MigrationInterface {
  name = 'CreateKpiBreakdowns1800000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE kpi
        ADD COLUMN breakdown_dimension text,
        ADD COLUMN breakdown_total text,
        ADD CONSTRAINT kpi_breakdown_dimension CHECK (breakdown_dimension IN ('ward', 'procedure', 'department')),
        ADD CONSTRAINT kpi_breakdown_total CHECK (
          (breakdown_dimension IS NULL) = (breakdown_total IS NULL) AND breakdown_total IN ('entered', 'derived'));

      CREATE TABLE kpi_breakdown_key (
        tenant_id        uuid NOT NULL,
        kpi_id           uuid NOT NULL,
        key              text NOT NULL,
        position         integer NOT NULL,
        name             text NOT NULL,
        name_en          text,
        from_fiscal_year integer,
        to_fiscal_year   integer,
        CONSTRAINT kpi_breakdown_key_pk PRIMARY KEY (tenant_id, kpi_id, key),
        CONSTRAINT kpi_breakdown_key_of_kpi FOREIGN KEY (tenant_id, kpi_id) REFERENCES kpi (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT kpi_breakdown_key_is_named CHECK (key <> ''),
        CONSTRAINT kpi_breakdown_key_years CHECK (from_fiscal_year <= to_fiscal_year)
      );
      ${tenantRowsOnly('kpi_breakdown_key')}
      CREATE CONSTRAINT TRIGGER kpi_breakdown_key_is_counted AFTER INSERT OR UPDATE OR DELETE ON kpi_breakdown_key
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE kpi_breakdown_key;
      ALTER TABLE kpi DROP COLUMN breakdown_total, DROP COLUMN breakdown_dimension`);
  }
}
