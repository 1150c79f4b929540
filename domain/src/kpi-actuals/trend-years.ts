import type { Day } from '../calendar/day.ts';
import type { FiscalYear } from '../calendar/fiscal-year.ts';
import { fiscalYearOfPeriod, type Period, periodRange, samePeriodIn } from '../calendar/period.ts';
import type { Target } from '../kpis/comparison.ts';
import { type KpiVersion, seriesStart, versionIn } from '../kpis/definition.ts';
import {
  type DatedTarget,
  type Judgement,
  type JudgementContext,
  judgeKpi,
  type KeptValue,
} from '../kpis/judgement.ts';
import { lastYearOf } from '../kpis/last-year.ts';
import { goalStart } from '../kpis/multi-year-goal.ts';
import { schemeIn, type SchemeInForce } from '../kpis/schemes/scheme-in-force.ts';
import type { Expectation } from '../kpis/expectation.ts';
import type { VerdictOverride } from '../kpis/verdict-override.ts';
import { keptValues, type StoredActual } from './kept-values.ts';

/** A year's target with those it replaced, oldest first. */
export type TrendTargetOfYear = DatedTarget & {
  fiscalYear: FiscalYear;
  history: readonly (Target & { setOn: Day; replacedOn: Day; reason: string | null })[];
};

/** How the KPI is named and printed. */
export type TrendKpi = { id: string; name: string; nameEn: string | null; unitEn: string | null; decimals: number };

/** A version of the definition with how its numbers are printed. */
export type TrendVersion = KpiVersion &
  Pick<TrendKpi, 'unitEn' | 'decimals'> & {
    /** Why it replaced the version before; `null` = nobody said. */
    changeReason: string | null;
  };

/** Everything that is known of one KPI (or one breakdown of it), and the day it is read on. */
export type TrendFacts = {
  kpi: TrendKpi;
  /** Of a 件数・割合 pair the other KPI's id. */
  pairedWith: string | null;
  /** At least one. */
  versions: readonly TrendVersion[];
  targets: readonly TrendTargetOfYear[];
  actuals: readonly (StoredActual & { note: string | null; correctedAfterReview: boolean })[];
  closedOn: Day | null;
  asOf: Day;
  startMonth: number;
  /** Of the plan, as is the last one: after that only years with a report or a target are shown. */
  firstFiscalYear: FiscalYear;
  lastFiscalYear: FiscalYear;
  /** What the plan is judged by, each from a fiscal year on. */
  schemes: readonly SchemeInForce[];
  /** 手動判定, at most one of a fiscal year. */
  overrides: readonly (VerdictOverride & { fiscalYear: FiscalYear })[];
  /** 見込値 as they stood on the day, at most one of a fiscal year. */
  expectations: readonly (Expectation & { fiscalYear: FiscalYear })[];
  /** Days after a period's end by which it is to be reported. */
  dueDays: number;
};

/** A fiscal year judged as of the day, with what the year before stood at by the same period. */
export type TrendYear = Judgement & {
  fiscalYear: FiscalYear;
  /** Of the version in force in that year: a later one does not re-label its numbers. */
  unit: string;
  unitEn: string | null;
  decimals: number;
  /** 基準値 of that version. */
  baseline: number | null;
  /** In the same unbroken series, in the KPI's unit; `null` where nothing may be compared. */
  previousToDate: number | null;
};

/** What a fiscal year is told by. */
export type YearTerms = {
  /** In force, or the first one where none was yet. */
  version: TrendVersion;
  /** First fiscal year of its unbroken series. */
  series: FiscalYear;
  /** Whether this year and the one before may stand in one formula. */
  isOneSeries: boolean;
};

/** The terms of every fiscal year, each found once: the points of fifty years of months ask for them often. */
export function termsOfYears({ versions }: Pick<TrendFacts, 'versions'>): (fiscalYear: FiscalYear) => YearTerms {
  const known = new Map<FiscalYear, YearTerms>();
  const termsOf = (fiscalYear: FiscalYear): YearTerms => {
    const start = seriesStart(versions, fiscalYear);
    const version = versionOf({ versions }, fiscalYear);
    return { version, series: start ?? fiscalYear, isOneSeries: start !== null && start < fiscalYear };
  };
  return (fiscalYear) => {
    const terms = known.get(fiscalYear) ?? termsOf(fiscalYear);
    known.set(fiscalYear, terms);
    return terms;
  };
}

/**
 * Judge each fiscal year by the one rule that judges everywhere.
 * @returns the years, and what each reported period that has ended had brought its year to.
 */
export function judgedYears(
  facts: TrendFacts,
  years: readonly FiscalYear[],
): { years: TrendYear[]; toDate: ReadonlyMap<Period, KeptValue> } {
  const kept = keptValues(facts.versions, facts.actuals).filter(({ period }) => hasEnded(facts, period));
  const toDate = new Map(kept.map((one) => [one.period, one]));
  const lastOfYear = new Map(kept.map((one) => [fiscalYearOfPeriod(one.period), one]));
  const termsOf = termsOfYears(facts);
  const known: Known = { facts, termsOf, kept, toDate, lastOfYear };
  return { toDate, years: years.map((fiscalYear) => judgedYear(known, fiscalYear)) };
}

type Known = {
  facts: TrendFacts;
  termsOf: (fiscalYear: FiscalYear) => YearTerms;
  /** In the order of their periods. */
  kept: readonly KeptValue[];
  toDate: ReadonlyMap<Period, KeptValue>;
  lastOfYear: ReadonlyMap<FiscalYear, KeptValue>;
};

/** Whether a period's last day had come on the day asked about. */
export function hasEnded({ startMonth, asOf }: Pick<TrendFacts, 'startMonth' | 'asOf'>, period: Period): boolean {
  return periodRange(period, startMonth).to <= asOf;
}

function judgedYear({ facts, termsOf, kept, toDate, lastOfYear }: Known, fiscalYear: FiscalYear): TrendYear {
  const context: JudgementContext = { ...facts, fiscalYear, scheme: schemeIn(facts.schemes, fiscalYear) };
  const { version: definition, isOneSeries } = termsOf(fiscalYear);
  const ofYear = lastOfYear.get(fiscalYear) ?? null;
  const isNew = definition.effectiveFiscalYear === fiscalYear;
  const judgement = judgeKpi(
    {
      definition,
      formerDefinition: isNew ? versionIn(facts.versions, fiscalYear - 1) : null,
      closedOn: facts.closedOn,
      targets: facts.targets.filter((target) => target.fiscalYear === fiscalYear).flatMap(targetsInOrder),
      toDate: ofYear,
      previous: lastOfYear.get(fiscalYear - 1) ?? null,
      lastYear:
        context.scheme.pace === 'last_year_share'
          ? lastYearOf(facts.versions, kept, { fiscalYear, upTo: ofYear?.upTo ?? null })
          : null,
      goalSince: goalStart(facts.versions, fiscalYear),
      override: overrideOf(facts, fiscalYear),
      expectation: expectationOf(facts, fiscalYear),
    },
    context,
  );
  const { upTo } = judgement.actual;
  const before = upTo === null || !isOneSeries ? undefined : toDate.get(samePeriodIn(upTo, fiscalYear - 1));
  const { unit, unitEn, decimals } = definition;
  const baseline = definition.baseline?.value ?? null;
  return { ...judgement, fiscalYear, unit, unitEn, decimals, baseline, previousToDate: before?.value ?? null };
}

function overrideOf({ overrides }: TrendFacts, fiscalYear: FiscalYear): VerdictOverride | null {
  const found = overrides.find((one) => one.fiscalYear === fiscalYear);
  return found === undefined ? null : { verdict: found.verdict, reason: found.reason, by: found.by, on: found.on };
}

function expectationOf({ expectations }: TrendFacts, fiscalYear: FiscalYear): Expectation | null {
  const found = expectations.find((one) => one.fiscalYear === fiscalYear);
  if (found === undefined) return null;
  const { fiscalYear: _year, ...expectation } = found;
  return expectation;
}

/** The version in force, or the first one where none was yet. */
export function versionOf({ versions }: Pick<TrendFacts, 'versions'>, fiscalYear: FiscalYear): TrendVersion {
  const first = versions.reduce<TrendVersion | null>(
    (earliest, one) => (earliest !== null && earliest.effectiveFiscalYear <= one.effectiveFiscalYear ? earliest : one),
    null,
  );
  const version = versionIn(versions, fiscalYear) ?? first;
  if (version === null) throw new RangeError('a KPI without a definition has no trend');
  return version;
}

/** The targets that a year had, oldest first; the last one is the present one. */
export function targetsInOrder({ history, ...present }: TrendTargetOfYear): DatedTarget[] {
  return [...history.map((target) => ({ ...target, example: present.example })), present];
}
