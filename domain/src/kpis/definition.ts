import type { FiscalYear } from '../calendar/fiscal-year.ts';
import type { KpiMeasure } from './aggregation.ts';
import type { Direction } from './codes.ts';

/** One version of a KPI's definition, in force from its fiscal year until the next one starts. */
export type KpiVersion = KpiMeasure & {
  effectiveFiscalYear: FiscalYear;
  unit: string;
  direction: Direction;
  numeratorLabel: string | null;
  denominatorLabel: string | null;
  method: string | null;
  /** 対象範囲 (2区): what or whom the numbers are about; `null` = not said. */
  scope: string | null;
  /** 公表までの日数: days after a period's end until its number can be known at all; a report is due that much later. */
  publicationLagDays: number;
  /** 基準値, in the KPI's unit. */
  baseline: { value: number } | null;
  finalTarget: { value: number; fiscalYear: FiscalYear } | null;
  /** First fiscal year in which it can be measured at all; `null` = from the start. */
  measurableFrom: FiscalYear | null;
};

/** The version in force in a fiscal year; `null` before the first one. Order of `versions` does not matter. */
export function versionIn<Version extends { effectiveFiscalYear: FiscalYear }>(
  versions: readonly Version[],
  fiscalYear: FiscalYear,
): Version | null {
  return inOrder(versions).findLast((version) => version.effectiveFiscalYear <= fiscalYear) ?? null;
}

/**
 * The first fiscal year whose values may stand in one formula with this year's. A changed definition or scope splits the
 * series; a new name, target, baseline or frequency does not.
 */
export function seriesStart(versions: readonly KpiVersion[], fiscalYear: FiscalYear): FiscalYear | null {
  return unbrokenSince(versions, fiscalYear, measuresTheSame);
}

/** The first fiscal year from which every version up to the one in force `goesOn` in the next; `null` before the first version. */
export function unbrokenSince(
  versions: readonly KpiVersion[],
  fiscalYear: FiscalYear,
  goesOn: (version: KpiVersion, next: KpiVersion) => boolean,
): FiscalYear | null {
  const until = inOrder(versions).filter((version) => version.effectiveFiscalYear <= fiscalYear);
  let start: KpiVersion | null = null;
  for (const version of until.reverse()) {
    if (start !== null && !goesOn(version, start)) break;
    start = version;
  }
  return start?.effectiveFiscalYear ?? null;
}

/** Whether the numbers of two versions may be added, compared or joined by a line. */
export function measuresTheSame(one: KpiVersion, other: KpiVersion): boolean {
  return (
    one.kind === other.kind &&
    one.entry === other.entry &&
    one.ratioOf === other.ratioOf &&
    one.unit === other.unit &&
    one.numeratorLabel === other.numeratorLabel &&
    one.denominatorLabel === other.denominatorLabel &&
    one.method === other.method &&
    one.scope === other.scope
  );
}

/**
 * A new version that measures something else, without what belongs to the former series unless it is `given` anew: the
 * 基準値 and 期首累計 were measured there, and a 最終目標値 was set in its unit. No formula crosses the split.
 */
export function withoutFormerAmounts<Version extends Amounts & KpiVersion>(
  before: KpiVersion,
  after: Version,
  given: Partial<Amounts>,
): Version {
  if (measuresTheSame(before, after)) return after;
  const { baseline = null, openingValue = null, finalTarget = null } = given;
  return {
    ...after,
    baseline,
    openingValue,
    finalTarget: before.unit === after.unit ? after.finalTarget : finalTarget,
  };
}

type Amounts = {
  baseline: object | null;
  openingValue: number | null;
  finalTarget: object | null;
};

/** Whether the reports of a year give the same value by both versions: a new name or source leaves fifty years as they are. */
export function addsUpAlike(one: KpiVersion, other: KpiVersion): boolean {
  return measuresTheSame(one, other) && one.frequency === other.frequency && one.openingValue === other.openingValue;
}

function inOrder<Version extends { effectiveFiscalYear: FiscalYear }>(versions: readonly Version[]): Version[] {
  return [...versions].sort((a, b) => a.effectiveFiscalYear - b.effectiveFiscalYear);
}
