import type { MigrationInterface, QueryRunner } from 'typeorm';

/** KPIs that ended because the event came that they held until: they open again when that is taken back. */
export class EndKpisByEvents1799000011000 implements MigrationInterface {
  name = 'EndKpisByEvents1799000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE kpi ADD COLUMN closed_by_event boolean NOT NULL DEFAULT false;
      CREATE INDEX kpi_by_event ON kpi (tenant_id, valid_until_item_id) WHERE valid_until_item_id IS NOT NULL;
      CREATE INDEX kpi_by_successor ON kpi (tenant_id, succeeded_by_id) WHERE succeeded_by_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX kpi_by_successor;
      DROP INDEX kpi_by_event;
      ALTER TABLE kpi DROP COLUMN closed_by_event`);
  }
}
