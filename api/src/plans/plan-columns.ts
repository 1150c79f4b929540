import type { QueryDeepPartialEntity } from 'typeorm';
import type { ChangePlanInput, CreatePlanInput } from '#domain/plans/contract';
import { BadInput } from '../platform/problems/refusal.ts';
import type { Plan } from './plan.entity.ts';

/** The columns that an input names; what it leaves out is left out. @throws BadInput `years_in_order` */
export function planColumns({
  period,
  parent,
  ...columns
}: ChangePlanInput & Pick<CreatePlanInput, 'fiscalStartMonth'>): QueryDeepPartialEntity<Plan> {
  if (period) requireYearsInOrder(period);
  return {
    ...columns,
    ...(parent !== undefined && { parentTitle: parent?.title ?? null, parentEdition: parent?.edition ?? null }),
    ...(period && {
      fromFiscalYear: period.fromFiscalYear,
      toFiscalYear: period.toFiscalYear,
      periodSoft: period.soft,
      periodQuote: period.quote ?? null,
    }),
  };
}

function requireYearsInOrder({ fromFiscalYear, toFiscalYear }: CreatePlanInput['period']): void {
  if (fromFiscalYear <= toFiscalYear) return;
  throw new BadInput([
    {
      pointer: '/period/toFiscalYear',
      code: 'years_in_order',
      detail: {
        ja: '最後の年度は、最初の年度と同じかそれより後にしてください。',
        en: 'The last fiscal year must be the first one or later.',
      },
    },
  ]);
}
