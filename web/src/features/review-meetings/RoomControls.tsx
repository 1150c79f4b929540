import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Key } from '../../ui/Key.tsx';
import { MEETINGS_TEXTS } from './locale.ts';
import { ROOM_VIEWS, type RoomView } from './use-room.ts';

const VIEW_KEYS: Record<RoomView, string> = { table: 't', kpi: 'k', schedule: 'g', history: 'h' };

type Props = {
  meetingId: string;
  item: number;
  steps: ReactNode;
  onView: (view: RoomView) => void;
  onBlank: () => void;
  onKeys: () => void;
  children: ReactNode;
};

/** A button for every key of the room, and the ways out of it. */
export function RoomControls({ meetingId, item, steps, onView, onBlank, onKeys, children }: Props) {
  const t = useTexts(MEETINGS_TEXTS);
  return (
    <div className="flex basis-full flex-wrap items-center gap-3">
      {steps}
      {ROOM_VIEWS.map((view) => (
        <Button key={view} aria-keyshortcuts={VIEW_KEYS[view]} onClick={() => onView(view)}>
          {t(`views.${view}`)} <Key>{VIEW_KEYS[view]}</Key>
        </Button>
      ))}
      <Button aria-keyshortcuts="b" onClick={onBlank}>
        {t('blank')} <Key>b</Key>
      </Button>
      <Button look="quiet" aria-keyshortcuts="?" onClick={onKeys}>
        {t('keys')} <Key>?</Key>
      </Button>
      <Button look="quiet" onClick={() => void document.documentElement.requestFullscreen?.()}>
        {t('fullScreen')}
      </Button>
      <Link
        to="/review-meetings/$meetingId/room"
        params={{ meetingId }}
        search={(before) => ({ ...before, item, screen: 'audience' as const })}
        target="_blank"
        className={buttonClass('quiet')}
      >
        {t('audience')}
      </Link>
      {children}
      <LeaveRoom meetingId={meetingId} />
    </div>
  );
}

type StepProps = { item: number; count: number; position: string; onStep: (by: number) => void };

export function StepButtons({ item, count, position, onStep }: StepProps) {
  const t = useTexts(MEETINGS_TEXTS);
  return (
    <div className="flex gap-3">
      <Button unavailable={item === 1 ? position : undefined} aria-keyshortcuts="p" onClick={() => onStep(-1)}>
        ← {t('previous')} <Key>p</Key>
      </Button>
      <Button unavailable={item === count ? position : undefined} aria-keyshortcuts="n" onClick={() => onStep(1)}>
        {t('next')} → <Key>n</Key>
      </Button>
    </div>
  );
}

export function LeaveRoom({ meetingId }: { meetingId: string }) {
  const t = useTexts(MEETINGS_TEXTS);
  return (
    <Link to="/review-meetings/$meetingId" params={{ meetingId }} className={buttonClass('secondary')}>
      {t('leave')}
    </Link>
  );
}
