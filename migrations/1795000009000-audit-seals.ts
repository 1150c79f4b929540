import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordsOnly, tenantRowsOnly } from './tenant-rows-only.ts';

/**
 * The chain over the audit log: `audit_seal` holds its links, `audit_unsealed` what waits for one. An entry waits from
 * the commit of its transaction on, so the chain follows what has been committed and no long transaction can slip an
 * entry in behind it.
 */
export class CreateAuditSeals1795000009000 implements MigrationInterface {
  name = 'CreateAuditSeals1795000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_seal (
        tenant_id     uuid NOT NULL,
        number        bigint NOT NULL,
        sequence      bigint NOT NULL,
        version       integer NOT NULL,
        previous_hash bytea NOT NULL,
        hash          bytea NOT NULL,
        sealed_at     timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT audit_seal_pk PRIMARY KEY (tenant_id, number),
        CONSTRAINT audit_seal_of_entry FOREIGN KEY (tenant_id, sequence) REFERENCES audit_entry (tenant_id, sequence) ON DELETE RESTRICT,
        CONSTRAINT audit_seal_once UNIQUE (tenant_id, sequence),
        CONSTRAINT audit_seal_number CHECK (number > 0)
      );
      ${recordsOnly('audit_seal')}

      CREATE TABLE audit_unsealed (
        tenant_id uuid NOT NULL,
        sequence  bigint NOT NULL,
        CONSTRAINT audit_unsealed_pk PRIMARY KEY (tenant_id, sequence)
      );
      -- What was written before there was a chain is sealed first. The owner is bound by row-level security, too.
      ALTER TABLE audit_entry NO FORCE ROW LEVEL SECURITY;
      INSERT INTO audit_unsealed SELECT tenant_id, sequence FROM audit_entry;
      ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
      ${tenantRowsOnly('audit_unsealed', 'SELECT, INSERT, DELETE')}

      CREATE FUNCTION await_seal() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      BEGIN
        INSERT INTO public.audit_unsealed VALUES (NEW.tenant_id, NEW.sequence);
        RETURN NULL;
      END $$;
      CREATE TRIGGER audit_entry_awaits_seal AFTER INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION await_seal();

      -- When an entry was written and where it stands is for the database alone to say.
      DO $$ BEGIN
        EXECUTE format('REVOKE INSERT ON audit_entry FROM %I', current_setting('app.serving_role'));
        EXECUTE format('GRANT INSERT (tenant_id, actor_id, on_behalf, session_id, address, action, object_type, object_id, before, after, reason, request_id) ON audit_entry TO %I', current_setting('app.serving_role'));
      END $$;

      -- The sealer works for every tenant: it asks which chains there are before it names one.
      GRANT SELECT ON audit_seal, audit_unsealed TO app_auth;
      CREATE POLICY auth_lookup ON audit_seal FOR SELECT TO app_auth USING (true);
      CREATE POLICY auth_lookup ON audit_unsealed FOR SELECT TO app_auth USING (true);
      CREATE FUNCTION auth_audit_chains() RETURNS TABLE (tenant_id uuid, sealed_up_to bigint, waits boolean)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT t.tenant_id,
               (SELECT max(s.number) FROM public.audit_seal s WHERE s.tenant_id = t.tenant_id),
               EXISTS (SELECT FROM public.audit_unsealed u WHERE u.tenant_id = t.tenant_id)
          FROM public.tenant t
      $$;
      GRANT CREATE ON SCHEMA public TO app_auth;
      ALTER FUNCTION auth_audit_chains() OWNER TO app_auth;
      REVOKE CREATE ON SCHEMA public FROM app_auth;
      REVOKE ALL ON FUNCTION auth_audit_chains() FROM PUBLIC;
      DO $$ BEGIN
        EXECUTE format('GRANT EXECUTE ON FUNCTION auth_audit_chains() TO %I', current_setting('app.serving_role'));
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION auth_audit_chains();
      DROP TRIGGER audit_entry_awaits_seal ON audit_entry;
      DROP FUNCTION await_seal();
      DROP TABLE audit_unsealed, audit_seal;
      DO $$ BEGIN EXECUTE format('GRANT INSERT ON audit_entry TO %I', current_setting('app.serving_role')); END $$;`);
  }
}
