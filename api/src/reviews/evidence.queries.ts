import { askedByScheme } from '../kpis/asked-by-scheme.service.ts';
import { judgementSettings, kpiFacts } from '../kpis/kpi-facts.service.ts';

/** SQL for the columns of what evidence rests on: of a review `r`, its plan `p` and initiative `i`, as of a day. `$1` is the tenant. */
export function evidenceFacts(asOf: string): string {
  return `r.id AS "reviewId", r.fiscal_year AS "fiscalYear", ${asOf} AS "asOf", p.fiscal_start_month AS "fiscalStartMonth",
    ${judgementSettings('$1', 'r.plan_id')} AS settings,
    json_build_object('id', i.id, 'number', i.number, 'title', i.title, 'titleEn', i.title_en, 'status', i.status,
      'statusSince', i.status_since, 'endsOn', i.ends_on, 'department',
      (SELECT json_build_object('id', d.id, 'name', d.name, 'nameEn', d.name_en)
         FROM department d WHERE d.tenant_id = $1 AND d.id = i.department_id)) AS initiative,
    (SELECT coalesce(json_agg(json_build_object('number', e.number, 'publishedOn', e.published_on) ORDER BY e.number), '[]')
       FROM edition e WHERE e.tenant_id = $1 AND e.plan_id = r.plan_id) AS editions,
    ${kpiFacts('kpi k WHERE k.tenant_id = $1 AND k.initiative_id = i.id', { asOf, fiscalYear: 'r.fiscal_year', ...askedByScheme('r.plan_id', 'r.fiscal_year') })} AS kpis,
    (SELECT coalesce(json_agg(json_build_object('id', s.id, 'label', s.label, 'labelEn', s.label_en, 'kind', s.kind, 'lane', l.name,
              'plannedStart', s.planned_start, 'plannedEnd', s.planned_end, 'actualStart', s.actual_start,
              'actualEnd', s.actual_end, 'percentDone', s.percent, 'openEnded', s.open_ended, 'tentative', s.tentative,
              'certainty', s.certainty, 'droppedOn', s.dropped_on) ORDER BY l.position, s.position, s.id), '[]')
       FROM schedule_item s JOIN lane l ON l.tenant_id = $1 AND l.id = s.lane_id
      WHERE s.tenant_id = $1 AND s.initiative_id = i.id) AS "scheduleItems",
    CASE WHEN r.assessed_at IS NOT NULL OR r.assessment_comment IS NOT NULL
         THEN json_build_object('judgement', r.assessment, 'comment', r.assessment_comment) END AS "selfAssessment",
    CASE WHEN r.opinion IS NOT NULL THEN json_build_object('text', r.opinion) END AS opinion,
    (SELECT coalesce(json_agg(json_build_object('fiscalYear', c.fiscal_year, 'budgetYen', c.budget_yen,
              'settledYen', c.settled_yen, 'example', c.example) ORDER BY c.fiscal_year), '[]')
       FROM initiative_cost c WHERE c.tenant_id = $1 AND c.initiative_id = i.id) AS costs`;
}

/** What the evidence of the reviews `$2` rests on, each as of the day beside it in `$3`. */
export const LOAD_EVIDENCE_FACTS = `
  SELECT ${evidenceFacts('at.as_of')}
    FROM unnest($2::uuid[], $3::date[]) AS at (review_id, as_of)
    JOIN review r ON r.tenant_id = $1 AND r.id = at.review_id
    JOIN plan p ON p.tenant_id = $1 AND p.id = r.plan_id
    JOIN initiative i ON i.tenant_id = $1 AND i.id = r.initiative_id`;
