import { Link } from '@tanstack/react-router';
import type { ReviewMeetingView } from '#domain/review-meetings/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { MEETINGS_TEXTS } from './locale.ts';
import { moveMeeting } from './review-meetings.api.ts';

/** 開会 and 閉会: what it means, what is still open, and what the server says against it. */
export function MoveDialog({
  meeting,
  act,
  onClose,
}: {
  meeting: ReviewMeetingView;
  act: 'opening' | 'closing';
  onClose: () => void;
}) {
  const t = useTexts(MEETINGS_TEXTS);
  const isOpening = act === 'opening';
  const command = useCommand({
    run: (which: 'opening' | 'closing', key) => moveMeeting(meeting.id, which, key),
    // Closing a meeting also ends what the session may decide without the password.
    invalidates: [['review-meetings'], ['reviews'], ['session']],
    onDone: () => {
      announce(t(isOpening ? 'dialog.done.open' : 'dialog.done.close'));
      onClose();
    },
  });
  return (
    <Dialog title={t(isOpening ? 'dialog.openTitle' : 'dialog.closeTitle')} onClose={onClose}>
      <div className="flex flex-col gap-3">
        {command.error !== null && (
          <Notice tone="error" live>
            {problemSentence(command.error)}{' '}
            {command.error.code === 'follow_up_unanswered' && (
              <Link to="/follow-ups" search={(before) => ({ ...before, open: true })}>
                {t('dialog.toFollowUps')}
              </Link>
            )}
          </Notice>
        )}
        {isOpening ? <Opening meeting={meeting} /> : <Closing meeting={meeting} />}
        <div>
          <Button look="primary" busy={command.isPending} onClick={() => command.submit(act)}>
            {t(isOpening ? 'openAct' : 'closeAct')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Opening({ meeting }: { meeting: ReviewMeetingView }) {
  const t = useTexts(MEETINGS_TEXTS);
  const { shortDay } = useDates();
  const packet = meeting.packets.at(-1);
  return (
    <>
      <p>{t('dialog.openLead')}</p>
      {packet !== undefined && (
        <p>{t('dialog.openPacket', { version: packet.version, asOf: shortDay(packet.asOf) })}</p>
      )}
    </>
  );
}

function Closing({ meeting }: { meeting: ReviewMeetingView }) {
  const t = useTexts(MEETINGS_TEXTS);
  const undecided = meeting.reviewCount - meeting.decidedCount;
  const proposed = meeting.agenda.filter(({ decision }) => decision?.standing === 'proposed').length;
  return (
    <>
      <p>{t('dialog.closeLead')}</p>
      {undecided === 0 && proposed === 0 ? (
        <p>{t('dialog.allDecided')}</p>
      ) : (
        <ul className="list-disc pl-6">
          {undecided > 0 && <li>{t('dialog.undecided', { count: undecided })}</li>}
          {proposed > 0 && <li>{t('dialog.proposed', { count: proposed })}</li>}
        </ul>
      )}
    </>
  );
}
