import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which version of the definition a 見込値 was said by, so that one in a former unit is not compared; null: before this was kept. */
export class KeepExpectationUnits1799300000000 implements MigrationInterface {
  name = 'KeepExpectationUnits1799300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE kpi_expectation ADD COLUMN definition_from integer`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE kpi_expectation DROP COLUMN definition_from`);
  }
}
