import type { Day } from '#domain/calendar/day';
import { resolveAsOf } from '#domain/plans/as-of';
import type { PlanSummary, PlanView } from '#domain/plans/contract';

/** A row of `LIST_PLANS`. */
export type PlanSummaryRow = Pick<
  PlanSummary,
  'id' | 'title' | 'titleEn' | 'subtitle' | 'subtitleEn' | 'publisher' | 'published' | 'editions' | 'version'
> & {
  parentTitle: string | null;
  parentEdition: string | null;
  fromFiscalYear: number;
  toFiscalYear: number;
  periodSoft: boolean;
  periodQuote: string | null;
  /** null: the tenant's. */
  fiscalStartMonth: number | null;
};

/** A row of `LOAD_PLAN`. */
export type PlanRow = PlanSummaryRow &
  Pick<PlanView, 'visions' | 'policies' | 'visionPolicyLinks' | 'visionPolicyLinksKnown' | 'basics'>;

/** `today` and `fiscalStartMonth` are the tenant's. */
export function planSummary(row: PlanSummaryRow, today: Day, fiscalStartMonth: number): PlanSummary {
  const { parentTitle, parentEdition, fromFiscalYear, toFiscalYear, periodSoft, periodQuote, ...rest } = row;
  const startMonth = row.fiscalStartMonth ?? fiscalStartMonth;
  const { asOf, reason } = resolveAsOf({ fromFiscalYear, toFiscalYear, fiscalStartMonth: startMonth }, null, today);
  return {
    ...rest,
    parent: parentTitle === null ? null : { title: parentTitle, edition: parentEdition },
    period: { fromFiscalYear, toFiscalYear, soft: periodSoft, quote: periodQuote },
    fiscalStartMonth: startMonth,
    defaultAsOf: asOf,
    defaultAsOfReason: reason,
  };
}

export function planView(row: PlanRow, today: Day, fiscalStartMonth: number): PlanView {
  const { visions, policies, visionPolicyLinks, visionPolicyLinksKnown, basics, ...summary } = row;
  return {
    ...planSummary(summary, today, fiscalStartMonth),
    visions,
    policies,
    visionPolicyLinks,
    visionPolicyLinksKnown,
    basics,
  };
}
