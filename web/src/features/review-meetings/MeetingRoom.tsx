import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import type { ReviewMeetingView } from '#domain/review-meetings/contract';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { useTitle } from '../../platform/i18n/title.ts';
import { useSingleKeys } from '../../platform/keys.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { MEETINGS_TEXTS } from './locale.ts';
import { MeetingStateChip } from './MeetingStateChip.tsx';
import { meetingQuery } from './review-meetings.api.ts';
import { useRoomLeader } from './room-leader.ts';
import { RoomKeysDialog } from './RoomKeysDialog.tsx';

type Props = {
  meetingId: string;
  /** Position on the agenda as the reader sees it, from 1. */
  item: number;
  audience: boolean;
  onItem: (item: number) => void;
  /** Fetches what the next screen needs. */
  prefetch: (reviewId: string) => void;
  /** The initiative of one item. */
  children: (reviewId: string) => ReactNode;
  /** Beside the buttons, e.g. the language switch. */
  controls: ReactNode;
};

/** 会議モード: one initiative a screen, led by keys or buttons. */
export function MeetingRoom({ meetingId, ...rest }: Props) {
  const level = useLevelNames();
  const query = useQuery(meetingQuery(meetingId));
  useLargeText(rest.audience);
  return (
    <Loaded query={query} title={level('reviewMeeting', 'many')}>
      {(meeting) => <Room meetingId={meetingId} meeting={meeting} {...rest} />}
    </Loaded>
  );
}

function Room({
  meetingId,
  meeting,
  item: asked,
  audience,
  onItem,
  prefetch,
  children,
  controls,
}: Props & { meeting: ReviewMeetingView }) {
  const t = useTexts(MEETINGS_TEXTS);
  const [keysOpen, setKeysOpen] = useState(false);
  const { agenda } = meeting;
  const count = agenda.length;
  const item = Math.min(Math.max(asked, 1), Math.max(count, 1));
  const shown = agenda[item - 1];
  const next = agenda[item];
  const go = (to: number) => {
    if (to >= 1 && to <= count) onItem(to);
  };
  useTitle(t('roomTitle', { name: meeting.name }));
  useRoomLeader(meetingId, item, audience, go);
  const nextId = next?.id;
  const fetchAhead = useEffectEvent(prefetch);
  useEffect(() => {
    if (nextId !== undefined) fetchAhead(nextId);
  }, [nextId]);
  useSingleKeys(
    {
      n: () => go(item + 1),
      ArrowRight: () => go(item + 1),
      p: () => go(item - 1),
      ArrowLeft: () => go(item - 1),
      '?': () => setKeysOpen(true),
    },
    { first: true },
  );

  if (shown === undefined)
    return (
      <EmptyState title={t('emptyAgenda')} action={<Leave meetingId={meetingId} />}>
        {t('emptyAgendaWhy')}
      </EmptyState>
    );
  const position = t('itemOf', { position: item, count });
  const steps = (
    <div className="flex gap-3">
      <Button unavailable={item === 1 ? position : undefined} aria-keyshortcuts="p" onClick={() => go(item - 1)}>
        ← {t('previous')} <Key>p</Key>
      </Button>
      <Button unavailable={item === count ? position : undefined} aria-keyshortcuts="n" onClick={() => go(item + 1)}>
        {t('next')} → <Key>n</Key>
      </Button>
    </div>
  );
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-edge pb-3">
        <h1 tabIndex={-1} className="mr-auto text-[1.125rem]">
          <Spoken text={meeting.name} /> <MeetingStateChip state={meeting.state} />
        </h1>
        <p aria-live="polite" className="font-bold tabular-nums">
          {position}
        </p>
        {!audience && (
          <div className="flex flex-wrap items-center gap-3">
            {steps}
            <Button look="quiet" aria-keyshortcuts="?" onClick={() => setKeysOpen(true)}>
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
            {controls}
            <Leave meetingId={meetingId} />
          </div>
        )}
      </header>
      <div key={shown.id}>{children(shown.id)}</div>
      {!audience && <footer className="flex flex-wrap justify-between gap-3 border-t border-edge pt-4">{steps}</footer>}
      {keysOpen && <RoomKeysDialog onClose={() => setKeysOpen(false)} />}
    </div>
  );
}

function Leave({ meetingId }: { meetingId: string }) {
  const t = useTexts(MEETINGS_TEXTS);
  return (
    <Link to="/review-meetings/$meetingId" params={{ meetingId }} className={buttonClass('secondary')}>
      {t('leave')}
    </Link>
  );
}

function Key({ children }: { children: ReactNode }) {
  return (
    <kbd aria-hidden="true" className="rounded-4 border border-edge px-1.5 text-[0.875rem] font-normal text-sub">
      {children}
    </kbd>
  );
}

/** The projector's text is 28 px: everything grows with the root's size. */
function useLargeText(large: boolean): void {
  useEffect(() => {
    if (!large) return;
    document.documentElement.style.fontSize = '175%';
    return () => {
      document.documentElement.style.fontSize = '';
    };
  }, [large]);
}
