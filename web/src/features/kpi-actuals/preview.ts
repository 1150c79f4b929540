import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import { fiscalYearOfPeriod, type Period, periodRange } from '#domain/calendar/period';
import type { RecordActualInput, TrendView } from '#domain/kpi-actuals/contract';
import { keptValues, type StoredActual } from '#domain/kpi-actuals/kept-values';
import type { KpiView } from '#domain/kpis/contract';
import { versionIn } from '#domain/kpis/definition';
import type { Expectation } from '#domain/kpis/expectation';
import { type Judgement, judgeKpi } from '#domain/kpis/judgement';
import { lastYearOf } from '#domain/kpis/last-year';
import { goalStart } from '#domain/kpis/multi-year-goal';
import { schemeIn } from '#domain/kpis/schemes/scheme-in-force';

/** Days a report is due after its period; only what is still missing depends on it, which a preview does not show. */
const DUE_DAYS = 30;

/**
 * The fiscal year's value and verdict as they would be with this report, by the same functions that the API stores and
 * judges with. `input` `null`: as they are now.
 */
export function previewOf(
  kpi: KpiView,
  trend: TrendView,
  period: Period,
  input: RecordActualInput | null,
  startMonth: number,
): Judgement {
  const fiscalYear = fiscalYearOfPeriod(period);
  const end = periodRange(period, startMonth).to;
  const asOf: Day = trend.asOf > end ? trend.asOf : end;
  const expectation = trend.years.find((year) => year.fiscalYear === fiscalYear)?.expectation ?? null;
  return judged(kpi, trend, reports(trend, period, input), { fiscalYear, asOf, startMonth, expectation });
}

/** The mid-year verdict as it would be with this 見込値, or without one (`null`). */
export function previewOfExpected(
  kpi: KpiView,
  trend: TrendView,
  fiscalYear: FiscalYear,
  expectation: Expectation | null,
  startMonth: number,
): Judgement {
  return judged(kpi, trend, reports(trend, null, null), { fiscalYear, asOf: trend.asOf, startMonth, expectation });
}

function judged(
  kpi: KpiView,
  trend: TrendView,
  actuals: readonly StoredActual[],
  at: { fiscalYear: FiscalYear; asOf: Day; startMonth: number; expectation: Expectation | null },
): Judgement {
  const { fiscalYear, asOf, startMonth, expectation } = at;
  const kept = keptValues(kpi.versions, actuals).filter((one) => periodRange(one.period, startMonth).to <= asOf);
  const lastOf = (year: number) => kept.findLast((one) => fiscalYearOfPeriod(one.period) === year) ?? null;
  const definition = versionIn(kpi.versions, fiscalYear) ?? kpi.definition;
  const target = kpi.targets.find((one) => one.fiscalYear === fiscalYear && !one.ofFormerUnit);
  return judgeKpi(
    {
      definition,
      formerDefinition: definition.effectiveFiscalYear === fiscalYear ? versionIn(kpi.versions, fiscalYear - 1) : null,
      closedOn: kpi.closedOn,
      targets:
        target === undefined ? [] : [...target.history.map((one) => ({ ...one, example: target.example })), target],
      toDate: lastOf(fiscalYear),
      previous: lastOf(fiscalYear - 1),
      lastYear: lastYearOf(kpi.versions, kept, { fiscalYear, upTo: lastOf(fiscalYear)?.upTo ?? null }),
      goalSince: goalStart(kpi.versions, fiscalYear),
      override: trend.years.find((year) => year.fiscalYear === fiscalYear)?.override ?? null,
      expectation,
    },
    { asOf, fiscalYear, startMonth, scheme: schemeIn(trend.schemes, fiscalYear), dueDays: DUE_DAYS },
  );
}

function reports(trend: TrendView, period: Period | null, input: RecordActualInput | null): StoredActual[] {
  const stored = trend.points.flatMap((point): StoredActual[] =>
    point.state === null || (input !== null && point.period === period)
      ? []
      : [
          {
            period: point.period,
            value: trend.kind === 'ratio' ? null : point.value,
            numerator: point.numerator,
            denominator: point.denominator,
            state: point.state,
            provisional: point.provisional,
            example: point.example,
          },
        ],
  );
  if (period === null || input === null) return stored;
  const typed: StoredActual = {
    period,
    value: input.value ?? null,
    numerator: input.numerator ?? null,
    denominator: input.denominator ?? null,
    state: input.state ?? 'value',
    provisional: input.provisional ?? false,
    example: false,
  };
  return [...stored, typed];
}
