import { useMemo } from 'react';
import type { Period } from '#domain/calendar/period';
import type { RecordActualInput, TrendView } from '#domain/kpi-actuals/contract';
import { fiscalYearOfPeriod } from '#domain/calendar/period';
import { warningsOnRecord } from '#domain/kpi-actuals/recording';
import type { KpiView } from '#domain/kpis/contract';
import type { Judgement } from '#domain/kpis/judgement';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn, useNumbers } from '../../platform/format/numbers.ts';
import { aside } from '../../platform/i18n/brackets.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useSession } from '../../platform/session/session.ts';
import { targetText } from '../../platform/wording/target-text.ts';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { TraceDisclosure } from '../../ui/TraceDisclosure.tsx';
import { ENTRY_TEXTS } from './entry.locale.ts';
import { previewOf } from './preview.ts';

/** What the report would make of the year, beside what it is now: computed by the rules that the API will use. */
export function PreviewPanel({
  kpi,
  trend,
  period,
  input,
}: {
  kpi: KpiView;
  trend: TrendView;
  period: Period;
  input: RecordActualInput | null;
}) {
  const t = useTexts(ENTRY_TEXTS);
  const { fiscalYear } = useTenantCalendar();
  const { quantity } = useNumbers();
  const { tenant } = useSession();
  const { decimals, kind } = kpi.definition;
  const language = useLanguage();
  const unit = unitIn(language, kpi.definition);
  const startMonth = tenant.fiscalStartMonth;
  // Typing changes what would be, never what is.
  const now = useMemo(() => previewOf(kpi, trend, period, null, startMonth), [kpi, trend, period, startMonth]);
  const then = input === null ? null : previewOf(kpi, trend, period, input, startMonth);
  const text = (judged: Judgement) =>
    judged.actual.value === null ? '―' : quantity(judged.actual.value, unit, decimals);
  const target = (then ?? now).target;
  const warnings =
    input === null
      ? []
      : warningsOnRecord(kind, { numerator: input.numerator ?? null, denominator: input.denominator ?? null });
  return (
    <section aria-label={t('preview')} aria-live="polite" className="rounded-8 border border-rule bg-panel p-4">
      <h3 className="mb-2 text-[1rem]">{t('preview')}</h3>
      {then === null ? (
        <p className="text-sub">{t('previewNothing')}</p>
      ) : (
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2">
          <dt>{t('previewYear', { year: fiscalYear(fiscalYearOfPeriod(period)) })}</dt>
          <dd>
            <strong>{text(then)}</strong>
            {text(now) !== text(then) && (
              <span className="ml-2 text-[0.875rem] text-sub">{aside(`${t('before')} ${text(now)}`, language)}</span>
            )}
          </dd>
          <dt>{t('previewTarget')}</dt>
          <dd>{targetText(target, kpi.definition, language)}</dd>
          <dt>{t('previewVerdict')}</dt>
          <dd>
            <StatusChip verdict={then.verdict} provisional={then.provisional} />
            {now.verdict !== then.verdict && (
              <span className="ml-2 inline-flex items-center gap-1 text-[0.875rem] text-sub">
                {t('before')} <StatusChip verdict={now.verdict} provisional={now.provisional} />
              </span>
            )}
            {then.trace !== null && <TraceDisclosure trace={then.trace} unit={unit} decimals={decimals} />}
          </dd>
        </dl>
      )}
      {warnings.map((warning) => (
        <p key={warning} className="mt-2 border-l-4 border-warning-edge pl-3">
          {t(`warning.${warning}`)}
        </p>
      ))}
    </section>
  );
}
