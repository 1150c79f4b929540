import { useMemo } from 'react';
import { fiscalYearOfPeriod, type Period } from '#domain/calendar/period';
import type { RecordActualInput, TrendView } from '#domain/kpi-actuals/contract';
import { warningsOnRecord } from '#domain/kpi-actuals/recording';
import type { KpiVersionView, KpiView } from '#domain/kpis/contract';
import type { Judgement } from '#domain/kpis/judgement';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn, useNumbers } from '../../platform/format/numbers.ts';
import { aside } from '../../platform/i18n/brackets.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useSession } from '../../platform/session/session.ts';
import { targetText } from '../../platform/wording/target-text.ts';
import { ENTRY_TEXTS } from './entry.locale.ts';
import { previewOf } from './preview.ts';
import { VerdictPreview } from './VerdictPreview.tsx';

type ActualPreviewProps = {
  kpi: KpiView;
  /** The version in force in that period. */
  definition: KpiVersionView;
  trend: TrendView;
  period: Period;
  /** `null` while it cannot be sent. */
  input: RecordActualInput | null;
};

/** What the report would make of the year, beside what it is now: computed by the rules that the API will use. */
export function ActualPreview({ kpi, definition, trend, period, input }: ActualPreviewProps) {
  const t = useTexts(ENTRY_TEXTS);
  const { fiscalYear } = useTenantCalendar();
  const { quantity } = useNumbers();
  const language = useLanguage();
  const startMonth = useSession().tenant.fiscalStartMonth;
  // Typing changes what would be, never what is.
  const now = useMemo(() => previewOf(kpi, trend, period, null, startMonth), [kpi, trend, period, startMonth]);
  const then = input === null ? null : previewOf(kpi, trend, period, input, startMonth);
  const text = ({ actual: { value } }: Judgement) =>
    value === null ? '―' : quantity(value, unitIn(language, definition), definition.decimals);
  const { numerator = null, denominator = null } = input ?? {};
  return (
    <VerdictPreview
      title={t('preview')}
      nothing={t('previewNothing')}
      verdict={t('previewVerdict')}
      definition={definition}
      now={now}
      then={then}
      facts={
        then !== null && (
          <>
            <dt>{t('previewYear', { year: fiscalYear(fiscalYearOfPeriod(period)) })}</dt>
            <dd>
              <strong>{text(then)}</strong>
              {text(now) !== text(then) && (
                <span className="ml-2 text-[0.875rem] text-sub">{aside(`${t('before')} ${text(now)}`, language)}</span>
              )}
            </dd>
            <dt>{t('previewTarget')}</dt>
            <dd>{targetText(then.target, definition, language)}</dd>
          </>
        )
      }
    >
      {warningsOnRecord(definition.kind, { numerator, denominator }).map((warning) => (
        <p key={warning} className="mt-2 border-l-4 border-warning-edge pl-3">
          {t(`warning.${warning}`)}
        </p>
      ))}
    </VerdictPreview>
  );
}
