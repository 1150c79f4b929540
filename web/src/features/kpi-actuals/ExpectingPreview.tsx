import { useMemo } from 'react';
import type { ExpectInput, TrendView } from '#domain/kpi-actuals/contract';
import type { Expectation } from '#domain/kpis/expectation';
import type { KpiVersionView, KpiView } from '#domain/kpis/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useSession } from '../../platform/session/session.ts';
import { EXPECTING_TEXTS } from './expecting.locale.ts';
import { previewOfExpected } from './preview.ts';
import { VerdictPreview } from './VerdictPreview.tsx';

/** What the 見込値 would make of the mid-year verdict, beside what it is now: by the rules that the API will use. */
export function ExpectingPreview({
  kpi,
  definition,
  trend,
  fiscalYear,
  said,
  input,
}: {
  kpi: KpiView;
  definition: KpiVersionView;
  trend: TrendView;
  fiscalYear: number;
  /** What stands there now. */
  said: Expectation | null;
  /** `null` while it cannot be sent. */
  input: ExpectInput | null;
}) {
  const t = useTexts(EXPECTING_TEXTS);
  const startMonth = useSession().tenant.fiscalStartMonth;
  const now = useMemo(
    () => previewOfExpected(kpi, trend, fiscalYear, said, startMonth),
    [kpi, trend, fiscalYear, said, startMonth],
  );
  const typed = input && { note: null, by: null, ...input, value: input.value ?? null, on: trend.asOf, example: false };
  const then = typed && previewOfExpected(kpi, trend, fiscalYear, typed, startMonth);
  return (
    <VerdictPreview
      title={t('preview')}
      nothing={t('previewNothing')}
      verdict={t('verdict')}
      definition={definition}
      now={now}
      then={then}
    />
  );
}
