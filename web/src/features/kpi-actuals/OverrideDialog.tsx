import { useState } from 'react';
import type { TrendYear } from '#domain/kpi-actuals/trend-years';
import type { VerdictOverrideView } from '#domain/kpis/contract';
import { type Grade, GRADES_WORST_FIRST } from '#domain/kpis/rollup';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { SelectField } from '../../ui/Field.tsx';
import { overrideVerdict } from './kpi-actuals.api.ts';
import { OverrideForm } from './OverrideForm.tsx';
import { OVERRIDES_TEXTS } from './overrides.locale.ts';

const BEST_FIRST = [...GRADES_WORST_FIRST].reverse();

type OverrideDialogProps = {
  kpiId: string;
  /** Years that can be judged by hand. */
  years: readonly TrendYear[];
  overrides: readonly VerdictOverrideView[];
  /** `null`: to be chosen. */
  fiscalYear: number | null;
  onClose: () => void;
};

/** Give a verdict by hand, or another one. After a decision the server asks for it to be called a correction. */
export function OverrideDialog({ kpiId, years, overrides, fiscalYear, onClose }: OverrideDialogProps) {
  const t = useTexts(OVERRIDES_TEXTS);
  const words = useTexts(WORDS);
  const { fiscalYear: yearText } = useTenantCalendar();
  const [year, setYear] = useState(fiscalYear ?? years.at(-1)?.fiscalYear ?? 0);
  const seen = overrides.find((one) => one.fiscalYear === year) ?? null;
  const [verdict, setVerdict] = useState<Grade | null>(seen?.override?.verdict ?? null);
  const computed = years.find((one) => one.fiscalYear === year)?.computed;
  return (
    <OverrideForm
      title={fiscalYear === null ? t('give') : t('changeOf', { year: yearText(year) })}
      label={t('give')}
      reasonHelp={t('reasonHelp')}
      saved={t('saved')}
      mistake={verdict === null ? { field: 'verdict', message: t('verdictMissing') } : null}
      run={async (why) =>
        verdict && (await overrideVerdict(kpiId, year, { verdict, ...why }, seen?.version ?? 'absent'))
      }
      onClose={onClose}
    >
      {fiscalYear === null && (
        <SelectField
          name="fiscalYear"
          label={t('year')}
          width="w-auto"
          value={String(year)}
          onChange={(chosen) => setYear(Number(chosen))}
          options={years.map((one) => ({ value: String(one.fiscalYear), label: yearText(one.fiscalYear) }))}
        />
      )}
      {computed !== undefined && <p>{t('computedNow', { verdict: words(`verdict.${computed}`) })}</p>}
      <SelectField
        name="verdict"
        label={t('verdict')}
        required
        empty={t('choose')}
        width="w-auto"
        value={verdict ?? ''}
        onChange={(chosen) => setVerdict(BEST_FIRST.find((one) => one === chosen) ?? null)}
        options={BEST_FIRST.map((one) => ({ value: one, label: words(`verdict.${one}`) }))}
      />
    </OverrideForm>
  );
}
