import { useState } from 'react';
import type { PeriodClosureView } from '#domain/period-closures/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { announce } from '../../ui/announce.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { errorsOf, Form } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { CLOSURES_TEXTS } from './locale.ts';
import { reopenPeriod } from './period-closures.api.ts';

export function ReopenDialog({
  closure,
  startMonth,
  onClose,
}: {
  closure: PeriodClosureView;
  startMonth: number;
  onClose: () => void;
}) {
  const t = useTexts(CLOSURES_TEXTS);
  const { period: periodName } = useTenantCalendar();
  const period = periodName(closure.period, startMonth);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const command = useCommand({
    run: (text: string) => reopenPeriod(closure, { reason: text }),
    invalidates: [['period-closures'], ['kpis']],
    onDone: () => {
      announce(t('done', { period }));
      onClose();
    },
  });
  const submit = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') command.submit(reason.trim());
  };
  return (
    <Dialog title={t('reopenOf', { period })} onClose={onClose}>
      <Form
        errors={isMissing ? [{ field: 'reason', message: t('missingReopenReason') }] : errorsOf(command.error)}
        onSubmit={submit}
      >
        <p>{t('reopenWhy')}</p>
        <TextArea name="reason" label={t('reopenReason')} required rows={3} value={reason} onChange={setReason} />
        <FormActs label={t('reopen')} look="danger" busy={command.isPending} />
      </Form>
    </Dialog>
  );
}
