import { useState } from 'react';
import type { Day } from '#domain/calendar/day';
import type { ReviewMeetingView } from '#domain/review-meetings/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { MEETINGS_TEXTS } from './locale.ts';
import { FinaliseDialog } from './FinaliseDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';

/** What the office does, in order. The next step is the primary button; a later one says what comes first. */
export function MeetingActs({ meeting, defaultAsOf }: { meeting: ReviewMeetingView; defaultAsOf: Day | null }) {
  const t = useTexts(MEETINGS_TEXTS);
  const [opened, setOpened] = useState<'finalise' | 'opening' | 'closing' | null>(null);
  const close = () => setOpened(null);
  const { state } = meeting;
  return (
    <section aria-label={t('acts')} className="no-print flex flex-wrap gap-3 rounded-8 border border-rule bg-panel p-4">
      <Button look={state === 'preparing' ? 'primary' : 'secondary'} onClick={() => setOpened('finalise')}>
        {state === 'preparing' ? t('finalise') : t('replace')}
      </Button>
      {state !== 'open' && (
        <Button
          look={state === 'finalised' ? 'primary' : 'secondary'}
          unavailable={state === 'preparing' ? t('firstFinalise') : undefined}
          onClick={() => setOpened('opening')}
        >
          {t('openAct')}
        </Button>
      )}
      <Button
        look={state === 'open' ? 'primary' : 'secondary'}
        unavailable={state === 'open' ? undefined : t('firstOpen')}
        onClick={() => setOpened('closing')}
      >
        {t('closeAct')}
      </Button>
      {opened === 'finalise' && <FinaliseDialog meeting={meeting} defaultAsOf={defaultAsOf} onClose={close} />}
      {(opened === 'opening' || opened === 'closing') && <MoveDialog meeting={meeting} act={opened} onClose={close} />}
    </section>
  );
}
