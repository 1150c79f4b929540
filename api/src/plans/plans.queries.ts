/** Columns of a plan as `PlanSummary` speaks of them, and its editions; `$1` is the tenant. */
const SUMMARY = `
  p.id, p.title, p.title_en AS "titleEn", p.subtitle, p.subtitle_en AS "subtitleEn", p.publisher, p.published,
  p.parent_title AS "parentTitle", p.parent_edition AS "parentEdition",
  p.from_fiscal_year AS "fromFiscalYear", p.to_fiscal_year AS "toFiscalYear",
  p.period_soft AS "periodSoft", p.period_quote AS "periodQuote", p.fiscal_start_month AS "fiscalStartMonth", p.version,
  (SELECT coalesce(json_agg(json_build_object('number', e.number, 'publishedOn', e.published_on, 'reason', e.reason)
                            ORDER BY e.number), '[]')
     FROM edition e WHERE e.tenant_id = $1 AND e.plan_id = p.id) AS editions`;

/** Plans of the tenant, the youngest first. `$2` rows, after (`$3`, `$4`, `$5`) = fiscal year, title, id of the last one. */
export const LIST_PLANS = `
  SELECT ${SUMMARY}
    FROM plan p
   WHERE p.tenant_id = $1
     AND ($3::int IS NULL OR (-p.from_fiscal_year, p.title, p.id) > (-$3::int, $4::text, $5::uuid))
   ORDER BY -p.from_fiscal_year, p.title, p.id
   LIMIT $2`;

/** One plan (`$2`) with visions, every policy (also those without an initiative), themes and links. */
export const LOAD_PLAN = `
  SELECT ${SUMMARY}, p.basics, p.vision_policy_links_known AS "visionPolicyLinksKnown",
    (SELECT coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'nameEn', v.name_en, 'position', v.position,
                                                'version', v.version) ORDER BY v.position), '[]')
       FROM vision v WHERE v.tenant_id = $1 AND v.plan_id = p.id) AS visions,
    (SELECT coalesce(json_agg(json_build_object('id', y.id, 'name', y.name, 'nameEn', y.name_en, 'position', y.position,
                                                'version', y.version, 'label', y.label, 'labelEn', y.label_en, 'themes', y.themes,
                                                'initiativeCount', y.initiative_count) ORDER BY y.position), '[]')
       FROM (SELECT y.*,
               (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'nameEn', t.name_en,
                                                           'position', t.position, 'version', t.version)
                                         ORDER BY t.position), '[]')
                  FROM theme t WHERE t.tenant_id = $1 AND t.policy_id = y.id) AS themes,
               (SELECT count(*) FROM initiative i
                 WHERE i.tenant_id = $1 AND i.plan_id = p.id
                   AND (EXISTS (SELECT FROM theme t
                                 WHERE t.tenant_id = $1 AND t.id = i.theme_id AND t.policy_id = y.id)
                     OR EXISTS (SELECT FROM initiative_policy ip
                                 WHERE ip.tenant_id = $1 AND ip.initiative_id = i.id AND ip.policy_id = y.id))
               ) AS initiative_count
               FROM policy y WHERE y.tenant_id = $1 AND y.plan_id = p.id) y) AS policies,
    (SELECT coalesce(json_agg(json_build_object('visionId', vp.vision_id, 'policyId', vp.policy_id)
                              ORDER BY v.position, y.position), '[]')
       FROM vision_policy vp
       JOIN vision v ON v.tenant_id = $1 AND v.id = vp.vision_id
       JOIN policy y ON y.tenant_id = $1 AND y.id = vp.policy_id
      WHERE vp.tenant_id = $1 AND v.plan_id = p.id) AS "visionPolicyLinks"
    FROM plan p
   WHERE p.tenant_id = $1 AND p.id = $2`;

/** Who changed a plan or a part of it last (`$2` type, `$3` id), for whoever comes too late; the audit trail is the record of it. */
export const LAST_CHANGE = `
  SELECT m.name AS "changedBy", a.at AS "changedAt"
    FROM audit_entry a LEFT JOIN member m ON m.tenant_id = $1 AND m.id = a.actor_id
   WHERE a.tenant_id = $1 AND a.object_type = $2 AND a.object_id = $3
   ORDER BY a.sequence DESC LIMIT 1`;
