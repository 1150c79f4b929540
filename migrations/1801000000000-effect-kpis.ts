import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantRowsOnly } from './tenant-rows-only.ts';

/** Which KPIs measure which 期待される効果: an effect that none measures shows. */
export class LinkEffectsToKpis1801000000000 implements MigrationInterface {
  name = 'LinkEffectsToKpis1801000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE effect_kpi (
        tenant_id uuid NOT NULL,
        effect_id uuid NOT NULL,
        kpi_id    uuid NOT NULL,
        example   boolean NOT NULL DEFAULT false,
        CONSTRAINT effect_kpi_pk PRIMARY KEY (tenant_id, effect_id, kpi_id),
        CONSTRAINT effect_kpi_of_effect FOREIGN KEY (tenant_id, effect_id) REFERENCES effect (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT effect_kpi_of_kpi FOREIGN KEY (tenant_id, kpi_id) REFERENCES kpi (tenant_id, id) ON DELETE RESTRICT
      );
      ${tenantRowsOnly('effect_kpi')}
      CREATE CONSTRAINT TRIGGER effect_kpi_is_counted AFTER INSERT OR UPDATE OR DELETE ON effect_kpi
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE effect_kpi`);
  }
}
