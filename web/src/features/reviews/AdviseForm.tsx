import { useState } from 'react';
import { MAX_TEXT_LENGTH } from '#domain/problems/contract';
import type { AdviseInput, ReviewView } from '#domain/reviews/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { announce } from '../../ui/announce.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useUnsavedWarning } from '../../ui/unsaved.ts';
import { REVIEW_TEXTS } from './record.locale.ts';
import { advise } from './reviews.api.ts';

/** The opinion of the CIO's adviser, until the review is decided. Never a decision. */
export function AdviseForm({ review, onClose }: { review: ReviewView; onClose: () => void }) {
  const t = useTexts(REVIEW_TEXTS);
  const known = review.opinion?.text ?? '';
  const [text, setText] = useState(known);
  const [missing, setMissing] = useState<FormError[]>([]);
  const command = useCommand({
    run: (input: AdviseInput) => advise(review, input),
    invalidates: [['reviews'], ['review-meetings']],
    onDone: () => {
      announce(t('advised'));
      onClose();
    },
  });
  useUnsavedWarning(!command.isPending && !command.isDone && text !== known);
  const submit = () => {
    const errors = text.trim() === '' ? [{ field: 'text', message: t('missingText') }] : [];
    setMissing(errors);
    if (errors.length === 0) command.submit({ text: text.trim() });
  };
  return (
    <Form errors={missing.length > 0 ? missing : errorsOf(command.error)} onSubmit={submit} label={t('opinion')}>
      {command.error?.status === 412 && <p>{t('stale')}</p>}
      {review.packet !== null && <Notice>{t('nextPacket')}</Notice>}
      <TextArea
        name="text"
        label={t('opinion')}
        required
        rows={6}
        maxLength={MAX_TEXT_LENGTH}
        value={text}
        onChange={setText}
      />
      <FormActs busy={command.isPending} onCancel={onClose} />
    </Form>
  );
}
