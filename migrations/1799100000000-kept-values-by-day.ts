import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A page of a whole plan finds the newest values of all its KPIs side by side, instead of looking each of them up. */
export class FindKeptValuesByDay1799100000000 implements MigrationInterface {
  name = 'FindKeptValuesByDay1799100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX kpi_to_date_by_day ON kpi_to_date (tenant_id, fiscal_year, period_to, kpi_id)
      WHERE breakdown_key = ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX kpi_to_date_by_day`);
  }
}
