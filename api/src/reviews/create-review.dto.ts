import type { CreateReviewInput } from '#domain/reviews/contract';
import { CodeField, FiscalYearField, IdField } from '../platform/http/fields.ts';

export class CreateReviewDto implements CreateReviewInput {
  @IdField()
  initiativeId!: string;

  @FiscalYearField({ description: 'The fiscal year that is reviewed' })
  fiscalYear!: number;

  @CodeField({
    codes: ['yearly', 'ad_hoc'],
    optional: true,
    description: '年次 (once a year) or 随時; yearly when left out',
  })
  kind?: 'yearly' | 'ad_hoc';
}
