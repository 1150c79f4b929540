import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { InitiativeListItem, InitiativeView } from '#domain/initiatives/contract';
import { type StatusFacts, statusOn } from '#domain/initiatives/status';
import { initiativeVerdict } from '#domain/initiatives/verdict';
import { judgeKpi } from '#domain/kpis/judgement';
import { judgementContext, type JudgementSettings } from '../kpis/kpi-facts.service.ts';
import { type PackedKpiFacts, unpackKpiFacts } from '../kpis/packed-facts.service.ts';

/** A row of `LIST_INITIATIVES`. */
export type InitiativeRow = Omit<InitiativeListItem, 'status' | 'verdict'> &
  StatusFacts & {
    planId: string;
    asOf: Day;
    decidedAsOf: Day;
    fiscalYear: FiscalYear;
    startMonth: number;
    judgement: JudgementSettings;
    kpis: PackedKpiFacts;
  };

/** A row of `LOAD_INITIATIVE`; `updatedBy` is the name of who changed it last. */
export type InitiativeDetailRow = Omit<InitiativeView, 'status' | 'updatedAt'> &
  StatusFacts & { decidedAsOf: Day; departmentId: string | null; updatedAt: Date; updatedBy: string | null };

/** As it was on the row's day: status and verdict are decided by the domain. */
export function initiativeListItem(row: InitiativeRow): InitiativeListItem {
  const context = judgementContext(row.judgement, row);
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    titleEn: row.titleEn,
    subtitle: row.subtitle,
    policies: row.policies,
    theme: row.theme,
    department: row.department,
    origin: row.origin,
    addedOn: row.addedOn,
    status: statusOn(row, row.decidedAsOf),
    verdict: initiativeVerdict(unpackKpiFacts(row.kpis).map(({ facts }) => judgeKpi(facts, context))),
    lastDecision: row.lastDecision,
  };
}

/** @param seesDrafts whether reviews that nobody has decided on yet are shown. */
export function initiativeView(row: InitiativeDetailRow, seesDrafts: boolean): InitiativeView {
  const { decidedAsOf, departmentId: _departmentId, statusSince: _statusSince, updatedBy: _updatedBy, ...rest } = row;
  return {
    ...rest,
    status: statusOn(row, decidedAsOf),
    reviews: seesDrafts ? row.reviews : row.reviews.filter(({ decision }) => decision !== null),
    updatedAt: row.updatedAt.toISOString(),
  };
}
