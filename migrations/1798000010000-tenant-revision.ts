import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantRowsOnly } from './tenant-rows-only.ts';

/** What no answer that is kept by revision shows: sign-ins, repeated requests, the log with its seals. */
const NOT_SHOWN = [
  'member_session',
  'idempotency_key',
  'audit_entry',
  'audit_seal',
  'audit_unsealed',
  'tenant_revision',
];

/** Counts what changes in a tenant, so that an answer can be kept for as long as nothing has. */
export class CreateTenantRevision1798000010000 implements MigrationInterface {
  name = 'CreateTenantRevision1798000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The revision is the sum over the slots. One row alone would make all writers of a tenant wait for each other.
      CREATE TABLE tenant_revision (
        tenant_id uuid NOT NULL,
        slot      integer NOT NULL,
        revision  bigint NOT NULL,
        CONSTRAINT tenant_revision_pk PRIMARY KEY (tenant_id, slot),
        CONSTRAINT tenant_revision_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id) ON DELETE RESTRICT
      ) WITH (fillfactor = 50);
      ${tenantRowsOnly('tenant_revision', 'SELECT, INSERT, UPDATE')}

      -- Once a transaction and tenant, and at its very end: whoever waits for a slot holds everything else already, so
      -- that nobody waits for one another in a circle.
      CREATE FUNCTION count_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      DECLARE
        changed uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.tenant_id ELSE NEW.tenant_id END;
        counted text := pg_current_xact_id()::text || ' ' || changed;
      BEGIN
        IF current_setting('app.counted', true) IS DISTINCT FROM counted THEN
          INSERT INTO public.tenant_revision AS r (tenant_id, slot, revision) VALUES (changed, pg_backend_pid() % 32, 1)
              ON CONFLICT (tenant_id, slot) DO UPDATE SET revision = r.revision + 1;
          PERFORM set_config('app.counted', counted, true);
        END IF;
        RETURN NULL;
      END $$;

      DO $$ DECLARE name text; BEGIN
        FOR name IN
          SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
           WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
             AND c.relname NOT IN (${NOT_SHOWN.map((table) => `'${table}'`).join(', ')})
        LOOP
          EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I
                          DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change()', name || '_is_counted', name);
        END LOOP;
      END $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION count_change() CASCADE; DROP TABLE tenant_revision`);
  }
}
