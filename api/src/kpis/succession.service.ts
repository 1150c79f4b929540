import type { Succession } from '#domain/kpis/contract';
import type { NamedRef } from '#domain/problems/contract';
import { ID, listOf, objectSchema, orNull, text, textOrNull } from '../platform/openapi/schema.ts';

/** SQL for one JSON value: a KPI as a `NamedRef`, by its latest name; `$1` is the tenant. */
export function kpiNamed(k: string): string {
  return `(SELECT json_build_object('id', ${k}.id, 'name', v.name, 'nameEn', v.name_en)
  FROM kpi_version v WHERE v.tenant_id = $1 AND v.kpi_id = ${k}.id ORDER BY v.effective_fiscal_year DESC LIMIT 1)`;
}

/** SQL for one JSON value: the `Succession` of a KPI, known in the statement around it as `kpi`; `$1` is the tenant. */
export function successionOf(kpi: string): string {
  return `json_build_object(
    'successor', (SELECT ${kpiNamed('s')} FROM kpi s WHERE s.tenant_id = $1 AND s.id = ${kpi}.succeeded_by_id),
    'predecessors', (SELECT coalesce(json_agg(${kpiNamed('s')} ORDER BY s.position, s.id), '[]')
                       FROM kpi s WHERE s.tenant_id = $1 AND s.succeeded_by_id = ${kpi}.id))`;
}

export const KPI_REF = objectSchema<NamedRef>({ id: ID, name: text(), nameEn: textOrNull() });
export const SUCCESSION_SCHEMA = objectSchema<Succession>({
  successor: orNull(KPI_REF, 'The KPI that carries on'),
  predecessors: listOf(KPI_REF, 'Those that this one carries on'),
});
