import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantRowsOnly } from './tenant-rows-only.ts';

/** Initiatives: what is to be done, its effects and its cost. The row is also the lock for whatever is reported about it. */
export class CreateInitiatives1795000002000 implements MigrationInterface {
  name = 'CreateInitiatives1795000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE initiative (
        tenant_id             uuid NOT NULL,
        id                    uuid NOT NULL,
        plan_id               uuid NOT NULL,
        theme_id              uuid NOT NULL,
        number                integer NOT NULL,
        title                 text NOT NULL,
        title_en              text,
        subtitle              text,
        department_id         uuid,
        origin                text NOT NULL DEFAULT 'original',
        status                text NOT NULL DEFAULT 'active',
        status_since          date,
        ends_on               date,
        description           text[] NOT NULL DEFAULT '{}',
        parts                 jsonb NOT NULL DEFAULT '[]',
        current_state         jsonb,
        future_state          jsonb,
        external_dependencies text[] NOT NULL DEFAULT '{}',
        breakdown             jsonb NOT NULL DEFAULT '[]',
        notes                 text[] NOT NULL DEFAULT '{}',
        version               integer NOT NULL DEFAULT 1,
        updated_at            timestamptz NOT NULL DEFAULT now(),
        updated_by            uuid,
        CONSTRAINT initiative_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT initiative_of_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT initiative_of_theme FOREIGN KEY (tenant_id, theme_id) REFERENCES theme (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT initiative_of_department FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT initiative_of_updater FOREIGN KEY (tenant_id, updated_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT initiative_number_once UNIQUE (tenant_id, plan_id, number),
        CONSTRAINT initiative_origin CHECK (origin IN ('original', 'added')),
        CONSTRAINT initiative_status CHECK (status IN ('draft', 'active', 'rebuilding', 'withdrawal_planned', 'completed')),
        CONSTRAINT initiative_ends_when_withdrawn CHECK ((status IN ('withdrawal_planned', 'completed')) = (ends_on IS NOT NULL))
      );
      CREATE INDEX initiative_by_theme ON initiative (tenant_id, theme_id, number);
      CREATE INDEX initiative_by_department ON initiative (tenant_id, department_id);
      ${tenantRowsOnly('initiative')}

      CREATE TABLE initiative_policy (
        tenant_id     uuid NOT NULL,
        initiative_id uuid NOT NULL,
        policy_id     uuid NOT NULL,
        CONSTRAINT initiative_policy_pk PRIMARY KEY (tenant_id, initiative_id, policy_id),
        CONSTRAINT initiative_policy_of_initiative FOREIGN KEY (tenant_id, initiative_id) REFERENCES initiative (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT initiative_policy_of_policy FOREIGN KEY (tenant_id, policy_id) REFERENCES policy (tenant_id, id) ON DELETE RESTRICT
      );
      ${tenantRowsOnly('initiative_policy')}

      CREATE TABLE effect (
        tenant_id     uuid NOT NULL,
        id            uuid NOT NULL,
        initiative_id uuid NOT NULL,
        position      integer NOT NULL,
        text          text NOT NULL,
        CONSTRAINT effect_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT effect_of_initiative FOREIGN KEY (tenant_id, initiative_id) REFERENCES initiative (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT effect_position_once UNIQUE (tenant_id, initiative_id, position)
      );
      ${tenantRowsOnly('effect')}

      CREATE TABLE initiative_cost (
        tenant_id     uuid NOT NULL,
        initiative_id uuid NOT NULL,
        fiscal_year   integer NOT NULL,
        budget_yen    bigint,
        settled_yen   bigint,
        note          text,
        example       boolean NOT NULL DEFAULT false,
        CONSTRAINT initiative_cost_pk PRIMARY KEY (tenant_id, initiative_id, fiscal_year),
        CONSTRAINT initiative_cost_of_initiative FOREIGN KEY (tenant_id, initiative_id) REFERENCES initiative (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT initiative_cost_not_negative CHECK (budget_yen >= 0 AND settled_yen >= 0)
      );
      ${tenantRowsOnly('initiative_cost')}

      CREATE TABLE initiative_contract (
        tenant_id     uuid NOT NULL,
        id            uuid NOT NULL,
        initiative_id uuid NOT NULL,
        name          text NOT NULL,
        ends_on       date NOT NULL,
        note          text,
        example       boolean NOT NULL DEFAULT false,
        CONSTRAINT initiative_contract_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT initiative_contract_of_initiative FOREIGN KEY (tenant_id, initiative_id) REFERENCES initiative (tenant_id, id) ON DELETE CASCADE
      );
      CREATE INDEX initiative_contract_by_initiative ON initiative_contract (tenant_id, initiative_id);
      ${tenantRowsOnly('initiative_contract')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE initiative_contract, initiative_cost, effect, initiative_policy, initiative`);
  }
}
