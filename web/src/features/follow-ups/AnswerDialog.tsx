import { useState } from 'react';
import {
  type AnswerFollowUpInput,
  FOLLOW_UP_ANSWERS,
  type FollowUpAnswer,
  type FollowUpView,
} from '#domain/follow-ups/contract';
import { MAX_TEXT_LENGTH } from '#domain/problems/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn, Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { useSession } from '../../platform/session/session.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { announce } from '../../ui/announce.tsx';
import { RadioGroup } from '../../ui/Choices.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { FOLLOW_UPS_TEXTS } from './locale.ts';
import { answerFollowUp } from './follow-ups.api.ts';

/** What only the office may state. */
const OF_OFFICE: readonly FollowUpAnswer[] = ['withdrawn', 'no_answer'];

export function AnswerDialog({ followUp, onClose }: { followUp: FollowUpView; onClose: () => void }) {
  const t = useTexts(FOLLOW_UPS_TEXTS);
  const words = useTexts(WORDS);
  const language = useLanguage();
  const { member, permissions } = useSession();
  const isOffice = permissions['follow-ups.answer'] === 'all';
  const [answer, setAnswer] = useState<FollowUpAnswer | null>(followUp.answer);
  const [comment, setComment] = useState(followUp.comment ?? '');
  const [missing, setMissing] = useState<FormError[]>([]);
  const command = useCommand({
    run: (input: AnswerFollowUpInput) => answerFollowUp(followUp, input),
    invalidates: [['follow-ups'], ['reviews']],
    onDone: () => {
      announce(t('form.saved'));
      onClose();
    },
  });
  const submit = () => {
    const errors: FormError[] = [];
    if (answer === null) errors.push({ field: 'answer', message: t('form.missing') });
    if (answer === 'not_done' && comment.trim() === '')
      errors.push({ field: 'comment', message: t('form.missingComment') });
    setMissing(errors);
    if (answer !== null && errors.length === 0)
      command.submit({ answer, ...(comment.trim() !== '' && { comment: comment.trim() }) });
  };
  return (
    <Dialog title={t('form.title')} onClose={onClose}>
      <p className="mb-4 border-l-4 border-edge pl-3">
        <Spoken text={followUp.text} />
      </p>
      {isOffice && member.department?.id !== followUp.department.id && (
        <p className="mb-4 text-[0.875rem] text-sub">
          {t('form.forDepartment', { department: nameIn(language, followUp.department) })}
        </p>
      )}
      <Form errors={missing.length > 0 ? missing : errorsOf(command.error)} onSubmit={submit}>
        {command.error?.status === 412 && <p>{t('form.stale')}</p>}
        <RadioGroup
          name="answer"
          legend={t('form.answer')}
          required
          choices={FOLLOW_UP_ANSWERS.filter((value) => isOffice || !OF_OFFICE.includes(value)).map((value) => ({
            value,
            label: words(`followUp.${value}`),
            description: t(`form.help.${value}`),
          }))}
          value={answer}
          onChange={setAnswer}
        />
        <TextArea
          name="comment"
          label={t('form.comment')}
          description={t('form.commentHelp')}
          required={answer === 'not_done'}
          rows={3}
          maxLength={MAX_TEXT_LENGTH}
          value={comment}
          onChange={setComment}
        />
        <FormActs label={t('form.submit')} busy={command.isPending} />
      </Form>
    </Dialog>
  );
}
