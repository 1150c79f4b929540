import { useState } from 'react';
import { MAX_TEXT_LENGTH } from '#domain/problems/contract';
import type { AssessInput, ReviewView } from '#domain/reviews/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { announce } from '../../ui/announce.tsx';
import { RadioGroup } from '../../ui/Choices.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useUnsavedWarning } from '../../ui/unsaved.ts';
import { isJudgement, JUDGEMENTS } from './judgement.ts';
import { REVIEW_TEXTS } from './record.locale.ts';
import { assess } from './reviews.api.ts';

/** 自己点検 of the department, until the review is decided. */
export function AssessForm({ review, onClose }: { review: ReviewView; onClose: () => void }) {
  const t = useTexts(REVIEW_TEXTS);
  const known = review.selfAssessment;
  const before = known?.judgement ?? null;
  const said = isJudgement(before) ? before : null;
  const [judgement, setJudgement] = useState(said);
  const [comment, setComment] = useState(known?.comment ?? '');
  const [missing, setMissing] = useState<FormError[]>([]);
  const command = useCommand({
    run: (input: AssessInput) => assess(review, input),
    invalidates: [['reviews'], ['review-meetings']],
    onDone: () => {
      announce(t('assessed'));
      onClose();
    },
  });
  useUnsavedWarning(
    !command.isPending && !command.isDone && (comment !== (known?.comment ?? '') || judgement !== said),
  );
  const submit = () => {
    const errors: FormError[] = [];
    if (judgement === null) errors.push({ field: 'judgement', message: t('missingJudgement') });
    if (comment.trim() === '') errors.push({ field: 'comment', message: t('missingComment') });
    setMissing(errors);
    if (judgement !== null && errors.length === 0) command.submit({ judgement, comment: comment.trim() });
  };
  return (
    <Form errors={missing.length > 0 ? missing : errorsOf(command.error)} onSubmit={submit} label={t('selfAssessment')}>
      {command.error?.status === 412 && <p>{t('stale')}</p>}
      {review.packet !== null && <Notice>{t('nextPacket')}</Notice>}
      <RadioGroup
        name="judgement"
        legend={t('judgementLabel')}
        required
        choices={JUDGEMENTS.map((value) => ({ value, label: t(`judgement.${value}`) }))}
        value={judgement}
        onChange={setJudgement}
      />
      <TextArea
        name="comment"
        label={t('comment')}
        description={t('commentHelp')}
        required
        maxLength={MAX_TEXT_LENGTH}
        value={comment}
        onChange={setComment}
      />
      <FormActs busy={command.isPending} onCancel={onClose} />
    </Form>
  );
}
