import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordsOnly, tenantRowsOnly } from './tenant-rows-only.ts';

/** Tenants, departments, members, their sessions, what they did (audit) and what they asked twice (idempotency). */
export class CreateTenantsAndMembers1795000000000 implements MigrationInterface {
  name = 'CreateTenantsAndMembers1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app_auth') THEN
          CREATE ROLE app_auth NOLOGIN;
          EXECUTE format('GRANT app_auth TO %I', current_user);
        END IF;
        EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', current_setting('app.serving_role'));
        GRANT USAGE, CREATE ON SCHEMA public TO app_auth;
      END $$;

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_is_append_only';
      END $$;

      CREATE TABLE tenant (
        tenant_id          uuid NOT NULL,
        slug               text NOT NULL,
        name               text NOT NULL,
        name_en            text,
        time_zone          text NOT NULL DEFAULT 'Asia/Tokyo',
        fiscal_start_month integer NOT NULL DEFAULT 4,
        approval           text NOT NULL DEFAULT 'none',
        entry_due_days     integer NOT NULL DEFAULT 30,
        judgement_scheme   text NOT NULL DEFAULT 'default',
        demonstration      boolean NOT NULL DEFAULT false,
        level_names        jsonb NOT NULL DEFAULT '{}',
        version            integer NOT NULL DEFAULT 1,
        closed_at          timestamptz,
        created_at         timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT tenant_pk PRIMARY KEY (tenant_id),
        CONSTRAINT tenant_slug_text CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
        CONSTRAINT tenant_fiscal_start_month CHECK (fiscal_start_month BETWEEN 1 AND 12),
        CONSTRAINT tenant_approval CHECK (approval IN ('none', 'department')),
        CONSTRAINT tenant_entry_due_days CHECK (entry_due_days BETWEEN 0 AND 366)
      );
      ${tenantRowsOnly('tenant', 'SELECT, INSERT, UPDATE')}
      -- Of all tenants that are open, one holds a slug; a closed one keeps its name and its history.
      CREATE UNIQUE INDEX tenant_slug_once ON tenant (slug) WHERE closed_at IS NULL;

      CREATE TABLE fiscal_year_label (
        tenant_id       uuid NOT NULL,
        fiscal_year     integer NOT NULL,
        label_ja        text NOT NULL,
        label_era       text NOT NULL,
        label_era_short text NOT NULL,
        label_en        text NOT NULL,
        aliases         text[] NOT NULL DEFAULT '{}',
        CONSTRAINT fiscal_year_label_pk PRIMARY KEY (tenant_id, fiscal_year),
        CONSTRAINT fiscal_year_label_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id) ON DELETE RESTRICT,
        CONSTRAINT fiscal_year_label_year CHECK (fiscal_year BETWEEN 1900 AND 2200)
      );
      ${tenantRowsOnly('fiscal_year_label')}

      CREATE TABLE department (
        tenant_id    uuid NOT NULL,
        id           uuid NOT NULL,
        name         text NOT NULL,
        name_en      text,
        parent_id    uuid,
        valid_from   date,
        valid_to     date,
        successor_id uuid,
        position     integer NOT NULL DEFAULT 0,
        example      boolean NOT NULL DEFAULT false,
        version      integer NOT NULL DEFAULT 1,
        CONSTRAINT department_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT department_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id) ON DELETE RESTRICT,
        CONSTRAINT department_of_parent FOREIGN KEY (tenant_id, parent_id) REFERENCES department (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT department_of_successor FOREIGN KEY (tenant_id, successor_id) REFERENCES department (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT department_valid_in_order CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to)
      );
      ${tenantRowsOnly('department')}

      CREATE TABLE member (
        tenant_id     uuid NOT NULL,
        id            uuid NOT NULL,
        email         text NOT NULL,
        name          text NOT NULL,
        name_en       text,
        post          text,
        post_en       text,
        roles         text[] NOT NULL,
        department_id uuid,
        password_hash text NOT NULL,
        disabled_at   timestamptz,
        version       integer NOT NULL DEFAULT 1,
        CONSTRAINT member_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT member_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id) ON DELETE RESTRICT,
        CONSTRAINT member_of_department FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT member_email_once UNIQUE (tenant_id, email),
        CONSTRAINT member_email_text CHECK (email = lower(email) AND email LIKE '%_@_%'),
        CONSTRAINT member_roles CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['admin', 'office', 'cio', 'department', 'approver', 'viewer', 'auditor', 'adviser'])
      );
      CREATE INDEX member_by_email ON member (email);
      ${tenantRowsOnly('member', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE member_session (
        tenant_id          uuid NOT NULL,
        id                 uuid NOT NULL,
        token_hash         bytea NOT NULL,
        csrf_token         text NOT NULL,
        member_id          uuid NOT NULL,
        address            text,
        user_agent         text,
        created_at         timestamptz NOT NULL DEFAULT now(),
        last_seen_at       timestamptz NOT NULL DEFAULT now(),
        expires_at         timestamptz NOT NULL,
        reauthenticated_at timestamptz,
        ended_at           timestamptz,
        CONSTRAINT member_session_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT member_session_of_member FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT member_session_token_once UNIQUE (tenant_id, token_hash)
      );
      CREATE INDEX member_session_by_token ON member_session (token_hash);
      CREATE INDEX member_session_by_member ON member_session (tenant_id, member_id);
      ${tenantRowsOnly('member_session')}

      CREATE TABLE idempotency_key (
        tenant_id    uuid NOT NULL,
        member_id    uuid NOT NULL,
        key          text NOT NULL,
        request_hash text NOT NULL,
        body         jsonb,
        created_at   timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT idempotency_key_pk PRIMARY KEY (tenant_id, member_id, key),
        CONSTRAINT idempotency_key_of_member FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id) ON DELETE CASCADE
      );
      CREATE INDEX idempotency_key_by_age ON idempotency_key (tenant_id, created_at);
      ${tenantRowsOnly('idempotency_key')}

      CREATE TABLE audit_entry (
        tenant_id    uuid NOT NULL,
        sequence     bigint GENERATED ALWAYS AS IDENTITY,
        at           timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor_id     uuid,
        on_behalf    boolean NOT NULL DEFAULT false,
        session_id   uuid,
        address      text,
        action       text NOT NULL,
        object_type  text NOT NULL,
        object_id    text NOT NULL,
        before       jsonb,
        after        jsonb,
        reason       text,
        request_id   text,
        CONSTRAINT audit_entry_pk PRIMARY KEY (tenant_id, sequence),
        CONSTRAINT audit_entry_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id) ON DELETE RESTRICT,
        CONSTRAINT audit_entry_of_actor FOREIGN KEY (tenant_id, actor_id) REFERENCES member (tenant_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX audit_entry_by_object ON audit_entry (tenant_id, object_type, object_id, sequence);
      CREATE INDEX audit_entry_by_actor ON audit_entry (tenant_id, actor_id, sequence);
      ${recordsOnly('audit_entry')}
    `);
    await this.letAuthLookUp(runner);
  }

  /** The one named exception to the tenant policy: before a session is known, its tenant cannot be. */
  private async letAuthLookUp(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT SELECT ON tenant, member, member_session TO app_auth;
      CREATE POLICY auth_lookup ON tenant FOR SELECT TO app_auth USING (true);
      CREATE POLICY auth_lookup ON member FOR SELECT TO app_auth USING (true);
      CREATE POLICY auth_lookup ON member_session FOR SELECT TO app_auth USING (true);

      CREATE FUNCTION auth_credential(wanted_email text, wanted_tenant text)
      RETURNS TABLE (tenant_id uuid, member_id uuid, password_hash text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT m.tenant_id, m.id, m.password_hash
          FROM public.member m JOIN public.tenant t ON t.tenant_id = m.tenant_id
         WHERE m.email = wanted_email AND m.disabled_at IS NULL AND t.closed_at IS NULL
           AND (wanted_tenant IS NULL OR t.slug = wanted_tenant)
         ORDER BY t.slug LIMIT 10
      $$;

      -- Only a session that lives: not ended, not past its 12 hours, not idle for 30 minutes, its member not disabled.
      CREATE FUNCTION auth_session(wanted_hash bytea)
      RETURNS TABLE (tenant_id uuid, session_id uuid, member_id uuid, roles text[], department_id uuid, csrf_token text,
                     last_seen_at timestamptz, expires_at timestamptz, reauthenticated_at timestamptz,
                     time_zone text, fiscal_start_month integer)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT s.tenant_id, s.id, s.member_id, m.roles, m.department_id, s.csrf_token,
               s.last_seen_at, s.expires_at, s.reauthenticated_at, t.time_zone, t.fiscal_start_month
          FROM public.member_session s
          JOIN public.member m ON m.tenant_id = s.tenant_id AND m.id = s.member_id
          JOIN public.tenant t ON t.tenant_id = s.tenant_id
         WHERE s.token_hash = wanted_hash AND s.ended_at IS NULL AND m.disabled_at IS NULL AND t.closed_at IS NULL
           AND s.expires_at > now() AND s.last_seen_at > now() - interval '30 minutes'
      $$;

      CREATE FUNCTION auth_demonstration()
      RETURNS TABLE (slug text, tenant_name text, tenant_name_en text, email text, member_name text, member_name_en text, roles text[])
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT t.slug, t.name, t.name_en, m.email, m.name, m.name_en, m.roles
          FROM public.tenant t JOIN public.member m ON m.tenant_id = t.tenant_id
         WHERE t.demonstration AND t.closed_at IS NULL AND m.disabled_at IS NULL
         ORDER BY t.created_at, t.slug, m.id
      $$;

      CREATE FUNCTION auth_tenant(wanted_slug text) RETURNS uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT t.tenant_id FROM public.tenant t WHERE t.slug = wanted_slug AND t.closed_at IS NULL
      $$;

      CREATE FUNCTION auth_tenant_count() RETURNS bigint
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT count(*) FROM public.tenant t WHERE t.closed_at IS NULL
      $$;
    `);
    for (const signature of [
      'auth_credential(text, text)',
      'auth_session(bytea)',
      'auth_demonstration()',
      'auth_tenant(text)',
      'auth_tenant_count()',
    ]) {
      await runner.query(`
        ALTER FUNCTION ${signature} OWNER TO app_auth;
        REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC;
        DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION ${signature} TO %I', current_setting('app.serving_role')); END $$;`);
    }
    await runner.query(`REVOKE CREATE ON SCHEMA public FROM app_auth`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION auth_credential(text, text), auth_session(bytea), auth_demonstration(), auth_tenant(text), auth_tenant_count();
      DROP TABLE audit_entry, idempotency_key, member_session, member, department, fiscal_year_label, tenant;
      DROP FUNCTION refuse_change();`);
  }
}
