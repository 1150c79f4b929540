import type { EntityManager } from 'typeorm';
import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { Period } from '#domain/calendar/period';
import { type Total, totalOfParts } from '#domain/kpis/breakdown';
import type { KpiKind } from '#domain/kpis/codes';
import { newId } from '../platform/ids.ts';
import type { Member } from '../platform/session/member.ts';
import { keepValues } from './kept-values.service.ts';
import { PARTS_OF_OPEN_PERIODS, WRITE_WHOLES } from './wholes.queries.ts';

type PeriodRow = {
  period: Period;
  fiscalYear: FiscalYear;
  from: Day;
  to: Day;
  isDecided: boolean;
  kind: KpiKind;
  /** Counts that follow the KPI: it is the ratio of a pair. */
  countIds: string[];
  whole: Total | null;
  /** One for each part that is valid in that year; `null` = not reported. */
  parts: (Total | null)[];
};

/**
 * Adds up the wholes of a KPI anew, in the transaction that changed which parts make them, and what follows from them.
 * Periods that were closed stay as they were.
 */
export async function addUpWholes(tx: EntityManager, member: Member, kpiId: string): Promise<void> {
  const periods = await tx.query<PeriodRow[]>(PARTS_OF_OPEN_PERIODS, [member.tenantId, kpiId]);
  const changed = periods
    .map((of) => ({ of, total: totalOfParts(of.kind, of.parts) }))
    .filter(({ of, total }) => of.whole === null || !isSame(of.whole, total));
  if (changed.length === 0) return;
  const countIds = changed[0]!.of.countIds;
  const rows = changed.flatMap(({ of, total }) => [
    rowOf(member, kpiId, of, total),
    ...countIds.map((id) => rowOf(member, id, of, countOf(total))),
  ]);
  await tx.query(WRITE_WHOLES, [member.tenantId, JSON.stringify(rows)]);
  for (const id of [kpiId, ...countIds]) await keepValues(tx, member, id);
}

function rowOf({ memberId }: Member, kpiId: string, of: PeriodRow, total: Total): object {
  return {
    ...total,
    id: newId(),
    kpi_id: kpiId,
    period: of.period,
    fiscal_year: of.fiscalYear,
    period_from: of.from,
    period_to: of.to,
    corrected_after_review: of.isDecided,
    recorded_by: memberId,
  };
}

/** 件数・割合: the count of a ratio is its numerator. */
function countOf(total: Total): Total {
  return { ...total, value: total.numerator, numerator: null, denominator: null };
}

function isSame(one: Total, other: Total): boolean {
  const keys = ['value', 'numerator', 'denominator', 'state', 'provisional'] as const;
  return keys.every((key) => one[key] === other[key]);
}
