import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A definition may change its unit: targets that were set in the former one are not compared until they are set anew. */
export class KeepTargetUnits1798000011000 implements MigrationInterface {
  name = 'KeepTargetUnits1798000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE kpi_target ADD COLUMN unit_since integer NOT NULL DEFAULT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE kpi_target DROP COLUMN unit_since`);
  }
}
