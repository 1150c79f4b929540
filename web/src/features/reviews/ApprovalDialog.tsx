import { useState } from 'react';
import type { Day } from '#domain/calendar/day';
import type { ConfirmDecisionInput } from '#domain/reviews/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { announce } from '../../ui/announce.tsx';
import { RadioGroup } from '../../ui/Choices.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DayField, TextField } from '../../ui/Field.tsx';
import { Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { DECISION_TEXTS } from './decision.locale.ts';
import { ReauthenticateDialog } from './ReauthenticateDialog.tsx';
import { AFTER_DECISION, confirmDecision } from './reviews.api.ts';
import { useDeciding } from './use-deciding.ts';

type Mode = NonNullable<ConfirmDecisionInput['approval']>['mode'];
const MODES: readonly Mode[] = ['own', 'sole', 'substitute'];

/** 決裁: when, under which number, by whom, and whether in person. It makes the 案 final. */
export function ApprovalDialog({ reviewId, onClose }: { reviewId: string; onClose: () => void }) {
  const t = useTexts(DECISION_TEXTS);
  const [date, setDate] = useState<Day | null>(null);
  const [documentNumber, setDocumentNumber] = useState('');
  const [approvedBy, setApprovedBy] = useState('');
  const [mode, setMode] = useState<Mode | null>(null);
  const [missing, setMissing] = useState<FormError[]>([]);
  const command = useDeciding({
    run: (input: ConfirmDecisionInput, key) => confirmDecision(reviewId, input, key),
    invalidates: AFTER_DECISION,
    onDone: () => {
      announce(t('done.approve'));
      onClose();
    },
  });
  const submit = () => {
    const errors: FormError[] = [];
    if (date === null) errors.push({ field: 'approval.date', message: t('missing.date') });
    if (documentNumber.trim() === '')
      errors.push({ field: 'approval.documentNumber', message: t('missing.documentNumber') });
    if (approvedBy.trim() === '') errors.push({ field: 'approval.approvedBy', message: t('missing.approvedBy') });
    if (mode === null) errors.push({ field: 'approval.mode', message: t('missing.mode') });
    setMissing(errors);
    if (date === null || mode === null || errors.length > 0) return;
    command.submit({ approval: { date, documentNumber: documentNumber.trim(), approvedBy: approvedBy.trim(), mode } });
  };
  return (
    <Dialog title={t('approveTitle')} onClose={onClose}>
      <p className="mb-4">{t('approveLead')}</p>
      <Form errors={missing.length > 0 ? missing : command.errors} onSubmit={submit}>
        <DayField name="approval.date" label={t('approval.date')} required value={date} onChange={setDate} />
        <TextField
          name="approval.documentNumber"
          label={t('approval.documentNumber')}
          required
          value={documentNumber}
          onChange={setDocumentNumber}
        />
        <TextField
          name="approval.approvedBy"
          label={t('approval.approvedBy')}
          required
          value={approvedBy}
          onChange={setApprovedBy}
        />
        <RadioGroup
          name="approval.mode"
          legend={t('approval.mode')}
          required
          inline
          choices={MODES.map((value) => ({ value, label: t(`approval.modes.${value}`) }))}
          value={mode}
          onChange={setMode}
        />
        <FormActs label={t('approval.submit')} busy={command.isPending} />
      </Form>
      {command.askPassword && <ReauthenticateDialog onDone={command.goOn} onClose={command.giveUp} />}
    </Dialog>
  );
}
