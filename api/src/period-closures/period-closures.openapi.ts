import type { PeriodClosureView } from '#domain/period-closures/contract';
import { ID, objectSchema, pageOf, text, textOrNull, VERSION } from '../platform/openapi/schema.ts';

export const CLOSURE_SCHEMA = objectSchema<PeriodClosureView>({
  id: ID,
  planId: ID,
  period: text('FY2018, FY2018-H1, FY2018-Q3 or FY2018-M01: it closes every period inside it'),
  reason: text(),
  closedBy: textOrNull('Name; null: loaded with the data'),
  closedAt: { type: 'string', format: 'date-time' },
  reopenedAt: {
    type: ['string', 'null'],
    format: 'date-time',
    description: 'null while the period is closed',
  },
  reopenedBy: textOrNull(),
  reopenReason: textOrNull(),
  version: VERSION,
});

export const CLOSURES_SCHEMA = pageOf(CLOSURE_SCHEMA);
