import { useState } from 'react';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import { announce } from '../../ui/announce.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { DECISION_TEXTS } from './decision.locale.ts';
import { ReauthenticateDialog } from './ReauthenticateDialog.tsx';
import { AFTER_DECISION, correctDecision } from './reviews.api.ts';
import { useDeciding } from './use-deciding.ts';

/** Undoing is a record of its own, with a reason. */
export function UndoDialog({ reviewId, onClose }: { reviewId: string; onClose: () => void }) {
  const t = useTexts(DECISION_TEXTS);
  const may = useMay();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<FormError[]>([]);
  const command = useDeciding({
    run: (why: string, key) =>
      correctDecision(
        reviewId,
        { decision: null, reason: why, ...(!may('reviews.decide') && { onBehalf: true as const }) },
        key,
      ),
    invalidates: AFTER_DECISION,
    onDone: () => {
      announce(t('done.undo'));
      onClose();
    },
  });
  const submit = () => {
    const errors = reason.trim() === '' ? [{ field: 'reason', message: t('missing.reason') }] : [];
    setMissing(errors);
    if (errors.length === 0) command.submit(reason.trim());
  };
  return (
    <Dialog title={t('undoTitle')} onClose={onClose}>
      <p className="mb-4">{t('undoLead')}</p>
      <Form errors={missing.length > 0 ? missing : command.errors} onSubmit={submit}>
        <TextArea name="reason" label={t('undoReason')} required rows={3} value={reason} onChange={setReason} />
        <FormActs label={t('undoSubmit')} look="danger" busy={command.isPending} />
      </Form>
      {command.askPassword && <ReauthenticateDialog onDone={command.goOn} onClose={command.giveUp} />}
    </Dialog>
  );
}
