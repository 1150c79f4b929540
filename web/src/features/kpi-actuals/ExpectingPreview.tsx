import { useMemo } from 'react';
import type { ExpectInput, TrendView } from '#domain/kpi-actuals/contract';
import type { Expectation } from '#domain/kpis/expectation';
import type { KpiVersionView, KpiView } from '#domain/kpis/contract';
import { unitIn } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useSession } from '../../platform/session/session.ts';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { TraceDisclosure } from '../../ui/TraceDisclosure.tsx';
import { EXPECTING_TEXTS } from './expecting.locale.ts';
import { previewOfExpected } from './preview.ts';

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
  const language = useLanguage();
  const startMonth = useSession().tenant.fiscalStartMonth;
  const now = useMemo(
    () => previewOfExpected(kpi, trend, fiscalYear, said, startMonth),
    [kpi, trend, fiscalYear, said, startMonth],
  );
  const typed = input && { note: null, by: null, ...input, value: input.value ?? null, on: trend.asOf, example: false };
  const then = typed && previewOfExpected(kpi, trend, fiscalYear, typed, startMonth);
  return (
    <section aria-label={t('preview')} aria-live="polite" className="rounded-8 border border-rule bg-panel p-4">
      <h3 className="mb-2 text-[1rem]">{t('preview')}</h3>
      {then === null ? (
        <p className="text-sub">{t('previewNothing')}</p>
      ) : (
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2">
          <dt>{t('verdict')}</dt>
          <dd>
            <StatusChip verdict={then.verdict} provisional={then.provisional} />
            {now.verdict !== then.verdict && (
              <span className="ml-2 inline-flex items-center gap-1 text-[0.875rem] text-sub">
                {t('before')} <StatusChip verdict={now.verdict} provisional={now.provisional} />
              </span>
            )}
            {then.trace !== null && (
              <TraceDisclosure trace={then.trace} unit={unitIn(language, definition)} decimals={definition.decimals} />
            )}
          </dd>
        </dl>
      )}
    </section>
  );
}
