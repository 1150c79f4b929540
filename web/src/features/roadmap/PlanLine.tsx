import type { PlanSummary } from '#domain/plans/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { Title } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { ROADMAP_TEXTS } from './locale.ts';

/** The plan and its years, 目途 where they are approximate. */
export function PlanLine({ plan }: { plan: PlanSummary }) {
  const t = useTexts(ROADMAP_TEXTS);
  const { fiscalYear } = useTenantCalendar();
  const { fromFiscalYear, toFiscalYear, soft } = plan.period;
  return (
    <p>
      <Title of={plan} /> {t('period', { from: fiscalYear(fromFiscalYear), to: fiscalYear(toFiscalYear) })}
      {soft && t('soft')}
    </p>
  );
}
