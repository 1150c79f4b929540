/**
 * The verdict of every KPI of a plan (`$1`) in FY2020 at year end, by the default scheme, from what was reported and nothing
 * else: written from the rules' own page, without the product's code, to be compared with it. Of KPIs with one version, and
 * reports in FY2019 and FY2020 only.
 */
export const VERDICTS_BY_SQL = `
WITH definition AS MATERIALIZED (
  SELECT k.tenant_id, k.id, k.closed_on, i.department_id, th.id AS theme_id, th.policy_id, v.kind, v.entry, v.ratio_of, v.direction,
         v.baseline_value AS baseline, v.measurable_from, coalesce(v.opening_value, 0) AS opening,
         CASE v.frequency WHEN 'month' THEN 12 WHEN 'quarter' THEN 4 WHEN 'half' THEN 2 ELSE 1 END AS periods,
         t.sort, t.value AS target, t.low, t.high
    FROM kpi k
    JOIN kpi_version v ON v.kpi_id = k.id
    JOIN initiative i ON i.id = k.initiative_id
    JOIN theme th ON th.id = i.theme_id
    LEFT JOIN kpi_target t ON t.kpi_id = k.id AND t.fiscal_year = 2020
   WHERE i.plan_id = $1),
report AS NOT MATERIALIZED (
  SELECT a.*, a.state = 'value' AND CASE WHEN d.kind = 'ratio' THEN a.numerator IS NOT NULL AND a.denominator IS NOT NULL
                                         ELSE a.value IS NOT NULL END AS counts
    FROM kpi_actual a JOIN definition d ON d.tenant_id = a.tenant_id AND d.id = a.kpi_id),
yearly AS MATERIALIZED (
  SELECT d.id, y.year, answer.state AS last_state, last.value AS last_value,
         CASE WHEN d.ratio_of = 'levels' THEN last.numerator ELSE own.numerator END AS numerator,
         CASE WHEN d.ratio_of = 'levels' THEN last.denominator ELSE own.denominator END AS denominator,
         own.number_of_values, own.total,
         (SELECT sum(r.value) FROM report r WHERE r.kpi_id = d.id AND r.counts AND r.fiscal_year < y.year) AS carried,
         own.number_of_values + CASE WHEN d.entry = 'increment' THEN
           (SELECT count(*) FROM report r WHERE r.kpi_id = d.id AND r.counts AND r.fiscal_year < y.year) ELSE 0 END AS reported,
         d.periods * CASE WHEN d.entry = 'increment' AND y.year = 2020 AND EXISTS (
             SELECT FROM report r WHERE r.kpi_id = d.id AND r.fiscal_year = 2019) THEN 2 ELSE 1 END
           - (SELECT count(*) FROM report r WHERE r.kpi_id = d.id AND r.state = 'not_applicable'
               AND CASE WHEN d.entry = 'increment' THEN r.fiscal_year <= y.year ELSE r.fiscal_year = y.year END) AS expected
    FROM definition d
    CROSS JOIN (VALUES (2019), (2020)) y (year)
    CROSS JOIN LATERAL (
      SELECT count(*) AS number_of_values, sum(r.value) AS total, sum(r.numerator) AS numerator, sum(r.denominator) AS denominator
        FROM report r WHERE r.kpi_id = d.id AND r.fiscal_year = y.year AND r.counts) own
    LEFT JOIN LATERAL (
      SELECT * FROM report r WHERE r.kpi_id = d.id AND r.fiscal_year = y.year AND r.counts ORDER BY r.period_to DESC LIMIT 1) last ON true
    LEFT JOIN LATERAL (
      SELECT * FROM report r WHERE r.kpi_id = d.id AND r.fiscal_year = y.year ORDER BY r.period_to DESC LIMIT 1) answer ON true),
valued AS (
  SELECT y.*, CASE
           WHEN y.number_of_values = 0 THEN NULL
           WHEN d.kind = 'count' THEN y.total
           WHEN d.entry = 'increment' THEN d.opening + coalesce(y.carried, 0) + y.total
           WHEN d.kind = 'ratio' THEN 100 * y.numerator::numeric(40, 25) / nullif(y.denominator, 0)
           ELSE y.last_value END AS value
    FROM yearly y JOIN definition d ON d.id = y.id),
compared AS (
  SELECT d.*, now.value, now.last_state, now.number_of_values, now.numerator, now.denominator,
         now.reported < now.expected AND (d.kind = 'count' OR d.entry = 'increment') AS partial,
         before.value AS previous,
         d.direction IN ('increase', 'at_least') AS upward,
         CASE WHEN d.sort = 'number' AND d.direction IN ('increase', 'at_least') AND d.target > 0
              THEN now.value::numeric(40, 25) / d.target END AS attainment,
         CASE WHEN d.sort = 'number' AND d.baseline <> d.target
              THEN (now.value::numeric(40, 25) - d.baseline) / (d.target - d.baseline) END AS covered
    FROM definition d
    JOIN valued now ON now.id = d.id AND now.year = 2020
    JOIN valued before ON before.id = d.id AND before.year = 2019),
measured AS (
  SELECT c.*, CASE
           WHEN c.kind = 'milestone' OR c.sort <> 'number' OR c.direction = 'within' THEN NULL
           WHEN c.attainment IS NOT NULL THEN c.attainment
           WHEN c.direction = 'increase' AND c.target > c.baseline OR c.direction = 'decrease' AND c.target < c.baseline
           THEN c.covered END AS ratio,
         CASE
           WHEN c.kind = 'milestone' THEN c.value >= 1
           WHEN c.sort = 'direction_only' THEN CASE c.direction
             WHEN 'increase' THEN c.value > coalesce(c.baseline, c.previous)
             WHEN 'decrease' THEN c.value < coalesce(c.baseline, c.previous)
             WHEN 'at_least' THEN c.value >= coalesce(c.baseline, c.previous)
             WHEN 'at_most' THEN c.value <= coalesce(c.baseline, c.previous) END
           WHEN c.sort = 'all' THEN CASE c.kind
             WHEN 'ratio' THEN c.numerator = c.denominator
             WHEN 'percent' THEN c.value = 100 END
           WHEN c.sort = 'range' THEN c.value BETWEEN c.low AND c.high
           WHEN c.direction = 'within' THEN c.value = c.target
           WHEN c.upward THEN c.value >= c.target
           ELSE c.value <= c.target END AS met
    FROM compared c),
judged AS (
  SELECT m.*, CASE
           WHEN m.closed_on < '2021-03-31' THEN 'closed'
           WHEN m.measurable_from > 2020 THEN 'not_measurable'
           WHEN m.direction = 'monitor' THEN 'reference'
           WHEN m.sort IS NULL THEN 'no_target'
           WHEN m.last_state IS NULL THEN 'unreported'
           WHEN m.value IS NULL AND m.kind = 'ratio' AND (m.number_of_values > 0 OR m.last_state = 'value') THEN 'not_computable'
           WHEN m.value IS NULL THEN 'undetermined'
           WHEN m.partial THEN 'partial_count'
           WHEN m.ratio >= 1 THEN 'achieved'
           WHEN m.ratio >= 0.8 THEN 'nearly'
           WHEN m.ratio >= 0.6 THEN 'partly'
           WHEN m.ratio IS NOT NULL THEN 'missed'
           WHEN m.met THEN 'achieved'
           WHEN NOT m.met THEN 'missed'
           ELSE 'undetermined' END AS verdict
    FROM measured m)
SELECT id, policy_id AS "policyId", theme_id AS "themeId", department_id AS "departmentId", verdict, value::float8 AS value,
       CASE WHEN kind <> 'milestone' AND direction <> 'within' THEN coalesce(attainment, CASE
         WHEN upward AND target > baseline OR NOT upward AND target < baseline THEN covered END) END::float8 AS achievement,
       CASE WHEN verdict IN ('achieved', 'nearly', 'partly', 'missed') THEN (CASE
         WHEN EXISTS (SELECT FROM (VALUES (0.6), (0.8), (1.0)) edge (at) WHERE ratio < at AND round(ratio * 100, 1) >= at * 100)
         THEN floor(ratio * 1000) / 10 ELSE round(ratio * 100, 1) END)::float8 END AS shown
  FROM judged`;
