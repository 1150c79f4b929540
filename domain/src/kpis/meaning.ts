import type { Day } from '../calendar/day.ts';
import { type FiscalYear, firstDayOf, fiscalYearOfDay } from '../calendar/fiscal-year.ts';
import { periodRange, periodsOf } from '../calendar/period.ts';
import type { Frequency } from './codes.ts';
import { type KpiVersion, measuresTheSame, versionIn } from './definition.ts';

/** A version with the one word of it that only English pages show. */
export type DefinedVersion = KpiVersion & { unitEn: string | null };

/** A KPI as its definition says, before or after a change. */
export type DefinedKpi = {
  /** At least one, oldest first. */
  versions: readonly DefinedVersion[];
  targets: readonly { fiscalYear: FiscalYear; ofFormerUnit: boolean }[];
  /** Years with a 見込値 that is compared. */
  expectedYears: readonly FiscalYear[];
  closedOn: Day | null;
  succeededById: string | null;
  /** The schedule item whose completion ends it. */
  untilItemId: string | null;
};

/** One thing that a change of a definition brings about. */
export type Consequence =
  /** From this year on no formula, line or comparison with earlier years; or, of a mended version, no longer so. */
  | { code: 'series_is_cut' | 'series_is_joined'; from: FiscalYear }
  /** A new version that measures the same: years before and after it are compared. */
  | { code: 'series_goes_on'; from: FiscalYear }
  /** Up to this year nothing is read or judged otherwise. */
  | { code: 'verdicts_stay'; until: FiscalYear }
  /** Values from this year on, to the next version, are read and judged by the mended definition. */
  | { code: 'values_are_read_anew'; from: FiscalYear }
  /** Targets in a unit that the definition leaves. */
  | { code: 'targets_must_be_set_anew'; years: FiscalYear[] }
  /** 基準値, 期首累計 or 最終目標値 that belong to the series or unit that is left. */
  | { code: 'amounts_must_be_set_anew' }
  /** The English unit is as it was beside another unit; true synonyms (人 and 名, people) stay so rightly. */
  | { code: 'english_unit_stays'; unit: string; unitEn: string }
  /** 見込値 in a unit that the definition leaves. */
  | { code: 'expected_must_be_said_anew'; years: FiscalYear[] }
  /** Reports a year before and after, and how many periods of the new length have begun already and are to be reported. */
  | { code: 'frequency_changes'; from: FiscalYear; before: Frequency; after: Frequency; begun: number }
  | { code: 'due_days_change'; before: number; after: number }
  /** 参考指標: its targets are no longer compared. */
  | { code: 'becomes_reference'; from: FiscalYear }
  /** `asksSuccessor`: it ends on an event and nothing carries on, which opens a task. */
  | { code: 'closes'; on: Day; asksSuccessor: boolean }
  | { code: 'reopens' }
  /** Years that begin after the end and have a target all the same. */
  | { code: 'targets_after_end'; years: FiscalYear[] }
  | { code: 'is_carried_on' | 'is_no_longer_carried_on' };

/**
 * What a change means, before it is saved: in the order in which a person would ask. Empty where nothing that counts is
 * changed (a name, a source).
 *
 * @param at.today up to which day periods have begun.
 */
export function meaningOf(
  before: DefinedKpi,
  after: DefinedKpi,
  at: { today: Day; startMonth: number },
): Consequence[] {
  return [
    ...ofSeries(before, after),
    ...after.versions.flatMap((version) => ofVersion(before, version, at)),
    ...ofEnd(before, after, at.startMonth),
  ];
}

function ofSeries(before: DefinedKpi, after: DefinedKpi): Consequence[] {
  const [cutBefore, cutAfter] = [cuts(before.versions), cuts(after.versions)];
  const wasThere = (year: FiscalYear) => before.versions.some((one) => one.effectiveFiscalYear === year);
  return after.versions.flatMap(({ effectiveFiscalYear: from }, index): Consequence[] => {
    if (cutAfter.has(from) !== cutBefore.has(from))
      return [{ code: cutAfter.has(from) ? 'series_is_cut' : 'series_is_joined', from }];
    return index > 0 && !wasThere(from) ? [{ code: 'series_goes_on', from }] : [];
  });
}

/** The years in which something else begins to be measured. */
function cuts(versions: readonly KpiVersion[]): Set<FiscalYear> {
  const found = versions.filter((version, index) => index > 0 && !measuresTheSame(versions[index - 1]!, version));
  return new Set(found.map(({ effectiveFiscalYear }) => effectiveFiscalYear));
}

function ofVersion(kpi: DefinedKpi, after: DefinedVersion, at: { today: Day; startMonth: number }): Consequence[] {
  const from = after.effectiveFiscalYear;
  const before = versionIn(kpi.versions, from);
  if (before === null) return [];
  const isNew = before.effectiveFiscalYear !== from;
  const found: Consequence[] = [];
  if (isNew) found.push({ code: 'verdicts_stay', until: from - 1 });
  else if (isReadOtherwise(before, after)) found.push({ code: 'values_are_read_anew', from });
  if (
    isNew &&
    AMOUNTS.some((amount) => before[amount] !== null && after[amount] === null && !measuresTheSame(before, after))
  )
    found.push({ code: 'amounts_must_be_set_anew' });
  const { unit, unitEn } = after;
  if (unit !== before.unit && unitEn !== null && unitEn === before.unitEn)
    found.push({ code: 'english_unit_stays', unit, unitEn });
  if (isNew && unit !== before.unit) {
    const left = kpi.targets.filter(({ fiscalYear, ofFormerUnit }) => fiscalYear >= from && !ofFormerUnit);
    if (left.length > 0)
      found.push({ code: 'targets_must_be_set_anew', years: left.map(({ fiscalYear }) => fiscalYear) });
    const said = kpi.expectedYears.filter((fiscalYear) => fiscalYear >= from);
    if (said.length > 0) found.push({ code: 'expected_must_be_said_anew', years: said });
  }
  if (after.frequency !== before.frequency) {
    const begun = begunPeriods(from, after.frequency, at);
    found.push({ code: 'frequency_changes', from, before: before.frequency, after: after.frequency, begun });
  }
  if (after.publicationLagDays !== before.publicationLagDays)
    found.push({ code: 'due_days_change', before: before.publicationLagDays, after: after.publicationLagDays });
  if (after.direction === 'monitor' && before.direction !== 'monitor') found.push({ code: 'becomes_reference', from });
  return found;
}

const AMOUNTS = ['baseline', 'openingValue', 'finalTarget'] as const;

/** Whether a mended version gives its reports another value or another verdict. */
function isReadOtherwise(before: KpiVersion, after: KpiVersion): boolean {
  return (
    !measuresTheSame(before, after) ||
    before.direction !== after.direction ||
    before.openingValue !== after.openingValue ||
    before.measurableFrom !== after.measurableFrom ||
    before.baseline?.value !== after.baseline?.value ||
    before.finalTarget?.value !== after.finalTarget?.value ||
    before.finalTarget?.fiscalYear !== after.finalTarget?.fiscalYear
  );
}

function begunPeriods(
  from: FiscalYear,
  frequency: Frequency,
  { today, startMonth }: { today: Day; startMonth: number },
) {
  let begun = 0;
  for (let year = from; year <= fiscalYearOfDay(today, startMonth); year++)
    begun += periodsOf(year, frequency).filter((period) => periodRange(period, startMonth).from <= today).length;
  return begun;
}

function ofEnd(before: DefinedKpi, after: DefinedKpi, startMonth: number): Consequence[] {
  const found: Consequence[] = [];
  const { closedOn, succeededById, untilItemId } = after;
  if (closedOn !== before.closedOn) {
    if (closedOn === null) found.push({ code: 'reopens' });
    else {
      found.push({ code: 'closes', on: closedOn, asksSuccessor: untilItemId !== null && succeededById === null });
      const late = after.targets.filter(({ fiscalYear }) => firstDayOf(fiscalYear, startMonth) > closedOn);
      if (late.length > 0) found.push({ code: 'targets_after_end', years: late.map(({ fiscalYear }) => fiscalYear) });
    }
  }
  if (succeededById !== before.succeededById)
    found.push({ code: succeededById === null ? 'is_no_longer_carried_on' : 'is_carried_on' });
  return found;
}
