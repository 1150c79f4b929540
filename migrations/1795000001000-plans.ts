import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordsOnly, tenantRowsOnly } from './tenant-rows-only.ts';

/** Plans with their visions, policies, themes and published editions. */
export class CreatePlans1795000001000 implements MigrationInterface {
  name = 'CreatePlans1795000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan (
        tenant_id                 uuid NOT NULL,
        id                        uuid NOT NULL,
        title                     text NOT NULL,
        title_en                  text,
        subtitle                  text,
        subtitle_en               text,
        publisher                 text NOT NULL,
        published                 text,
        parent_title              text,
        parent_edition            text,
        from_fiscal_year          integer NOT NULL,
        to_fiscal_year            integer NOT NULL,
        period_soft               boolean NOT NULL DEFAULT false,
        period_quote              text,
        fiscal_start_month        integer,
        basics                    jsonb NOT NULL DEFAULT '[]',
        vision_policy_links_known boolean NOT NULL DEFAULT true,
        version                   integer NOT NULL DEFAULT 1,
        CONSTRAINT plan_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT plan_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id) ON DELETE RESTRICT,
        CONSTRAINT plan_years_in_order CHECK (from_fiscal_year <= to_fiscal_year),
        CONSTRAINT plan_fiscal_start_month CHECK (fiscal_start_month BETWEEN 1 AND 12)
      );
      ${tenantRowsOnly('plan')}

      CREATE TABLE vision (
        tenant_id uuid NOT NULL,
        id        uuid NOT NULL,
        plan_id   uuid NOT NULL,
        position  integer NOT NULL,
        name      text NOT NULL,
        name_en   text,
        version   integer NOT NULL DEFAULT 1,
        CONSTRAINT vision_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT vision_of_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT vision_position_once UNIQUE (tenant_id, plan_id, position) DEFERRABLE
      );
      ${tenantRowsOnly('vision')}

      CREATE TABLE policy (
        tenant_id uuid NOT NULL,
        id        uuid NOT NULL,
        plan_id   uuid NOT NULL,
        position  integer NOT NULL,
        name      text NOT NULL,
        name_en   text,
        label     text,
        label_en  text,
        version   integer NOT NULL DEFAULT 1,
        CONSTRAINT policy_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT policy_of_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT policy_position_once UNIQUE (tenant_id, plan_id, position) DEFERRABLE
      );
      ${tenantRowsOnly('policy')}

      CREATE TABLE vision_policy (
        tenant_id uuid NOT NULL,
        vision_id uuid NOT NULL,
        policy_id uuid NOT NULL,
        CONSTRAINT vision_policy_pk PRIMARY KEY (tenant_id, vision_id, policy_id),
        CONSTRAINT vision_policy_of_vision FOREIGN KEY (tenant_id, vision_id) REFERENCES vision (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT vision_policy_of_policy FOREIGN KEY (tenant_id, policy_id) REFERENCES policy (tenant_id, id) ON DELETE CASCADE
      );
      ${tenantRowsOnly('vision_policy')}

      CREATE TABLE theme (
        tenant_id uuid NOT NULL,
        id        uuid NOT NULL,
        policy_id uuid NOT NULL,
        position  integer NOT NULL,
        name      text NOT NULL,
        name_en   text,
        version   integer NOT NULL DEFAULT 1,
        CONSTRAINT theme_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT theme_of_policy FOREIGN KEY (tenant_id, policy_id) REFERENCES policy (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT theme_position_once UNIQUE (tenant_id, policy_id, position) DEFERRABLE
      );
      ${tenantRowsOnly('theme')}

      CREATE TABLE edition (
        tenant_id    uuid NOT NULL,
        id           uuid NOT NULL,
        plan_id      uuid NOT NULL,
        number       integer NOT NULL,
        published_on text NOT NULL,
        reason       text,
        content      jsonb NOT NULL,
        created_at   timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT edition_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT edition_of_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT edition_number_once UNIQUE (tenant_id, plan_id, number),
        CONSTRAINT edition_published_on_text CHECK (published_on ~ '^[0-9]{4}-(0[1-9]|1[0-2])(-[0-3][0-9])?$')
      );
      ${recordsOnly('edition')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE edition, theme, vision_policy, policy, vision, plan`);
  }
}
