import { endsBy, periodsOf } from '../calendar/period.ts';
import type { YearValue } from './aggregation.ts';
import { type KpiVersion, measuresTheSame } from './definition.ts';
import type { JudgementContext, KpiFacts } from './judgement.ts';
import { isKnownInFull, lacksPeriods } from './last-year.ts';
import { lastYearShare, linearShare, type NoPace } from './pace.ts';
import type { PaceFacts } from './verdict.ts';

type Share = Pick<PaceFacts, 'share' | 'lastYear' | 'none'>;
const NO_SHARE: Share = { share: null, lastYear: null, none: null };

type YearSoFar = {
  actual: YearValue;
  /** Last year's value; `null` also where a changed definition lies between. */
  previous: number | null;
  /** `null`: the year is over. */
  context: JudgementContext | null;
};

/** Where the running year should stand by now, as far as it can be told from what is stored. */
export function paceOf(facts: KpiFacts, { actual, previous, context }: YearSoFar): PaceFacts {
  const share = (): Share => {
    if (context === null) return NO_SHARE;
    return context.scheme.pace === 'linear' ? linear(facts, actual, context) : ofLastYear(facts, actual, previous);
  };
  return { periodTarget: null, start: startOf(facts.definition, previous), ...share() };
}

/** Where a year began: 0 for a count, for a running total what had been counted before. */
function startOf({ kind, entry, openingValue, baseline }: KpiVersion, previous: number | null): number {
  if (kind !== 'running_total') return 0;
  return previous ?? (entry === 'increment' ? openingValue : (baseline?.value ?? null)) ?? 0;
}

/** Of a count the months that were reported (a missing one is asked of nobody here), of a running total those up to its last. */
function linear({ definition }: KpiFacts, { upTo, reported }: YearValue, { fiscalYear }: JudgementContext): Share {
  if (upTo === null) return NO_SHARE;
  const periods = periodsOf(fiscalYear, definition.frequency);
  const elapsed = definition.kind === 'count' ? reported : periods.filter((period) => endsBy(period, upTo)).length;
  return { share: linearShare(elapsed, periods.length), lastYear: null, none: null };
}

/**
 * The share of last year's way that had been covered by the same period. None across a changed definition, nor where a period
 * of last year is unknown, nor of a count that lacks one here: the same periods are compared, and nothing unknown is 0.
 */
function ofLastYear(facts: KpiFacts, { upTo, exclusions }: YearValue, whole: number | null): Share {
  const { definition, formerDefinition, previous, lastYear } = facts;
  if (upTo === null) return NO_SHARE;
  if (formerDefinition !== null && !measuresTheSame(definition, formerDefinition)) return none('definition_changed');
  if (definition.kind === 'count' && lacksPeriods(exclusions, upTo)) return none('period_missing');
  const toDate = lastYear?.toDate ?? null;
  if (previous === null || whole === null || lastYear === null || toDate === null || !isKnownInFull(previous)) {
    return none('last_year_incomplete');
  }
  const inForce = formerDefinition ?? definition;
  const older = lastYear.formerDefinition;
  const isSplit = older !== null && !measuresTheSame(inForce, older);
  const start = startOf(inForce, isSplit ? null : lastYear.carried);
  const share = lastYearShare(toDate, whole, start);
  return share === null ? none('last_year_unmoved') : { share, lastYear: { toDate, whole, start }, none: null };
}

function none(why: NoPace): Share {
  return { ...NO_SHARE, none: why };
}
