import type { Frequency } from '#domain/kpis/codes';
import type { KpiVersion } from '#domain/kpis/definition';
import type { Translate } from './plans.ts';
import type { Row } from './rows.ts';
import type { LoadedItem } from './schedule-items.ts';
import type { SourceInitiative, SourceKpi } from './source-plan.ts';

/** The rows of an initiative's KPIs. `ids` by name; the count of a pair points at its ratio. */
export function kpiRows(
  initiative: SourceInitiative,
  at: { tenantId: string; initiativeId: string; items: readonly LoadedItem[]; ids: ReadonlyMap<string, string> },
): Row[] {
  const until = initiative.kpisValidUntil;
  const event = until && at.items.find(({ label }) => label === until.item);
  return initiative.kpis.map((kpi, index) => ({
    tenant_id: at.tenantId,
    id: at.ids.get(kpi.name),
    initiative_id: at.initiativeId,
    position: index + 1,
    derived_from_id: kpi.derivedFrom === undefined ? null : at.ids.get(kpi.derivedFrom),
    pair_label: kpi.pairLabel ?? null,
    valid_until_item_id: event?.id ?? null,
    valid_until_quote: until?.quote ?? null,
  }));
}

/** A definition as printed, in force from the plan's first year on. */
export function definitionOf(kpi: SourceKpi, frequency: Frequency, effectiveFiscalYear: number): KpiVersion {
  return {
    effectiveFiscalYear,
    unit: kpi.unit,
    kind: kpi.kind,
    entry: kpi.entry ?? null,
    ratioOf: kpi.ratioOf ?? null,
    direction: kpi.direction,
    frequency,
    numeratorLabel: kpi.numeratorLabel ?? null,
    denominatorLabel: kpi.denominatorLabel ?? null,
    method: kpi.method ?? null,
    scope: kpi.scope ?? null,
    publicationLagDays: 0,
    baseline: kpi.baseline ?? null,
    openingValue: null,
    finalTarget: null,
    measurableFrom: kpi.measurableFrom ?? null,
  };
}

/** Decimals to print: a percentage to one place, things as they are counted. */
export function decimalsOf({ unit }: SourceKpi): number {
  return unit === '%' ? 1 : 0;
}

/** The row of a definition. */
export function versionRow(
  kpi: SourceKpi,
  definition: KpiVersion,
  at: { tenantId: string; id: string; translate: Translate },
): Row {
  return {
    tenant_id: at.tenantId,
    kpi_id: at.id,
    effective_fiscal_year: definition.effectiveFiscalYear,
    name: kpi.name,
    name_en: at.translate(kpi.name),
    unit: kpi.unit,
    unit_en: at.translate(kpi.unit),
    decimals: decimalsOf(kpi),
    kind: definition.kind,
    entry: definition.entry,
    ratio_of: definition.ratioOf,
    direction: definition.direction,
    frequency: definition.frequency,
    numerator_label: definition.numeratorLabel,
    denominator_label: definition.denominatorLabel,
    baseline_value: kpi.baseline?.value ?? null,
    baseline_fiscal_year: kpi.baseline?.fiscalYear ?? null,
    measurable_from: definition.measurableFrom,
    kpi_class: kpi.kpiClass ?? null,
    scope: definition.scope,
    publication_lag_days: definition.publicationLagDays,
    method: definition.method,
    certainty: kpi.certainty,
    ask: kpi.ask ?? null,
  };
}
