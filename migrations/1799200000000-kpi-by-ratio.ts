import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The count of a ratio is looked for by every trend and every report: without an index all KPIs of the tenant were read. */
export class FindCountsOfRatios1799200000000 implements MigrationInterface {
  name = 'FindCountsOfRatios1799200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX kpi_by_ratio ON kpi (tenant_id, derived_from_id) WHERE derived_from_id IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX kpi_by_ratio`);
  }
}
