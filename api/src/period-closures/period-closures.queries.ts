import { closeGate } from '../platform/database/gate.ts';

const VIEW = `
  SELECT c.id, c.plan_id AS "planId", c.period, c.reason, cm.name AS "closedBy", c.closed_at AS "closedAt",
         c.reopened_at AS "reopenedAt", rm.name AS "reopenedBy", c.reopen_reason AS "reopenReason", c.version
    FROM period_closure c
    LEFT JOIN member cm ON cm.tenant_id = $1 AND cm.id = c.closed_by
    LEFT JOIN member rm ON rm.tenant_id = $1 AND rm.id = c.reopened_by`;

/** Closures of the tenant, or of a plan (`$3`), the latest first (ids grow with time); `$2` rows after `$4`, the id of the last one. */
export const LIST_CLOSURES = `${VIEW}
   WHERE c.tenant_id = $1 AND ($3::uuid IS NULL OR c.plan_id = $3)
     AND ($4::uuid IS NULL OR c.id < $4)
   ORDER BY c.id DESC LIMIT $2`;

/** One closure (`$2`). */
export const LOAD_CLOSURE = `${VIEW} WHERE c.tenant_id = $1 AND c.id = $2`;

/** Periods of a plan (`$2`) that are closed now. */
export const CLOSED_PERIODS = `${VIEW} WHERE c.tenant_id = $1 AND c.plan_id = $2 AND c.reopened_at IS NULL`;

/** The plan (`$2`) and the month in which its fiscal year starts (`$3`: the tenant's). */
export const PLAN_TO_CLOSE = `
  SELECT coalesce(fiscal_start_month, $3::int) AS "startMonth" FROM plan WHERE tenant_id = $1 AND id = $2`;

/** Waits for whoever is reporting on the plan (`$2`), and lets nobody begin. Always in the same order. */
export const LOCK_INITIATIVES = `
  WITH gate AS MATERIALIZED (
    SELECT id, ${closeGate('id')} FROM (SELECT id FROM initiative WHERE tenant_id = $1 AND plan_id = $2 ORDER BY id) i)
  SELECT i.id FROM gate JOIN initiative i ON i.tenant_id = $1 AND i.id = gate.id ORDER BY i.id FOR NO KEY UPDATE OF i`;
