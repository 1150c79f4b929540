/**
 * SQL for one row `(start_month, as_of, decided_as_of, fiscal_year)`: what `resolveAsOf` and `fiscalYearShown` give for a plan, for pages
 * that load everything in one statement and cannot ask the plan's years first. A spec holds the two against each other.
 * Goes behind `CROSS JOIN LATERAL`.
 *
 * @param plan name under which the row of `plan` is known in the statement around it.
 * @param given SQL (parameters) for the day asked for or null, today, and the tenant's start month.
 */
export function planAsOf(plan: string, given: { asked: string; today: string; startMonth: string }): string {
  return `(SELECT s.start_month, d.as_of, coalesce(${given.asked}::date, ${given.today}::date) AS decided_as_of,
      least(greatest(extract(year FROM d.as_of - make_interval(months => s.start_month - 1))::int,
                     ${plan}.from_fiscal_year), ${plan}.to_fiscal_year) AS fiscal_year
    FROM (SELECT coalesce(${plan}.fiscal_start_month, ${given.startMonth}::int) AS start_month) s
    CROSS JOIN LATERAL (
      SELECT coalesce(${given.asked}::date,
        least(${given.today}::date,
              (make_date(${plan}.to_fiscal_year + 1, s.start_month, 1) + interval '2 months' - interval '1 day')::date)) AS as_of
    ) d)`;
}
