import { useState } from 'react';
import type { Day } from '#domain/calendar/day';
import type { FinalisePacketInput, ReviewMeetingView } from '#domain/review-meetings/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { announce } from '../../ui/announce.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DayField } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { MEETINGS_TEXTS } from './locale.ts';
import { finalisePacket } from './review-meetings.api.ts';

type Props = { meeting: ReviewMeetingView; defaultAsOf: Day | null; onClose: () => void };

/** 資料確定, and 差替え where a version exists: on which day everything is read. */
export function FinaliseDialog({ meeting, defaultAsOf, onClose }: Props) {
  const t = useTexts(MEETINGS_TEXTS);
  const { shortDay } = useDates();
  const last = meeting.packets.at(-1);
  const [asOf, setAsOf] = useState<Day | null>(last?.asOf ?? defaultAsOf);
  const [missing, setMissing] = useState<FormError[]>([]);
  const command = useCommand({
    run: (input: FinalisePacketInput, key) => finalisePacket(meeting.id, input, key),
    invalidates: [['review-meetings'], ['reviews']],
    onDone: () => {
      announce(t('dialog.done.finalise'));
      onClose();
    },
  });
  const submit = () => {
    setMissing(asOf === null ? [{ field: 'asOf', message: t('dialog.missingAsOf') }] : []);
    if (asOf !== null) command.submit({ asOf });
  };
  return (
    <Dialog
      title={last === undefined ? t('dialog.finaliseTitle') : t('dialog.replaceTitle', { version: last.version + 1 })}
      onClose={onClose}
    >
      <p className="mb-4">
        {last === undefined ? t('dialog.finaliseLead', { count: meeting.reviewCount }) : t('dialog.replaceLead')}
      </p>
      <Form errors={missing.length > 0 ? missing : errorsOf(command.error)} onSubmit={submit}>
        <DayField
          name="asOf"
          label={t('dialog.asOf')}
          {...(defaultAsOf !== null && { description: t('dialog.asOfHelp', { day: shortDay(defaultAsOf) }) })}
          required
          value={asOf}
          onChange={setAsOf}
        />
        <FormActs label={last === undefined ? t('finalise') : t('replace')} busy={command.isPending} />
      </Form>
    </Dialog>
  );
}
