import { planAsOf } from '../plans/plan-as-of.service.ts';
import { laneColumns, scheduleItemColumns } from './schedule-item-rows.service.ts';

/** `$1` tenant, `$2` today and `$3` the tenant's start month, in every statement that tells states. */
const AT = planAsOf('p', { asked: 'NULL', today: '$2', startMonth: '$3' });

/** Lanes and items of an initiative (`$4`); no row where there is no such initiative. */
export const LIST_SCHEDULE_ITEMS = `
  SELECT i.id AS "initiativeId", i.status = 'draft' AS draft, i.department_id AS "departmentId", at.start_month AS "startMonth", at.as_of AS "asOf", at.decided_as_of AS "decidedAsOf",
    (SELECT coalesce(json_agg(x), '[]') FROM (
       SELECT ${laneColumns('l')} FROM lane l WHERE l.tenant_id = $1 AND l.initiative_id = i.id ORDER BY l.position) x
    ) AS lanes,
    (SELECT coalesce(json_agg(x), '[]') FROM (
       SELECT ${scheduleItemColumns('s')}
         FROM schedule_item s JOIN lane l ON l.tenant_id = $1 AND l.id = s.lane_id
        WHERE s.tenant_id = $1 AND s.initiative_id = i.id
        ORDER BY l.position, s.position, s.id) x
    ) AS items
    FROM initiative i
    JOIN plan p ON p.tenant_id = $1 AND p.id = i.plan_id
    CROSS JOIN LATERAL ${AT} at
   WHERE i.tenant_id = $1 AND i.id = $4`;

/** One item (`$4`), its lane's name, and who changed it last. */
export const LOAD_SCHEDULE_ITEM = `
  SELECT (SELECT row_to_json(x) FROM (SELECT ${scheduleItemColumns('s')}) x) AS item, l.name AS lane, s.initiative_id AS "initiativeId",
         i.status = 'draft' AS draft, i.department_id AS "departmentId", at.start_month AS "startMonth", at.as_of AS "asOf", at.decided_as_of AS "decidedAsOf", s.updated_at AS "updatedAt", u.name AS "updatedBy"
    FROM schedule_item s
    JOIN lane l ON l.tenant_id = $1 AND l.id = s.lane_id
    JOIN initiative i ON i.tenant_id = $1 AND i.id = s.initiative_id
    JOIN plan p ON p.tenant_id = $1 AND p.id = i.plan_id
    CROSS JOIN LATERAL ${AT} at
    LEFT JOIN member u ON u.tenant_id = $1 AND u.id = s.updated_by
   WHERE s.tenant_id = $1 AND s.id = $4`;

const HOLD_INITIATIVE = `
  SELECT coalesce(p.fiscal_start_month, $3::int) AS "startMonth"
    FROM initiative i JOIN plan p ON p.tenant_id = $1 AND p.id = i.plan_id
   WHERE i.tenant_id = $1 AND i.id = $2`;

/** Shared: a decision on the initiative (`$2`) waits for us, or we for it. Tells the month in which its years start. */
export const HOLD_SHARED = `${HOLD_INITIATIVE} FOR SHARE OF i`;

/** Alone: of two who add at once, the second sees the lanes and positions of the first. */
export const HOLD_ALONE = `${HOLD_INITIATIVE} FOR NO KEY UPDATE OF i`;

export const FIND_LANES = `
  SELECT id, name, position FROM lane WHERE tenant_id = $1 AND initiative_id = $2 ORDER BY position`;

/** Last position in a lane (`$2`), 0 where nothing stands in it. */
export const LAST_POSITION = `
  SELECT coalesce(max(position), 0) AS position FROM schedule_item WHERE tenant_id = $1 AND lane_id = $2`;

/** Makes room at a position (`$3`) of a lane (`$2`) for an item (`$4`), where another one holds it. */
export const MAKE_ROOM = `
  UPDATE schedule_item SET position = position + 1
   WHERE tenant_id = $1 AND lane_id = $2 AND position >= $3 AND id <> $4
     AND EXISTS (SELECT FROM schedule_item o
                  WHERE o.tenant_id = $1 AND o.lane_id = $2 AND o.position = $3 AND o.id <> $4)`;

/** What rests on an item (`$2`). */
export const WHAT_RESTS_ON_IT = `
  SELECT EXISTS (SELECT FROM edition e
                  WHERE e.tenant_id = $1 AND e.plan_id = i.plan_id
                    AND e.content @> jsonb_build_object('scheduleItems', jsonb_build_array(
                          jsonb_build_object('scheduleItemId', s.id)))) AS "frozenInEdition",
         EXISTS (SELECT FROM kpi k WHERE k.tenant_id = $1 AND k.valid_until_item_id = s.id) AS "kpiValidUntilIt",
         EXISTS (SELECT FROM decision d
                  WHERE d.tenant_id = $1 AND d.initiative_id = s.initiative_id
                    AND d.schedule_items @> jsonb_build_array(jsonb_build_object('id', s.id))) AS "namedInDecision"
    FROM schedule_item s JOIN initiative i ON i.tenant_id = $1 AND i.id = s.initiative_id
   WHERE s.tenant_id = $1 AND s.id = $2`;
