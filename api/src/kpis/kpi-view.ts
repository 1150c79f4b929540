import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { KpiDefinitionInput, KpiVersionView, KpiView } from '#domain/kpis/contract';
import { versionIn } from '#domain/kpis/definition';

/** A row of `LOAD_KPI`. */
export type KpiRow = Omit<KpiView, 'definition' | 'validity'> & {
  untilItemId: string | null;
  untilLabel: string | null;
  untilQuote: string | null;
  /** The fiscal year that the definition is asked for. */
  fiscalYear: FiscalYear;
};

export function kpiView({ untilItemId, untilLabel, untilQuote, fiscalYear, ...row }: KpiRow): KpiView {
  return {
    ...row,
    definition: inForce(row.versions, fiscalYear),
    validity: { untilItemId, untilLabel, quote: untilQuote },
  };
}

/** The version in force in a fiscal year, or the first one. A KPI is never without a version. */
export function inForce(versions: KpiVersionView[], fiscalYear: FiscalYear): KpiVersionView {
  const version = versionIn(versions, fiscalYear) ?? versions[0];
  if (version === undefined) throw new Error('a KPI without a definition');
  return version;
}

/** A definition as typed, with everything that was left out. A kind decides what is asked beside it. */
export function completed(input: KpiDefinitionInput, effectiveFiscalYear: FiscalYear): KpiVersionView {
  return {
    effectiveFiscalYear,
    name: input.name,
    nameEn: input.nameEn ?? null,
    unit: input.unit,
    unitEn: input.unitEn ?? null,
    decimals: input.decimals ?? 0,
    kind: input.kind,
    entry: input.kind === 'running_total' ? (input.entry ?? 'increment') : null,
    ratioOf: input.kind === 'ratio' ? (input.ratioOf ?? 'counts') : null,
    direction: input.direction,
    frequency: input.frequency,
    kpiClass: input.kpiClass ?? null,
    scope: input.scope ?? null,
    publicationLagDays: input.publicationLagDays ?? 0,
    numeratorLabel: input.numeratorLabel ?? null,
    denominatorLabel: input.denominatorLabel ?? null,
    baseline: input.baseline ?? null,
    openingValue: input.openingValue ?? null,
    finalTarget: input.finalTarget ?? null,
    measurableFrom: input.measurableFrom ?? null,
    source: input.source ?? null,
    method: input.method ?? null,
    responsible: input.responsible ?? null,
    changeReason: null,
    // Whoever types a definition here knows it; only a reading of a document is unsure.
    certainty: 'given',
    ask: null,
  };
}

/** The columns of `kpi_version` for a definition. */
export function versionColumns({ baseline, finalTarget, ...version }: KpiVersionView) {
  return {
    ...version,
    baselineValue: baseline?.value ?? null,
    baselineFiscalYear: baseline?.fiscalYear ?? null,
    baselineNote: baseline?.note ?? null,
    finalTarget: finalTarget?.value ?? null,
    finalTargetFiscalYear: finalTarget?.fiscalYear ?? null,
  };
}
