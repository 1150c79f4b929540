import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantRowsOnly } from './tenant-rows-only.ts';

const PERIOD = `'^FY[0-9]{4}(-(H[12]|Q[1-4]|M(0[1-9]|1[0-2])))?$'`;

/** Actuals, the year-to-date values kept beside them so that no screen adds them up, and closed periods. */
export class CreatePeriodClosuresAndKpiActuals1795000005000 implements MigrationInterface {
  name = 'CreatePeriodClosuresAndKpiActuals1795000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE period_closure (
        tenant_id     uuid NOT NULL,
        id            uuid NOT NULL,
        plan_id       uuid NOT NULL,
        period        text NOT NULL,
        period_from   date NOT NULL,
        period_to     date NOT NULL,
        reason        text NOT NULL,
        closed_by     uuid,
        closed_at     timestamptz NOT NULL DEFAULT now(),
        reopened_at   timestamptz,
        reopened_by   uuid,
        reopen_reason text,
        example       boolean NOT NULL DEFAULT false,
        version       integer NOT NULL DEFAULT 1,
        CONSTRAINT period_closure_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT period_closure_of_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT period_closure_of_closer FOREIGN KEY (tenant_id, closed_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT period_closure_of_reopener FOREIGN KEY (tenant_id, reopened_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT period_closure_period_text CHECK (period ~ ${PERIOD}),
        CONSTRAINT period_closure_reopened_with_reason CHECK ((reopened_at IS NULL) = (reopen_reason IS NULL))
      );
      CREATE UNIQUE INDEX period_closure_once ON period_closure (tenant_id, plan_id, period) WHERE reopened_at IS NULL;
      ${tenantRowsOnly('period_closure', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE kpi_actual (
        tenant_id              uuid NOT NULL,
        id                     uuid NOT NULL,
        kpi_id                 uuid NOT NULL,
        period                 text NOT NULL,
        breakdown_key          text NOT NULL DEFAULT '',
        fiscal_year            integer NOT NULL,
        period_from            date NOT NULL,
        period_to              date NOT NULL,
        value                  numeric,
        numerator              numeric,
        denominator            numeric,
        state                  text NOT NULL DEFAULT 'value',
        provisional            boolean NOT NULL DEFAULT false,
        note                   text,
        example                boolean NOT NULL DEFAULT false,
        corrected_after_review boolean NOT NULL DEFAULT false,
        recorded_by            uuid,
        recorded_at            timestamptz NOT NULL DEFAULT now(),
        version                integer NOT NULL DEFAULT 1,
        CONSTRAINT kpi_actual_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT kpi_actual_of_kpi FOREIGN KEY (tenant_id, kpi_id) REFERENCES kpi (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT kpi_actual_of_recorder FOREIGN KEY (tenant_id, recorded_by) REFERENCES member (tenant_id, id) ON DELETE RESTRICT,
        CONSTRAINT kpi_actual_once_a_period UNIQUE (tenant_id, kpi_id, period, breakdown_key),
        CONSTRAINT kpi_actual_period_text CHECK (period ~ ${PERIOD}),
        CONSTRAINT kpi_actual_state CHECK (state IN ('value', 'not_applicable', 'unknown', 'not_collected', 'suppressed', 'not_published', 'below_unit')),
        CONSTRAINT kpi_actual_value_or_state CHECK ((state = 'value') = (value IS NOT NULL OR numerator IS NOT NULL)),
        CONSTRAINT kpi_actual_within_limits CHECK (abs(value) <= 1e12 AND abs(numerator) <= 1e12 AND denominator BETWEEN 0 AND 1e12)
      );
      CREATE INDEX kpi_actual_by_year ON kpi_actual (tenant_id, kpi_id, fiscal_year, period_to);
      ${tenantRowsOnly('kpi_actual', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE kpi_to_date (
        tenant_id     uuid NOT NULL,
        kpi_id        uuid NOT NULL,
        breakdown_key text NOT NULL DEFAULT '',
        period        text NOT NULL,
        fiscal_year   integer NOT NULL,
        period_to     date NOT NULL,
        value         numeric,
        numerator     numeric,
        denominator   numeric,
        state         text NOT NULL,
        up_to         text,
        reported      integer NOT NULL,
        expected      integer NOT NULL,
        provisional   boolean NOT NULL,
        example       boolean NOT NULL,
        exclusions    jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT kpi_to_date_pk PRIMARY KEY (tenant_id, kpi_id, breakdown_key, period),
        CONSTRAINT kpi_to_date_of_actual FOREIGN KEY (tenant_id, kpi_id, period, breakdown_key)
          REFERENCES kpi_actual (tenant_id, kpi_id, period, breakdown_key) ON DELETE CASCADE
      );
      CREATE INDEX kpi_to_date_latest ON kpi_to_date (tenant_id, kpi_id, breakdown_key, fiscal_year, period_to DESC);
      ${tenantRowsOnly('kpi_to_date')}

      -- Defence in depth: whatever the API thinks, a closed period takes nothing but a 確報 that replaces a 速報.
      CREATE FUNCTION refuse_actual_in_closed_period() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.provisional AND NOT NEW.provisional THEN RETURN NEW; END IF;
        IF EXISTS (
          SELECT FROM public.period_closure c
            JOIN public.kpi k ON k.tenant_id = NEW.tenant_id AND k.id = NEW.kpi_id
            JOIN public.initiative i ON i.tenant_id = k.tenant_id AND i.id = k.initiative_id
           WHERE c.tenant_id = NEW.tenant_id AND c.plan_id = i.plan_id AND c.reopened_at IS NULL
             AND c.period_from <= NEW.period_from AND NEW.period_to <= c.period_to)
        THEN
          RAISE EXCEPTION 'period % is closed', NEW.period USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'kpi_actual_period_is_open';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER kpi_actual_period_is_open BEFORE INSERT OR UPDATE ON kpi_actual FOR EACH ROW EXECUTE FUNCTION refuse_actual_in_closed_period();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE kpi_to_date, kpi_actual, period_closure;
      DROP FUNCTION refuse_actual_in_closed_period();`);
  }
}
