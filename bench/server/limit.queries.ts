/**
 * The limit: one statement that builds the whole answer in PostgreSQL. What it shows is what the product's own answer
 * shows of stored facts; a verdict is a plain division, states and traces are left out. `$1` tenant, `$2` the thing.
 */

const VERDICT = `CASE WHEN x.ratio IS NULL THEN 'unreported' WHEN x.ratio >= 1 THEN 'achieved' WHEN x.ratio >= 0.8 THEN 'nearly'
  WHEN x.ratio >= 0.5 THEN 'partly' ELSE 'missed' END`;

/** The kept value of a KPI (`k`) in the plan's last year, and the target beside it. */
const LATEST = `
  LEFT JOIN kpi_target g ON g.tenant_id = $1 AND g.kpi_id = k.id AND g.fiscal_year = p.to_fiscal_year
  LEFT JOIN LATERAL (
    SELECT d.value, d.period, d.provisional FROM kpi_to_date d
     WHERE d.tenant_id = $1 AND d.kpi_id = k.id AND d.breakdown_key = '' AND d.fiscal_year = p.to_fiscal_year
     ORDER BY d.period_to DESC LIMIT 1) l ON true
  CROSS JOIN LATERAL (SELECT l.value / nullif(g.value, 0) AS ratio) x`;

const LAST_DECISION = `(SELECT json_build_object('id', d.id, 'decision', d.decision, 'decidedOn', d.decided_on, 'fiscalYear', d.fiscal_year)
   FROM decision d WHERE d.tenant_id = $1 AND d.initiative_id = i.id ORDER BY d.decided_on DESC LIMIT 1)`;

const DEPARTMENT = `(SELECT json_build_object('id', o.id, 'name', o.name) FROM department o WHERE o.tenant_id = $1 AND o.id = i.department_id)`;

const ROADMAP = `
  SELECT json_build_object('id', p.id, 'name', p.title, 'fromFiscalYear', p.from_fiscal_year, 'toFiscalYear', p.to_fiscal_year,
    'policies', (SELECT json_agg(json_build_object('id', y.id, 'name', y.name, 'label', y.label,
      'themes', (SELECT json_agg(json_build_object('id', t.id, 'name', t.name,
        'initiatives', (SELECT json_agg(json_build_object('id', i.id, 'number', i.number, 'title', i.title, 'subtitle', i.subtitle,
          'origin', i.origin, 'status', i.status, 'department', ${DEPARTMENT}, 'lastDecision', ${LAST_DECISION},
          'verdict', (SELECT min(x.ratio) FROM kpi k ${LATEST} WHERE k.tenant_id = $1 AND k.initiative_id = i.id),
          'lanes', (SELECT json_agg(json_build_object('id', l.id, 'name', l.name, 'order', l.position,
            'items', (SELECT json_agg(json_build_object('id', s.id, 'label', s.label, 'kind', s.kind, 'order', s.position,
                'plannedStart', s.planned_start, 'plannedEnd', s.planned_end, 'actualStart', s.actual_start,
                'actualEnd', s.actual_end, 'percent', s.percent, 'version', s.version) ORDER BY s.position)
              FROM schedule_item s WHERE s.tenant_id = $1 AND s.initiative_id = i.id AND s.lane_id = l.id)) ORDER BY l.position)
            FROM lane l WHERE l.tenant_id = $1 AND l.initiative_id = i.id)) ORDER BY i.number)
          FROM initiative i WHERE i.tenant_id = $1 AND i.theme_id = t.id)) ORDER BY t.position)
        FROM theme t WHERE t.tenant_id = $1 AND t.policy_id = y.id)) ORDER BY y.position)
      FROM policy y WHERE y.tenant_id = $1 AND y.plan_id = p.id))::text AS body
    FROM plan p WHERE p.tenant_id = $1 AND p.id = $2`;

const DASHBOARD = `
  WITH judged AS MATERIALIZED (
    SELECT k.id, k.initiative_id, i.department_id, t.policy_id, v.name, v.unit, v.decimals, v.kind, v.direction, l.value, l.period,
           g.value AS target, x.ratio, ${VERDICT} AS verdict
      FROM plan p JOIN initiative i ON i.tenant_id = $1 AND i.plan_id = p.id JOIN theme t ON t.tenant_id = $1 AND t.id = i.theme_id
      JOIN kpi k ON k.tenant_id = $1 AND k.initiative_id = i.id
      JOIN kpi_version v ON v.tenant_id = $1 AND v.kpi_id = k.id ${LATEST}
     WHERE p.tenant_id = $1 AND p.id = $2),
  counted AS (SELECT policy_id, department_id, verdict, count(*) AS n FROM judged GROUP BY 1, 2, 3)
  SELECT json_build_object('id', p.id, 'name', p.title,
    'byPolicy', (SELECT json_agg(json_build_object('id', y.id, 'name', y.name, 'counts',
        (SELECT json_object_agg(verdict, n) FROM (SELECT verdict, sum(n) AS n FROM counted c WHERE c.policy_id = y.id GROUP BY 1) v))
        ORDER BY y.position) FROM policy y WHERE y.tenant_id = $1 AND y.plan_id = p.id),
    'byDepartment', (SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'counts',
        (SELECT json_object_agg(verdict, n) FROM (SELECT verdict, sum(n) AS n FROM counted c WHERE c.department_id = o.id GROUP BY 1) v)))
        FROM department o WHERE o.tenant_id = $1),
    'items', (SELECT json_agg(json_build_object('id', i.id, 'number', i.number, 'title', i.title, 'status', i.status,
        'department', ${DEPARTMENT}, 'lastDecision', ${LAST_DECISION},
        'kpis', (SELECT json_agg(json_build_object('id', j.id, 'name', j.name, 'unit', j.unit, 'decimals', j.decimals, 'kind', j.kind,
            'direction', j.direction, 'value', j.value, 'upTo', j.period, 'target', j.target, 'achievement', j.ratio,
            'verdict', j.verdict)) FROM judged j WHERE j.initiative_id = i.id)) ORDER BY i.number)
        FROM initiative i WHERE i.tenant_id = $1 AND i.plan_id = p.id))::text AS body
    FROM plan p WHERE p.tenant_id = $1 AND p.id = $2`;

const TREND = `
  SELECT json_build_object('id', k.id,
    'versions', (SELECT json_agg(json_build_object('from', v.effective_fiscal_year, 'name', v.name, 'unit', v.unit,
        'decimals', v.decimals, 'kind', v.kind, 'direction', v.direction)) FROM kpi_version v WHERE v.tenant_id = $1 AND v.kpi_id = k.id),
    'targets', (SELECT json_agg(json_build_object('fiscalYear', g.fiscal_year, 'value', g.value) ORDER BY g.fiscal_year)
        FROM kpi_target g WHERE g.tenant_id = $1 AND g.kpi_id = k.id),
    'periods', (SELECT json_agg(json_build_object('period', a.period, 'value', a.value, 'numerator', a.numerator,
        'denominator', a.denominator, 'state', a.state, 'note', a.note, 'target', g.value) ORDER BY a.period_to)
        FROM kpi_actual a LEFT JOIN kpi_target g ON g.tenant_id = $1 AND g.kpi_id = a.kpi_id AND g.fiscal_year = a.fiscal_year
       WHERE a.tenant_id = $1 AND a.kpi_id = k.id),
    'marks', (SELECT json_agg(json_build_object('at', d.decided_on, 'decision', d.decision))
        FROM decision d WHERE d.tenant_id = $1 AND d.initiative_id = k.initiative_id))::text AS body
    FROM kpi k WHERE k.tenant_id = $1 AND k.id = $2`;

/** The whole packet of a meeting: what is frozen for every review on the agenda, and what was decided on it. */
const MEETING = `
  SELECT json_build_object('id', m.id, 'name', m.name, 'date', m.held_on, 'state', m.state,
    'agenda', (SELECT json_agg(json_build_object('id', r.id, 'fiscalYear', r.fiscal_year, 'position', a.position,
        'initiative', json_build_object('id', i.id, 'name', i.title, 'number', i.number), 'department', ${DEPARTMENT},
        'verdicts', (SELECT json_agg(kpi -> 'verdict') FROM packet k
            JOIN packet_evidence e ON e.tenant_id = $1 AND e.packet_id = k.id AND e.review_id = r.id
            CROSS JOIN LATERAL jsonb_array_elements(e.evidence -> 'kpis') kpi WHERE k.tenant_id = $1 AND k.meeting_id = m.id),
        'decision', (SELECT json_build_object('id', d.id, 'decision', d.decision, 'decidedOn', d.decided_on)
            FROM decision d WHERE d.tenant_id = $1 AND d.initiative_id = i.id AND d.review_id = r.id LIMIT 1)) ORDER BY a.position)
      FROM review_meeting_item a JOIN review r ON r.tenant_id = $1 AND r.id = a.review_id
      JOIN initiative i ON i.tenant_id = $1 AND i.id = r.initiative_id
     WHERE a.tenant_id = $1 AND a.meeting_id = m.id))::text AS body
    FROM review_meeting m WHERE m.tenant_id = $1 AND m.id = $2`;

/** One review: what was frozen, what was decided on it, and the values as they stand now. */
const REVIEW = `
  SELECT json_build_object('id', r.id, 'fiscalYear', r.fiscal_year, 'assessment', r.assessment, 'comment', r.assessment_comment,
    'initiative', json_build_object('id', i.id, 'name', i.title, 'number', i.number), 'department', ${DEPARTMENT},
    'evidence', (SELECT json_agg(e.evidence) FROM packet_evidence e WHERE e.tenant_id = $1 AND e.review_id = r.id
       AND e.packet_id = (SELECT k.id FROM packet k JOIN review_meeting_item a ON a.tenant_id = $1 AND a.meeting_id = k.meeting_id
         WHERE k.tenant_id = $1 AND a.review_id = r.id ORDER BY k.version DESC LIMIT 1)),
    'decisions', (SELECT json_agg(json_build_object('id', d.id, 'decision', d.decision, 'reason', d.reason, 'decidedOn', d.decided_on,
        'decidedBy', c.name, 'evidence', e.evidence)) FROM decision d
        JOIN packet_evidence e ON e.tenant_id = $1 AND e.packet_id = d.packet_id AND e.review_id = d.review_id
        JOIN member c ON c.tenant_id = $1 AND c.id = d.decided_by
       WHERE d.tenant_id = $1 AND d.initiative_id = i.id AND d.review_id = r.id),
    'now', (SELECT json_agg(json_build_object('id', k.id, 'value', d.value, 'target', g.value))
        FROM kpi k LEFT JOIN kpi_target g ON g.tenant_id = $1 AND g.kpi_id = k.id AND g.fiscal_year = r.fiscal_year
        LEFT JOIN LATERAL (SELECT d.value FROM kpi_to_date d WHERE d.tenant_id = $1 AND d.kpi_id = k.id AND d.breakdown_key = ''
           AND d.fiscal_year = r.fiscal_year ORDER BY d.period_to DESC LIMIT 1) d ON true
       WHERE k.tenant_id = $1 AND k.initiative_id = i.id))::text AS body
    FROM review r JOIN initiative i ON i.tenant_id = $1 AND i.id = r.initiative_id
   WHERE r.tenant_id = $1 AND r.id = $2`;

export const LIMIT = {
  roadmap: ROADMAP,
  dashboard: DASHBOARD,
  trend: TREND,
  meeting: MEETING,
  review: REVIEW,
} as const;

/** The bare write: `$3` period, `$4` the value. No check, no lock, no trail, no kept value. */
export const BARE_WRITE = `
  UPDATE kpi_actual SET value = $4, version = version + 1, recorded_at = now()
   WHERE tenant_id = $1 AND kpi_id = $2 AND period = $3 AND breakdown_key = '' RETURNING version`;
