import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ReviewMeetingView } from '#domain/review-meetings/contract';
import { Name, Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useTitle } from '../../platform/i18n/title.ts';
import { useSingleKeys } from '../../platform/keys.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { BlankScreen } from './BlankScreen.tsx';
import { MEETINGS_TEXTS } from './locale.ts';
import { MeetingStateChip } from './MeetingStateChip.tsx';
import { meetingQuery } from './review-meetings.api.ts';
import { RoomControls, LeaveRoom, StepButtons } from './RoomControls.tsx';
import { RoomKeysDialog } from './RoomKeysDialog.tsx';
import { useLargeText } from './use-large-text.ts';
import { useNext } from './use-next.ts';
import { type RoomView, useRoom } from './use-room.ts';

type Props = {
  meetingId: string;
  /** Position on the agenda as the address has it, from 1. */
  item: number;
  audience: boolean;
  /** Tells the address which item is shown. */
  onItem: (item: number) => void;
  /** Fetches what the next screen needs. */
  prefetch: (reviewId: string) => void;
  /** The initiative of one item. */
  children: (reviewId: string) => ReactNode;
  /** One side of it, filling the screen. */
  renderView: (reviewId: string, view: RoomView) => ReactNode;
  /** Beside the buttons, e.g. the language switch. */
  controls: ReactNode;
};

/** 会議モード: one initiative a screen, led by keys or buttons. */
export function MeetingRoom(props: Props) {
  const level = useLevelNames();
  const query = useQuery(meetingQuery(props.meetingId));
  useLargeText(props.audience);
  return (
    <Loaded query={query} title={level('reviewMeeting', 'many')}>
      {(meeting) => <Room {...props} meeting={meeting} />}
    </Loaded>
  );
}

function Room({
  meetingId,
  meeting,
  item: start,
  audience,
  onItem,
  prefetch,
  children,
  renderView,
  controls,
}: Props & { meeting: ReviewMeetingView }) {
  const t = useTexts(MEETINGS_TEXTS);
  const [keysOpen, setKeysOpen] = useState(false);
  const { agenda } = meeting;
  const count = agenda.length;
  const { room, step, show, blank } = useRoom(meetingId, { start, count, audience });
  const { item, view } = room;
  const shown = agenda[item - 1];
  useTitle(t('roomTitle', { name: meeting.name }));
  useNext({ item, start, next: agenda[item]?.id, onItem, prefetch });
  useSingleKeys(
    audience
      ? {}
      : {
          n: () => step(1),
          ArrowRight: () => step(1),
          p: () => step(-1),
          ArrowLeft: () => step(-1),
          t: () => show('table'),
          k: () => show('kpi'),
          g: () => show('schedule'),
          h: () => show('history'),
          b: () => blank(!room.blank),
          '?': () => setKeysOpen(true),
        },
    { first: true },
  );

  if (shown === undefined)
    return (
      <EmptyState title={t('emptyAgenda')} action={<LeaveRoom meetingId={meetingId} />}>
        {t('emptyAgendaWhy')}
      </EmptyState>
    );
  const position = t('itemOf', { position: item, count });
  const steps = <StepButtons item={item} count={count} position={position} onStep={step} />;
  return (
    <>
      <div inert={room.blank} className="flex flex-col gap-6">
        <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-edge pb-3">
          <h1 tabIndex={-1} className="mr-auto text-[1.125rem] max-sm:text-[1rem]">
            <Spoken text={meeting.name} /> <MeetingStateChip state={meeting.state} />
          </h1>
          <p aria-live="polite" className="font-bold tabular-nums">
            {position}
          </p>
          {!audience && (
            <RoomControls
              meetingId={meetingId}
              item={item}
              steps={steps}
              onView={show}
              onBlank={() => blank(true)}
              onKeys={() => setKeysOpen(true)}
            >
              {controls}
            </RoomControls>
          )}
        </header>
        {audience && view !== null ? (
          <section className="flex flex-col gap-6">
            <h2 className="text-[1.6rem]">
              {shown.initiative.number}. <Name of={shown.initiative} />
            </h2>
            <h3 className="text-[1.25rem]">{t(`views.${view}`)}</h3>
            {renderView(shown.id, view)}
          </section>
        ) : (
          <div key={shown.id}>{children(shown.id)}</div>
        )}
        {!audience && (
          <footer className="flex flex-wrap justify-between gap-3 border-t border-edge pt-4">{steps}</footer>
        )}
        {!audience && view !== null && (
          <Dialog key={view} title={t(`views.${view}`)} width="max-w-[96rem]" onClose={() => show(null)}>
            {renderView(shown.id, view)}
          </Dialog>
        )}
        {keysOpen && <RoomKeysDialog onClose={() => setKeysOpen(false)} />}
      </div>
      {room.blank && <BlankScreen {...(!audience && { onEnd: () => blank(false) })} />}
    </>
  );
}
