import { type ReactNode, useState } from 'react';
import type { WithdrawOverrideInput } from '#domain/kpis/contract';
import { MIN_OVERRIDE_REASON_LENGTH } from '#domain/kpis/verdict-override';
import { useTexts } from '../../platform/i18n/texts.ts';
import { JUDGED_READS } from '../../platform/query/judged-reads.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { announce } from '../../ui/announce.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { ConflictNotice } from '../../ui/ConflictNotice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { OVERRIDES_TEXTS } from './overrides.locale.ts';

type OverrideFormProps = {
  title: string;
  label?: string;
  reasonHelp?: string;
  act?: { label: string; look: 'danger' };
  /** Said once it is saved. */
  saved: string;
  run: (why: WithdrawOverrideInput) => Promise<unknown>;
  /** What else must be mended first; `null`: nothing. */
  mistake?: FormError | null;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog on a verdict by hand: always with a reason, and called a correction where the year was decided on. */
export function OverrideForm({
  title,
  label,
  reasonHelp,
  act,
  saved,
  run,
  mistake = null,
  onClose,
  children,
}: OverrideFormProps) {
  const t = useTexts(OVERRIDES_TEXTS);
  const [reason, setReason] = useState('');
  const [correction, setCorrection] = useState(false);
  const [errors, setErrors] = useState<FormError[]>([]);
  const command = useCommand({
    run,
    invalidates: JUDGED_READS,
    onDone: () => {
      announce(saved);
      onClose();
    },
  });
  const asksCorrection = correction || command.error?.code === 'already_decided';
  const submit = () => {
    const found = mistake === null ? [] : [mistake];
    if (reason.trim().length < MIN_OVERRIDE_REASON_LENGTH) found.push({ field: 'reason', message: t('reasonShort') });
    setErrors(found);
    if (found.length === 0) command.submit({ reason: reason.trim(), ...(correction && { correction }) });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={label} errors={errors.length > 0 ? errors : errorsOf(command.error)} onSubmit={submit}>
        <ConflictNotice error={command.error} clashes={[]} />
        {children}
        <TextArea
          name="reason"
          required
          rows={3}
          label={t('reason')}
          description={reasonHelp}
          value={reason}
          onChange={setReason}
        />
        {asksCorrection && <Checkbox label={t('asCorrection')} checked={correction} onChange={setCorrection} />}
        <FormActs {...act} busy={command.isPending} />
      </Form>
    </Dialog>
  );
}
