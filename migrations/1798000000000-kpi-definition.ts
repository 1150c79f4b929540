import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a definition says beyond its formula: 指標の区分, 対象範囲, 公表までの日数, and why it replaced the one before. */
export class DefineKpisFully1798000000000 implements MigrationInterface {
  name = 'DefineKpisFully1798000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE kpi_version
        ADD COLUMN kpi_class text,
        ADD COLUMN scope text,
        ADD COLUMN publication_lag_days integer NOT NULL DEFAULT 0,
        ADD COLUMN change_reason text,
        ADD CONSTRAINT kpi_version_class CHECK (kpi_class IN ('input', 'activity', 'output', 'outcome')),
        ADD CONSTRAINT kpi_version_publication_lag CHECK (publication_lag_days BETWEEN 0 AND 1830)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE kpi_version
        DROP COLUMN change_reason, DROP COLUMN publication_lag_days, DROP COLUMN scope, DROP COLUMN kpi_class`);
  }
}
