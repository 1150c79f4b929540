import { useState } from 'react';
import type { VerdictOverrideView, WithdrawOverrideInput } from '#domain/kpis/contract';
import { MIN_OVERRIDE_REASON_LENGTH } from '#domain/kpis/verdict-override';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { ConflictNotice } from '../../ui/ConflictNotice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { withdrawOverride } from './kpi-actuals.api.ts';
import { JUDGED_READS } from './judged-reads.ts';
import { OVERRIDES_TEXTS } from './overrides.locale.ts';

/** Take a verdict by hand back: the computed one holds again, and the history stays. */
export function WithdrawOverrideDialog({ override, onClose }: { override: VerdictOverrideView; onClose: () => void }) {
  const t = useTexts(OVERRIDES_TEXTS);
  const { fiscalYear } = useTenantCalendar();
  const [reason, setReason] = useState('');
  const [correction, setCorrection] = useState(false);
  const [errors, setErrors] = useState<FormError[]>([]);
  const command = useCommand({
    run: (input: WithdrawOverrideInput) => withdrawOverride(override, input),
    invalidates: JUDGED_READS,
    onDone: () => {
      announce(t('done'));
      onClose();
    },
  });
  const asksCorrection = correction || command.error?.problem.code === 'already_decided';
  const submit = () => {
    const isShort = reason.trim().length < MIN_OVERRIDE_REASON_LENGTH;
    setErrors(isShort ? [{ field: 'reason', message: t('reasonShort') }] : []);
    if (!isShort) command.submit({ reason: reason.trim(), ...(correction && { correction }) });
  };
  return (
    <Dialog title={t('withdrawOf', { year: fiscalYear(override.fiscalYear) })} onClose={onClose}>
      <Form errors={errors.length > 0 ? errors : errorsOf(command.error)} onSubmit={submit}>
        <ConflictNotice error={command.error} clashes={[]} />
        <p>{t('withdrawWhy')}</p>
        <TextArea name="reason" required rows={3} label={t('reason')} value={reason} onChange={setReason} />
        {asksCorrection && <Checkbox label={t('asCorrection')} checked={correction} onChange={setCorrection} />}
        <div>
          <Button type="submit" look="danger" busy={command.isPending}>
            {t('withdraw')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
