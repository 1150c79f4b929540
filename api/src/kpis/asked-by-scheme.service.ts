import { PRESET_SCHEMES } from '#domain/kpis/schemes/presets';

const PRESETS_WITH_GOALS = PRESET_SCHEMES.filter(({ multiYear }) => multiYear !== null)
  .map(({ id }) => `'${id}'`)
  .join();

/** SQL for what verdicts by a scheme rest on beside the rest: the pace of last year, the years of goals of several years. */
export type AskedByScheme = { lastYear: string; goals: string };

/** What the scheme asks for by which a plan's fiscal year is judged: the choice that `schemeIn` finds. */
export function askedByScheme(planId: string, fiscalYear: string): AskedByScheme {
  const ofChoice = (asked: string) => `(SELECT ${asked}
        FROM judgement_scheme_choice c
        LEFT JOIN judgement_scheme_version s
          ON s.tenant_id = c.tenant_id AND s.scheme_id = c.scheme_id AND s.version = c.scheme_version
       WHERE c.tenant_id = $1 AND c.plan_id = ${planId} AND c.from_fiscal_year <= ${fiscalYear}
       ORDER BY c.from_fiscal_year DESC LIMIT 1)`;
  return {
    lastYear: ofChoice("s.pace = 'last_year_share'"),
    goals: ofChoice(`s.multi_year IS NOT NULL OR c.preset IN (${PRESETS_WITH_GOALS})`),
  };
}
