import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 追加: since when an initiative has been part of its plan, so that it does not show on the days before. */
export class DateAddedInitiatives1795000007000 implements MigrationInterface {
  name = 'DateAddedInitiatives1795000007000';

  async up(runner: QueryRunner): Promise<void> {
    // The log knows the day. Row-level security binds the owner, too: it is let off for the one statement over all tenants.
    await runner.query(`
      ALTER TABLE initiative ADD COLUMN added_on date;
      ALTER TABLE initiative NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE audit_entry NO FORCE ROW LEVEL SECURITY;
      UPDATE initiative i
         SET added_on = (coalesce((SELECT a.at FROM audit_entry a
                                    WHERE a.tenant_id = i.tenant_id AND a.object_type = 'initiative'
                                      AND a.object_id = i.id::text AND a.action = 'initiative.created'),
                                  i.updated_at) AT TIME ZONE t.time_zone)::date
        FROM tenant t
       WHERE t.tenant_id = i.tenant_id AND i.origin = 'added';
      ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
      ALTER TABLE initiative FORCE ROW LEVEL SECURITY;
      ALTER TABLE initiative
        ADD CONSTRAINT initiative_added_on_a_day CHECK ((origin = 'added') = (added_on IS NOT NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE initiative DROP COLUMN added_on`);
  }
}
