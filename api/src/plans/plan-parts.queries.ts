/** What a plan is made of; also the names of their tables. */
export type PlanPart = 'vision' | 'policy' | 'theme';

/** In what each stands. */
const WHOLE = { vision: 'plan', policy: 'plan', theme: 'policy' } as const;
const PLAN_ID = { vision: 'whole.id', policy: 'whole.id', theme: 'whole.plan_id' } as const;

/** Holds (`$2`) the whole that a part is added to, so that two newcomers do not take one place. `$1` is the tenant. */
export function holdWhole(part: PlanPart): string {
  return `
    SELECT ${PLAN_ID[part]} AS "planId",
           (SELECT count(*)::int FROM ${part} p WHERE p.tenant_id = $1 AND p.${WHOLE[part]}_id = $2) AS count,
           (SELECT coalesce(max(p.position), 0) + 1 FROM ${part} p
             WHERE p.tenant_id = $1 AND p.${WHOLE[part]}_id = $2) AS next
      FROM ${WHOLE[part]} whole WHERE whole.tenant_id = $1 AND whole.id = $2
       FOR NO KEY UPDATE`;
}

/** The same for the whole in which a part (`$2`) stands. */
export function holdWholeOf(part: PlanPart): string {
  return `
    SELECT whole.id AS "wholeId", ${PLAN_ID[part]} AS "planId"
      FROM ${part} p JOIN ${WHOLE[part]} whole ON whole.tenant_id = $1 AND whole.id = p.${WHOLE[part]}_id
     WHERE p.tenant_id = $1 AND p.id = $2
       FOR NO KEY UPDATE OF whole`;
}

/**
 * Gives a part (`$3` of the whole `$2`) the place `$4`, or the last one where there are fewer, and counts all places from
 * 1 again. Whoever made room has changed too; the version of the part itself was raised before.
 */
export function movePart(part: PlanPart): string {
  return `
    WITH others AS (
      SELECT id, row_number() OVER (ORDER BY position) AS place
        FROM ${part} WHERE tenant_id = $1 AND ${WHOLE[part]}_id = $2 AND id <> $3
    ), asked AS (
      SELECT least($4::bigint, (SELECT count(*) FROM others) + 1) AS place
    ), places AS (
      SELECT $3::uuid AS id, place FROM asked
      UNION ALL
      SELECT o.id, CASE WHEN o.place < asked.place THEN o.place ELSE o.place + 1 END FROM others o CROSS JOIN asked
    )
    UPDATE ${part} p
       SET position = places.place, version = p.version + CASE WHEN p.id = $3 THEN 0 ELSE 1 END
      FROM places
     WHERE p.tenant_id = $1 AND p.id = places.id AND p.position <> places.place`;
}

/** The links between the visions and policies of a plan (`$2`). */
export const DELETE_LINKS = `
  DELETE FROM vision_policy vp USING vision v
   WHERE vp.tenant_id = $1 AND v.tenant_id = $1 AND v.id = vp.vision_id AND v.plan_id = $2`;
/** `$2` and `$3` are visions and policies, pair by pair. */
export const INSERT_LINKS = `
  INSERT INTO vision_policy (tenant_id, vision_id, policy_id)
  SELECT $1, link.vision_id, link.policy_id FROM unnest($2::uuid[], $3::uuid[]) AS link (vision_id, policy_id)`;
