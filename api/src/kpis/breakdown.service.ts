import type { EntityManager } from 'typeorm';
import {
  type Breakdown,
  type BreakdownKey,
  BREAKDOWN_DIMENSIONS,
  BREAKDOWN_TOTALS,
  refusalToBreakDown,
} from '#domain/kpis/breakdown';
import type { KpiKind } from '#domain/kpis/codes';
import { codeOf, integerOrNull, listOf, objectSchema, orNull, text, textOrNull } from '../platform/openapi/schema.ts';
import type { Member } from '../platform/session/member.ts';
import { KpiBreakdownKey } from './kpi-breakdown-key.entity.ts';
import { breakdownProblem } from './refusals.ts';

/** SQL for one JSON value: the `Breakdown` of a KPI (of a count, that of its ratio), known around it as `k`; `$1` is the tenant. */
export const BREAKDOWN = `(
  SELECT json_build_object('dimension', o.breakdown_dimension, 'total', o.breakdown_total, 'keys', (
      SELECT coalesce(json_agg(json_build_object('key', b.key, 'name', b.name, 'nameEn', b.name_en,
          'fromFiscalYear', b.from_fiscal_year, 'toFiscalYear', b.to_fiscal_year) ORDER BY b.position), '[]')
        FROM kpi_breakdown_key b WHERE b.tenant_id = $1 AND b.kpi_id = o.id))
    FROM kpi o
   WHERE o.tenant_id = $1 AND o.id = coalesce(k.derived_from_id, k.id) AND o.breakdown_dimension IS NOT NULL)`;

const REPORTED_KEYS = `
  SELECT DISTINCT breakdown_key AS key FROM kpi_actual WHERE tenant_id = $1 AND kpi_id = $2 AND breakdown_key <> ''`;

/** Replaces the parts of a KPI. The caller writes dimension and total. @throws Refusal */
export async function breakDown(
  tx: EntityManager,
  member: Member,
  kpi: { id: string; kind: KpiKind; isDerived: boolean },
  breakdown: Breakdown | null,
): Promise<void> {
  const own = { tenantId: member.tenantId, kpiId: kpi.id };
  const reported = await tx.query<{ key: string }[]>(REPORTED_KEYS, [own.tenantId, own.kpiId]);
  const refusal = refusalToBreakDown({ ...kpi, reportedKeys: reported.map(({ key }) => key) }, breakdown);
  if (refusal) throw breakdownProblem(refusal);
  await tx.delete(KpiBreakdownKey, own);
  const rows = (breakdown?.keys ?? []).map((key, index) => ({ ...own, ...key, position: index + 1 }));
  if (rows.length > 0) await tx.insert(KpiBreakdownKey, rows);
}

export const BREAKDOWN_SCHEMA = orNull(
  objectSchema<Breakdown>({
    dimension: codeOf(BREAKDOWN_DIMENSIONS, '区, 手続 or 所属'),
    total: codeOf(BREAKDOWN_TOTALS, 'Whether the whole is reported itself, or follows from its parts'),
    keys: listOf(
      objectSchema<BreakdownKey>({
        key: text('As reports name it'),
        name: text(),
        nameEn: textOrNull(),
        fromFiscalYear: integerOrNull('First fiscal year in which it is reported; null: from the start'),
        toFiscalYear: integerOrNull('Last one; null: without end'),
      }),
    ),
  }),
  'null: it is not broken down',
);
