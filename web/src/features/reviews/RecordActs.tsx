import { type ComponentProps, useState } from 'react';
import type { DecisionRecord, ReviewView } from '#domain/reviews/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import { useSingleKeys } from '../../platform/keys.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Key } from '../../ui/Key.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { ApprovalDialog } from './ApprovalDialog.tsx';
import { DECISION_TEXTS } from './decision.locale.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { useHeldDrafts } from './held-drafts.ts';
import { AFTER_DECISION, confirmDecision } from './reviews.api.ts';
import { UndoDialog } from './UndoDialog.tsx';

/** What may be done to the record that stands: confirm a 案, enter its 決裁, correct it, and undo it while the meeting is open. */
export function RecordActs({ review, record, keys }: { review: ReviewView; record: DecisionRecord; keys: boolean }) {
  const t = useTexts(DECISION_TEXTS);
  const may = useMay();
  const [opened, setOpened] = useState<'approve' | 'correct' | 'undo' | null>(null);
  const close = () => setOpened(null);
  const confirm = useCommand({
    run: (_: 'in person', key) => confirmDecision(review.id, {}, key),
    invalidates: AFTER_DECISION,
    onDone: () => announce(t('done.confirm')),
  });
  const decides = may('reviews.decide');
  const records = may('reviews.record');
  const isProposed = record.standing === 'proposed';
  const mayUndo = (decides || records) && review.meeting?.state === 'open';
  useSingleKeys(keys && mayUndo ? { u: () => setOpened('undo') } : {});
  if (!decides && !records) return null;
  return (
    <div className="no-print mt-3 flex flex-col gap-3">
      {isProposed && decides && <p className="text-[0.875rem] text-sub">{t('confirmLead')}</p>}
      {confirm.error !== null && (
        <Notice tone="error" live>
          {problemSentence(confirm.error)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        {isProposed && decides && (
          <Button look="primary" busy={confirm.isPending} onClick={() => confirm.submit('in person')}>
            {t('confirm')}
          </Button>
        )}
        {isProposed && records && !decides && (
          <Button look="primary" onClick={() => setOpened('approve')}>
            {t('approve')}
          </Button>
        )}
        <Button onClick={() => setOpened('correct')}>{t('correct')}</Button>
        {mayUndo && (
          <Button look="danger" aria-keyshortcuts={keys ? 'u' : undefined} onClick={() => setOpened('undo')}>
            {t('undo')} {keys && <Key>u</Key>}
          </Button>
        )}
      </div>
      {opened === 'approve' && <ApprovalDialog reviewId={review.id} onClose={close} />}
      {opened === 'undo' && <UndoDialog reviewId={review.id} onClose={close} />}
      {opened === 'correct' && (
        <Dialog title={t('correctTitle')} onClose={close} width="max-w-4xl">
          <p className="mb-4">{t('correctLead')}</p>
          <Correction review={review} corrects={record} onDone={close} />
        </Dialog>
      )}
    </div>
  );
}

function Correction(props: Omit<ComponentProps<typeof DecisionForm>, 'held'>) {
  return <DecisionForm {...props} held={useHeldDrafts()(props.review.id)} />;
}
