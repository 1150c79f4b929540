import { useState } from 'react';
import type { TrendYear } from '#domain/kpi-actuals/trend-years';
import type { OverrideVerdictInput, VerdictOverrideView } from '#domain/kpis/contract';
import { type Grade, GRADES_WORST_FIRST } from '#domain/kpis/rollup';
import { MIN_OVERRIDE_REASON_LENGTH } from '#domain/kpis/verdict-override';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { ConflictNotice } from '../../ui/ConflictNotice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField, TextArea } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { overrideVerdict } from './kpi-actuals.api.ts';
import { JUDGED_READS } from './judged-reads.ts';
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
  const [verdict, setVerdict] = useState<Grade>(seen?.override?.verdict ?? 'achieved');
  const [reason, setReason] = useState('');
  const [correction, setCorrection] = useState(false);
  const [errors, setErrors] = useState<FormError[]>([]);
  const save = useCommand({
    run: (input: OverrideVerdictInput) => overrideVerdict(kpiId, year, input, seen?.version ?? 'absent'),
    invalidates: JUDGED_READS,
    onDone: () => {
      announce(t('saved'));
      onClose();
    },
  });
  const computed = years.find((one) => one.fiscalYear === year)?.computed;
  const asksCorrection = correction || save.error?.problem.code === 'already_decided';
  const submit = () => {
    const isShort = reason.trim().length < MIN_OVERRIDE_REASON_LENGTH;
    setErrors(isShort ? [{ field: 'reason', message: t('reasonShort') }] : []);
    if (!isShort) save.submit({ verdict, reason: reason.trim(), ...(correction && { correction }) });
  };
  return (
    <Dialog title={fiscalYear === null ? t('give') : t('changeOf', { year: yearText(year) })} onClose={onClose}>
      <Form label={t('give')} errors={errors.length > 0 ? errors : errorsOf(save.error)} onSubmit={submit}>
        <ConflictNotice error={save.error} clashes={[]} />
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
          width="w-auto"
          value={verdict}
          onChange={(chosen) => setVerdict(BEST_FIRST.find((one) => one === chosen) ?? 'achieved')}
          options={BEST_FIRST.map((one) => ({ value: one, label: words(`verdict.${one}`) }))}
        />
        <TextArea
          name="reason"
          required
          rows={3}
          label={t('reason')}
          description={t('reasonHelp')}
          value={reason}
          onChange={setReason}
        />
        {asksCorrection && <Checkbox label={t('asCorrection')} checked={correction} onChange={setCorrection} />}
        <div>
          <Button type="submit" look="primary" busy={save.isPending}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
