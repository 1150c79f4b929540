import type { EntityManager } from 'typeorm';
import { fiscalYearOfPeriod, type Period } from '#domain/calendar/period';
import { keptValues, type StoredActual } from '#domain/kpi-actuals/kept-values';
import type { KpiVersion } from '#domain/kpis/definition';
import type { KeptValue } from '#domain/kpis/judgement';
import type { Member } from '../platform/session/member.ts';
import { REPORTS_OF_KPI, WRITE_KEPT_VALUES } from './kept-values.queries.ts';

type Row = { versions: KpiVersion[]; breakdownKey: string; actuals: StoredActual[] };

/**
 * Brings the kept year-to-date values of a KPI up to its reports, in the transaction that wrote one.
 *
 * @param written the report that was written; left out, every value is computed anew (a definition was mended).
 */
export async function keepValues(
  tx: EntityManager,
  member: Member,
  kpiId: string,
  written?: { period: Period; breakdownKey: string },
): Promise<void> {
  const year = written ? fiscalYearOfPeriod(written.period) : null;
  const parameters = [member.tenantId, kpiId, written?.breakdownKey ?? null, year];
  const rows = await tx.query<Row[]>(REPORTS_OF_KPI, parameters);
  const kept = rows.flatMap(({ versions, breakdownKey, actuals }) =>
    keptValues(versions, actuals, written?.period ?? null).map((value) => rowOf(value, breakdownKey)),
  );
  if (kept.length > 0) await tx.query(WRITE_KEPT_VALUES, [member.tenantId, kpiId, JSON.stringify(kept)]);
}

function rowOf({ upTo, ...value }: KeptValue, breakdownKey: string): object {
  return { ...value, up_to: upTo, fiscal_year: fiscalYearOfPeriod(value.period), breakdown_key: breakdownKey };
}
