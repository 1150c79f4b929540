import type { EntityManager } from 'typeorm';
import { keptValues, type StoredActual } from '#domain/kpi-actuals/kept-values';
import type { KpiVersion } from '#domain/kpis/definition';
import type { KeptValue } from '#domain/kpis/judgement';
import type { Member } from '../platform/session/member.ts';
import { REPORTS_OF_KPI, WRITE_KEPT_VALUES } from './kept-values.queries.ts';

type Row = { versions: KpiVersion[]; breakdownKey: string; actuals: StoredActual[] };

/** Computes every kept year-to-date value of a KPI anew, in the transaction that mended its definition. */
export async function keepValues(tx: EntityManager, member: Member, kpiId: string): Promise<void> {
  const rows = await tx.query<Row[]>(REPORTS_OF_KPI, [member.tenantId, kpiId]);
  const kept = rows.flatMap(({ versions, breakdownKey, actuals }) =>
    keptValues(versions, actuals).map((value) => keptRow(value, breakdownKey)),
  );
  if (kept.length > 0) await tx.query(WRITE_KEPT_VALUES, [member.tenantId, kpiId, JSON.stringify(kept)]);
}

/** A kept value by the names of its columns. */
export function keptRow({ upTo, ...value }: KeptValue, breakdownKey: string): object {
  return { ...value, up_to: upTo, breakdown_key: breakdownKey };
}
