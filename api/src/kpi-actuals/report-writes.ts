import type { EntityManager } from 'typeorm';
import { fiscalYearOfPeriod } from '#domain/calendar/period';
import { keptValues, type StoredActual } from '#domain/kpi-actuals/kept-values';
import type { RecordedInput } from '#domain/kpi-actuals/recording';
import { totalOfParts } from '#domain/kpis/breakdown';
import type { ValueState } from '#domain/kpis/codes';
import { sendUnawaited } from '../platform/database/unawaited.ts';
import { newId } from '../platform/ids.ts';
import type { Member } from '../platform/session/member.ts';
import { keptRow } from './kept-values.service.ts';
import { WRITE_REPORTS } from './kpi-actuals.queries.ts';
import type { Place, RecordingFacts, StoredReport } from './recording-facts.ts';

export type Report = RecordedInput & { state: ValueState; note?: string };
type PlacedReport = Report & { place: Place };

/**
 * Writes a report, those that follow from it (the counts of a ratio, the whole of its parts), and the year-to-date values of
 * them all. It leaves with the COMMIT: under the locks nothing is left to be found out.
 *
 * @param id of the report itself.
 */
export function sendReports(
  tx: EntityManager,
  member: Member,
  facts: RecordingFacts,
  own: { id: string; place: Place; report: Report },
): void {
  const reports = withFollowing(facts, { ...own.report, place: own.place });
  const rows = reports.map((report, index) => actualRow(member, facts, report, index === 0 ? own.id : newId()));
  const kept = reports.flatMap((report) => keptRows(facts, report));
  sendUnawaited(tx, WRITE_REPORTS, [member.tenantId, JSON.stringify(rows), JSON.stringify(kept)]);
}

function withFollowing(facts: RecordingFacts, own: PlacedReport): PlacedReport[] {
  const reports = [own, ...countsOf(facts, own)];
  if (facts.parts === null) return reports;
  const parts = facts.parts.map(({ key, report }) => (key === own.place.breakdownKey ? own : report));
  const total = totalOfParts(facts.definition?.kind ?? 'count', parts);
  const whole = {
    ...total,
    hasState: total.state !== 'value',
    reason: null,
    place: { ...own.place, breakdownKey: '' },
  };
  return [...reports, whole, ...countsOf(facts, whole)];
}

/** 件数・割合: the counts of a ratio are its numerator. */
function countsOf({ series }: RecordingFacts, report: PlacedReport): PlacedReport[] {
  const { place, hasState, numerator } = report;
  return series
    .filter(({ kpiId }) => kpiId !== place.kpiId)
    .map(({ kpiId }) => ({
      ...report,
      place: { ...place, kpiId },
      value: hasState ? null : numerator,
      numerator: null,
      denominator: null,
    }));
}

function actualRow({ memberId }: Member, facts: RecordingFacts, report: PlacedReport, id: string): object {
  const { place, value, numerator, denominator, state, provisional, note = null } = report;
  const before = reportsAt(facts, place).find((stored) => stored[1] === place.period);
  return {
    id,
    kpi_id: place.kpiId,
    period: place.period,
    breakdown_key: place.breakdownKey,
    fiscal_year: facts.fiscalYear,
    period_from: facts.from,
    period_to: facts.to,
    value,
    numerator,
    denominator,
    state,
    provisional,
    note,
    corrected_after_review: facts.isDecided,
    recorded_by: memberId,
    version: before === undefined ? 1 : before[9] + 1,
  };
}

/** The values to date that the report changes: those of its year from its period on, of increments also later ones. */
function keptRows(facts: RecordingFacts, report: PlacedReport): object[] {
  const { place } = report;
  const { period, kpiId, breakdownKey } = place;
  const others = reportsAt(facts, place).filter((stored) => stored[1] !== period);
  const ends = new Map([...others.map((stored) => [stored[1], stored[8]] as const), [period, facts.to]]);
  const { value, numerator, denominator, state, provisional } = report;
  const written: StoredActual = { period, value, numerator, denominator, state, provisional, example: false };
  const versions = facts.series.find((one) => one.kpiId === kpiId)?.versions ?? [];
  return keptValues(versions, [...others.map(storedActual), written], period).map((one) => ({
    ...keptRow(one, breakdownKey),
    kpi_id: kpiId,
    fiscal_year: fiscalYearOfPeriod(one.period),
    period_to: ends.get(one.period),
  }));
}

function reportsAt({ series }: RecordingFacts, { kpiId, breakdownKey }: Place): StoredReport[] {
  const { reports = [] } = series.find((one) => one.kpiId === kpiId) ?? {};
  return reports.filter(([key]) => key === breakdownKey);
}

function storedActual(stored: StoredReport): StoredActual {
  const [, period, value, numerator, denominator, state, provisional, example] = stored;
  return { period, value, numerator, denominator, state, provisional, example };
}
