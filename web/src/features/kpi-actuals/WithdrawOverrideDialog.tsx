import type { VerdictOverrideView } from '#domain/kpis/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { withdrawOverride } from './kpi-actuals.api.ts';
import { OverrideForm } from './OverrideForm.tsx';
import { OVERRIDES_TEXTS } from './overrides.locale.ts';

/** Take a verdict by hand back: the computed one holds again, and the history stays. */
export function WithdrawOverrideDialog({ override, onClose }: { override: VerdictOverrideView; onClose: () => void }) {
  const t = useTexts(OVERRIDES_TEXTS);
  const { fiscalYear } = useTenantCalendar();
  return (
    <OverrideForm
      title={t('withdrawOf', { year: fiscalYear(override.fiscalYear) })}
      act={{ label: t('withdraw'), look: 'danger' }}
      saved={t('done')}
      run={(why) => withdrawOverride(override, why)}
      onClose={onClose}
    >
      <p>{t('withdrawWhy')}</p>
    </OverrideForm>
  );
}
