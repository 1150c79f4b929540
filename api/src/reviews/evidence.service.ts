import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { Evidence } from '#domain/reviews/contract';
import { type EvidenceFacts, evidenceOf } from '#domain/reviews/evidence';
import { judgementContext, type JudgementSettings } from '../kpis/kpi-facts.service.ts';
import { type KpiWithFacts, type PackedKpiFacts, unpackKpiFacts } from '../kpis/packed-facts.service.ts';
import type { Statement } from '../platform/database/statement.ts';
import type { Member } from '../platform/session/member.ts';
import { LOAD_EVIDENCE_FACTS } from './evidence.queries.ts';

/** A row of `evidenceFacts`. */
export type EvidenceFactsRow = Omit<EvidenceFacts, 'kpis'> & {
  kpis: PackedKpiFacts;
  reviewId: string;
  fiscalYear: FiscalYear;
  asOf: Day;
  /** null: the tenant's. */
  fiscalStartMonth: number | null;
  settings: JudgementSettings;
};

/** What a packet would freeze at this moment. */
@Injectable()
export class EvidenceService {
  /** Evidence of several reviews by their id, each as of its own day; those that are not there are left out. */
  async of(
    member: Member,
    run: Statement,
    wanted: readonly { reviewId: string; asOf: Day }[],
  ): Promise<Map<string, Evidence>> {
    if (wanted.length === 0) return new Map();
    const rows = await run<EvidenceFactsRow>(LOAD_EVIDENCE_FACTS, [
      member.tenantId,
      wanted.map(({ reviewId }) => reviewId),
      wanted.map(({ asOf }) => asOf),
    ]);
    return new Map(rows.map((row) => [row.reviewId, evidenceOfRow(row, member.fiscalStartMonth)]));
  }
}

export function evidenceOfRow(
  { reviewId: _, fiscalYear, asOf, fiscalStartMonth, settings, kpis, ...facts }: EvidenceFactsRow,
  tenantStart: number,
): Evidence {
  return evidenceOf(
    { ...facts, kpis: unpackKpiFacts(kpis).map(evidenceKpi) },
    judgementContext(settings, { asOf, fiscalYear, startMonth: fiscalStartMonth ?? tenantStart }),
  );
}

function evidenceKpi({ id, facts }: KpiWithFacts): EvidenceFacts['kpis'][number] {
  const { name, nameEn, unit, unitEn, decimals } = facts.definition;
  return { kpiId: id, name, nameEn, unit, unitEn, decimals, facts };
}
