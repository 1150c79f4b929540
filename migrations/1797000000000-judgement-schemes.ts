import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordsOnly, tenantRowsOnly } from './tenant-rows-only.ts';

/** 判定基準 of an organisation in versions, what each plan is judged by from which fiscal year on, and 手動判定. */
export class CreateJudgementSchemes1797000000000 implements MigrationInterface {
  name = 'CreateJudgementSchemes1797000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE judgement_scheme (
        tenant_id uuid NOT NULL,
        id        uuid NOT NULL,
        CONSTRAINT judgement_scheme_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT judgement_scheme_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id) ON DELETE RESTRICT
      );
      ${tenantRowsOnly('judgement_scheme')}

      CREATE TABLE judgement_scheme_version (
        tenant_id  uuid NOT NULL,
        scheme_id  uuid NOT NULL,
        version    integer NOT NULL,
        name       text NOT NULL,
        name_en    text,
        year_end   jsonb NOT NULL,
        mid_year   jsonb,
        pace       text NOT NULL,
        multi_year text,
        variant    text,
        reason     text,
        made_by    uuid,
        made_at    timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT judgement_scheme_version_pk PRIMARY KEY (tenant_id, scheme_id, version),
        CONSTRAINT judgement_scheme_version_of_scheme FOREIGN KEY (tenant_id, scheme_id) REFERENCES judgement_scheme (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT judgement_scheme_version_of_maker FOREIGN KEY (tenant_id, made_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT judgement_scheme_version_pace CHECK (pace IN ('linear', 'last_year_share')),
        CONSTRAINT judgement_scheme_version_multi_year CHECK (multi_year IN ('osaka_city', 'tama_city')),
        CONSTRAINT judgement_scheme_version_variant CHECK (variant IN ('target_over_actual', 'two_minus_actual_over_target'))
      );
      ${recordsOnly('judgement_scheme_version')}

      CREATE TABLE judgement_scheme_choice (
        tenant_id        uuid NOT NULL,
        plan_id          uuid NOT NULL,
        from_fiscal_year integer NOT NULL,
        preset           text,
        scheme_id        uuid,
        scheme_version   integer,
        reason           text NOT NULL,
        chosen_by        uuid,
        chosen_at        timestamptz NOT NULL DEFAULT now(),
        version          integer NOT NULL DEFAULT 1,
        CONSTRAINT judgement_scheme_choice_pk PRIMARY KEY (tenant_id, plan_id, from_fiscal_year),
        CONSTRAINT judgement_scheme_choice_of_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT judgement_scheme_choice_of_version FOREIGN KEY (tenant_id, scheme_id, scheme_version) REFERENCES judgement_scheme_version (tenant_id, scheme_id, version) ON DELETE RESTRICT,
        CONSTRAINT judgement_scheme_choice_of_chooser FOREIGN KEY (tenant_id, chosen_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT judgement_scheme_choice_of_one CHECK ((preset IS NULL) = (scheme_id IS NOT NULL) AND (scheme_id IS NULL) = (scheme_version IS NULL))
      );
      ${tenantRowsOnly('judgement_scheme_choice')}

      CREATE TABLE verdict_override (
        tenant_id   uuid NOT NULL,
        kpi_id      uuid NOT NULL,
        fiscal_year integer NOT NULL,
        version     integer NOT NULL,
        verdict     text,
        computed    text NOT NULL,
        reason      text NOT NULL,
        correction  boolean NOT NULL DEFAULT false,
        set_by      uuid,
        set_on      date NOT NULL,
        set_at      timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT verdict_override_pk PRIMARY KEY (tenant_id, kpi_id, fiscal_year, version),
        CONSTRAINT verdict_override_of_kpi FOREIGN KEY (tenant_id, kpi_id) REFERENCES kpi (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT verdict_override_of_setter FOREIGN KEY (tenant_id, set_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT verdict_override_verdict CHECK (verdict IN ('missed', 'behind', 'partly', 'slightly_behind', 'nearly', 'on_track', 'achieved')),
        CONSTRAINT verdict_override_computed CHECK (computed IN ('achieved', 'nearly', 'partly', 'missed', 'on_track', 'slightly_behind', 'behind', 'partial_count', 'no_target', 'reference', 'not_measurable', 'unreported', 'not_due', 'undetermined', 'not_computable', 'closed')),
        CONSTRAINT verdict_override_reason CHECK (length(reason) >= 10)
      );
      ${recordsOnly('verdict_override')}
    `);
    // Until now a tenant named one published scheme for all years. Row-level security binds the owner, too: it is let off
    // for the one statement over all tenants.
    await runner.query(`
      ALTER TABLE tenant NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE plan NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE judgement_scheme_choice NO FORCE ROW LEVEL SECURITY;
      INSERT INTO judgement_scheme_choice (tenant_id, plan_id, from_fiscal_year, preset, reason)
      SELECT p.tenant_id, p.id, 1900, t.judgement_scheme, '団体の設定から引き継いだ判定基準'
        FROM plan p JOIN tenant t ON t.tenant_id = p.tenant_id
       WHERE t.judgement_scheme <> 'default';
      ALTER TABLE judgement_scheme_choice FORCE ROW LEVEL SECURITY;
      ALTER TABLE plan FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant DROP COLUMN judgement_scheme`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE verdict_override, judgement_scheme_choice, judgement_scheme_version, judgement_scheme;
      ALTER TABLE tenant ADD COLUMN judgement_scheme text NOT NULL DEFAULT 'default'`);
  }
}
