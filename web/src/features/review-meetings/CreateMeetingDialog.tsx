import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Day } from '#domain/calendar/day';
import type { PlanSummary } from '#domain/plans/contract';
import { MEETING_KINDS, type MeetingKind } from '#domain/review-meetings/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/Button.tsx';
import { CheckboxGroup, RadioGroup } from '../../ui/Choices.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DayField, TextField } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { MEETINGS_TEXTS } from './locale.ts';
import { isWaiting } from './OpenReviews.tsx';
import { createMeeting, meetingsQuery, reviewsQuery } from './review-meetings.api.ts';

type Props = { plan: PlanSummary; fiscalYear: number; onClose: () => void; onCreated: (meetingId: string) => void };

/** Kind, day, name and agenda of a new meeting. Only reviews that are on no open agenda can be chosen. */
export function CreateMeetingDialog({ plan, fiscalYear, onClose, onCreated }: Props) {
  const t = useTexts(MEETINGS_TEXTS);
  const words = useTexts(WORDS);
  const language = useLanguage();
  const { data: reviews = [] } = useQuery(reviewsQuery(plan.id, fiscalYear));
  const { data: meetings = [] } = useQuery(meetingsQuery(plan.id));
  const [kind, setKind] = useState<MeetingKind>('meeting');
  const [date, setDate] = useState<Day | null>(null);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [missing, setMissing] = useState<FormError[]>([]);
  const command = useCommand({
    run: createMeeting,
    invalidates: [['review-meetings'], ['reviews']],
    onDone: ({ id }) => {
      announce(t('form.created'));
      onCreated(id);
    },
  });
  const running = new Set(meetings.filter(({ state }) => state !== 'closed').map(({ id }) => id));
  const free = reviews.filter(
    (review) => isWaiting(review) && (review.meetingId === null || !running.has(review.meetingId)),
  );
  const submit = () => {
    const errors: FormError[] = [];
    if (date === null) errors.push({ field: 'date', message: t('form.missingDate') });
    if (chosen.length === 0) errors.push({ field: 'reviewIds', message: t('form.missingReviews') });
    setMissing(errors);
    if (date === null || errors.length > 0) return;
    const reviewIds = free.map(({ id }) => id).filter((id) => chosen.includes(id));
    command.submit({ kind, date, reviewIds, ...(name.trim() !== '' && { name: name.trim() }) });
  };
  return (
    <Dialog title={t('create')} onClose={onClose}>
      <Form errors={missing.length > 0 ? missing : errorsOf(command.error)} onSubmit={submit}>
        <RadioGroup
          name="kind"
          legend={t('form.kind')}
          required
          inline
          choices={MEETING_KINDS.map((value) => ({ value, label: words(`meetingKind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <DayField
          name="date"
          label={t('form.date')}
          description={t('form.dateHelp')}
          required
          value={date}
          onChange={setDate}
        />
        <TextField
          name="name"
          label={t('form.name')}
          description={t('form.nameHelp')}
          value={name}
          onChange={setName}
        />
        {free.length === 0 ? (
          <p>{t('form.noReviews')}</p>
        ) : (
          <div>
            <CheckboxGroup
              name="reviewIds"
              legend={t('form.reviews')}
              description={t('form.reviewsHelp')}
              required
              choices={free.map(({ id, initiative }) => ({
                value: id,
                label: `${initiative.number}. ${nameIn(language, initiative)} ${initiative.subtitle ?? ''}`.trim(),
              }))}
              values={chosen}
              onChange={setChosen}
            />
            <Button size="small" onClick={() => setChosen(free.map(({ id }) => id))}>
              {t('form.all')}
            </Button>
          </div>
        )}
        <FormActs label={t('form.submit')} busy={command.isPending} />
      </Form>
    </Dialog>
  );
}
