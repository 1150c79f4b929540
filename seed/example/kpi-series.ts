import { addDays, type Day } from '#domain/calendar/day';
import { firstDayOf } from '#domain/calendar/fiscal-year';
import { type Period, periodRange, periodsOf } from '#domain/calendar/period';
import { keptValues, type StoredActual } from '#domain/kpi-actuals/kept-values';
import { totalOfParts } from '#domain/kpis/breakdown';
import type { KpiKind } from '#domain/kpis/codes';
import { type KpiVersion, versionIn } from '#domain/kpis/definition';
import type { DatedTarget, KpiFacts } from '#domain/kpis/judgement';
import { lastYearOf } from '#domain/kpis/last-year';
import { goalStart } from '#domain/kpis/multi-year-goal';
import { definitionOf } from '../kpis.ts';
import type { SourceKpi } from '../source-plan.ts';
import type { ExampleBreakdown, ExampleExpectation, ExampleKpi, ExampleTarget, ReportedValue } from './example.ts';

/** A KPI with what was reported on it; everything in it is 例示（架空値）. */
export type KpiSeries = {
  id: string;
  source: SourceKpi;
  /** As printed, and as changed since. */
  versions: KpiVersion[];
  /** Why it was changed. */
  changeReason: string | null;
  closedOn: Day | null;
  targets: Map<number, ExampleTarget>;
  /** Reports on the whole. */
  reports: DatedReport[];
  breakdown: { of: ExampleBreakdown; reports: Map<string, DatedReport[]> } | null;
  expected: Map<number, ExampleExpectation>;
};

export type DatedReport = ReportedValue & { period: Period; fiscalYear: number; from: Day; to: Day; recordedOn: Day };

/** Days after a period's end on which the example's departments report. */
const REPORTED_AFTER = 12;

/** Puts a printed KPI and its figures together. `figures` of a count that belongs to a pair are its ratio's. */
export function seriesOf(
  id: string,
  source: SourceKpi,
  own: ExampleKpi,
  figures: ExampleKpi,
  at: { firstYear: number; closedOn: Day | null },
): KpiSeries {
  const dated = (actuals: ExampleKpi['actuals']) => datedReports(source, figures.frequency, actuals ?? {});
  const { breakdown } = figures;
  const ofParts = new Map((breakdown?.parts ?? []).map(({ key, actuals }) => [key, dated(actuals)]));
  const targets = new Map(Object.entries(own.targets ?? {}).map(([year, target]) => [Number(year), target]));
  return {
    id,
    source,
    versions: versionsOf(source, own, at.firstYear),
    changeReason: own.scopeChange?.reason ?? null,
    closedOn: at.closedOn,
    targets,
    reports: breakdown?.total === 'derived' ? wholeOf(source.kind, [...ofParts.values()]) : dated(figures.actuals),
    breakdown: breakdown === undefined ? null : { of: breakdown, reports: ofParts },
    expected: new Map(Object.entries(own.expected ?? {}).map(([year, said]) => [Number(year), said])),
  };
}

function versionsOf(source: SourceKpi, { frequency, scopeChange }: ExampleKpi, firstYear: number): KpiVersion[] {
  const printed = definitionOf(source, frequency, firstYear);
  if (scopeChange === undefined) return [printed];
  return [printed, { ...printed, effectiveFiscalYear: scopeChange.fromFiscalYear, scope: scopeChange.scope }];
}

function datedReports(
  source: SourceKpi,
  frequency: ExampleKpi['frequency'],
  actuals: NonNullable<ExampleKpi['actuals']>,
): DatedReport[] {
  return Object.entries(actuals).flatMap(([year, answers]) => {
    const periods = periodsOf(Number(year), frequency);
    if (answers.length !== periods.length) {
      throw new Error(`${source.name}: ${answers.length} reports for the ${periods.length} periods of ${year}`);
    }
    return periods.flatMap((period, index): DatedReport[] => {
      const answer = answers[index];
      if (!answer) return [];
      const { from, to } = periodRange(period);
      const value = source.derivedFrom === undefined ? answer : countOf(answer);
      return [{ ...value, period, fiscalYear: Number(year), from, to, recordedOn: addDays(to, REPORTED_AFTER) }];
    });
  });
}

/** The whole of every period that a part was reported in. */
function wholeOf(kind: KpiKind, parts: readonly DatedReport[][]): DatedReport[] {
  const byPeriod = Map.groupBy(parts.flat(), ({ period }) => period);
  return [...byPeriod.values()].map(([first, ...others]) => {
    const reported = [first!, ...others];
    const missing = Array.from({ length: parts.length - reported.length }, () => null);
    return { ...first!, note: null, ...totalOfParts(kind, [...reported, ...missing]) };
  });
}

/** The day on which a target was set: before its year began, unless it says otherwise. */
export function setOn(target: ExampleTarget, fiscalYear: number): Day {
  return target.setOn ?? addDays(firstDayOf(fiscalYear), -3);
}

/** What a verdict rested on when a packet was finalised: a 速報 that was replaced later still stands in it. */
export function factsAsOf(series: KpiSeries, fiscalYear: number, asOf: Day, finalisedOn: Day): KpiFacts {
  const known = series.reports.filter(({ to, recordedOn }) => to <= asOf && recordedOn <= finalisedOn);
  const kept = keptValues(
    series.versions,
    known.map((report) => storedActual(asReported(report, finalisedOn))),
  );
  const definition = versionIn(series.versions, fiscalYear);
  const lastOf = (year: number) => kept.findLast(({ period }) => period.startsWith(`FY${year}`)) ?? null;
  return {
    definition: definition!,
    formerDefinition:
      definition!.effectiveFiscalYear === fiscalYear ? versionIn(series.versions, fiscalYear - 1) : null,
    closedOn: series.closedOn,
    targets: datedTargets(series.targets.get(fiscalYear), fiscalYear),
    toDate: lastOf(fiscalYear),
    previous: lastOf(fiscalYear - 1),
    lastYear: lastYearOf(series.versions, kept, { fiscalYear, upTo: lastOf(fiscalYear)?.upTo ?? null }),
    goalSince: goalStart(series.versions, fiscalYear),
    override: null,
    expectation: expectationOf(series.expected.get(fiscalYear), asOf),
  };
}

function expectationOf(said: ExampleExpectation | undefined, asOf: Day): KpiFacts['expectation'] {
  if (said === undefined || said.saidOn > asOf) return null;
  const { saidOn, ...expectation } = said;
  return { ...expectation, by: null, on: saidOn, example: true };
}

/** A report as `keptValues` takes it. */
export function storedActual(report: DatedReport): StoredActual {
  const { period, value, numerator, denominator, state, provisional } = report;
  return { period, value, numerator, denominator, state, provisional, example: true };
}

function asReported(report: DatedReport, day: Day): DatedReport {
  if (report.before === undefined || report.before.correctedOn <= day) return report;
  return { ...report, numerator: report.before.numerator, provisional: true };
}

/** Of a pair's report the count: its numerator. */
function countOf(answer: ReportedValue): ReportedValue {
  return { ...answer, value: answer.numerator, numerator: null, denominator: null };
}

function datedTargets(target: ExampleTarget | undefined, fiscalYear: number): DatedTarget[] {
  if (target === undefined) return [];
  const { sort, value = null, low = null, high = null, before } = target;
  const present: DatedTarget = { sort, value, low, high, setOn: setOn(target, fiscalYear), example: true };
  if (before === undefined) return [present];
  return [{ sort: 'number', value: before.value, low: null, high: null, setOn: before.setOn, example: true }, present];
}
