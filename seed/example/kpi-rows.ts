import { fiscalYearOfPeriod, periodRange } from '#domain/calendar/period';
import { keptValues } from '#domain/kpi-actuals/kept-values';
import type { KeptValue } from '#domain/kpis/judgement';
import type { Client } from 'pg';
import { newId } from '../ids.ts';
import { insertRows, type Row } from '../rows.ts';
import { type DatedReport, type KpiSeries, setOn, storedActual } from './kpi-series.ts';

/** Who stands behind the figures: who set targets, and who reported on a KPI. */
export type Authors = { office: string; reporterOf(kpiId: string): string };

/** Inserts targets with what they replaced, reports, the year-to-date values kept beside them, and 見込値. */
export async function insertFigures(
  client: Client,
  tenantId: string,
  series: readonly KpiSeries[],
  authors: Authors,
): Promise<void> {
  await insertRows(
    client,
    'kpi_target',
    series.flatMap((kpi) => targetRows(tenantId, kpi, authors.office)),
  );
  await insertRows(
    client,
    'kpi_target_history',
    series.flatMap((kpi) => targetHistoryRows(tenantId, kpi)),
  );
  await insertRows(
    client,
    'kpi_actual',
    series.flatMap((kpi) =>
      byKey(kpi).flatMap(([key, reports]) => reports.map((report) => actualRow(tenantId, kpi, key, report, authors))),
    ),
  );
  await insertRows(
    client,
    'kpi_to_date',
    series.flatMap((kpi) => toDateRows(tenantId, kpi)),
  );
  await insertRows(
    client,
    'kpi_expectation',
    series.flatMap((kpi) => expectationRows(tenantId, kpi)),
  );
}

/** Reports by breakdown key; an empty text is the whole. */
function byKey({ reports, breakdown }: KpiSeries): [key: string, reports: DatedReport[]][] {
  return [['', reports], ...(breakdown?.reports ?? [])];
}

function expectationRows(tenantId: string, { id, expected }: KpiSeries): Row[] {
  return [...expected].map(([fiscalYear, { value, outlook, note, saidOn }]) => ({
    tenant_id: tenantId,
    kpi_id: id,
    fiscal_year: fiscalYear,
    version: 1,
    value,
    outlook,
    note,
    example: true,
    set_on: saidOn,
  }));
}

function targetRows(tenantId: string, { id, targets }: KpiSeries, setBy: string): Row[] {
  return [...targets].map(([fiscalYear, target]) => ({
    tenant_id: tenantId,
    kpi_id: id,
    fiscal_year: fiscalYear,
    sort: target.sort,
    value: target.value ?? null,
    low: target.low ?? null,
    high: target.high ?? null,
    example: true,
    set_on: setOn(target, fiscalYear),
    set_by: setBy,
    version: target.before === undefined ? 1 : 2,
  }));
}

function targetHistoryRows(tenantId: string, { id, targets }: KpiSeries): Row[] {
  return [...targets].flatMap(([fiscalYear, { before, setOn: replacedOn }]) => {
    if (before === undefined) return [];
    return {
      tenant_id: tenantId,
      kpi_id: id,
      fiscal_year: fiscalYear,
      version: 1,
      sort: 'number',
      value: before.value,
      set_on: before.setOn,
      replaced_on: replacedOn,
      reason: `${before.reason}（例示）`,
    };
  });
}

function actualRow(tenantId: string, { id }: KpiSeries, key: string, report: DatedReport, authors: Authors): Row {
  const { before } = report;
  return {
    tenant_id: tenantId,
    id: newId(),
    kpi_id: id,
    breakdown_key: key,
    period: report.period,
    fiscal_year: report.fiscalYear,
    period_from: report.from,
    period_to: report.to,
    value: report.value,
    numerator: report.numerator,
    denominator: report.denominator,
    state: report.state,
    provisional: report.provisional,
    note: report.note,
    example: true,
    corrected_after_review: before !== undefined,
    recorded_by: authors.reporterOf(id),
    recorded_at: `${before?.correctedOn ?? report.recordedOn}T10:00:00+09:00`,
    version: before === undefined ? 1 : 2,
  };
}

function toDateRows(tenantId: string, series: KpiSeries): Row[] {
  return byKey(series).flatMap(([key, reports]) =>
    keptValues(series.versions, reports.map(storedActual)).map((kept) => toDateRow(tenantId, series.id, key, kept)),
  );
}

function toDateRow(tenantId: string, id: string, key: string, kept: KeptValue): Row {
  return {
    tenant_id: tenantId,
    kpi_id: id,
    breakdown_key: key,
    period: kept.period,
    fiscal_year: fiscalYearOfPeriod(kept.period),
    period_to: periodRange(kept.period).to,
    value: kept.value,
    numerator: kept.numerator,
    denominator: kept.denominator,
    state: kept.state,
    up_to: kept.upTo,
    reported: kept.reported,
    expected: kept.expected,
    provisional: kept.provisional,
    example: kept.example,
    exclusions: kept.exclusions,
  };
}
