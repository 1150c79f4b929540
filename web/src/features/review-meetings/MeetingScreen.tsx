import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Day } from '#domain/calendar/day';
import type { ReviewMeetingView } from '#domain/review-meetings/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { useMay } from '../../platform/session/session.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Agenda } from './Agenda.tsx';
import { MEETINGS_TEXTS } from './locale.ts';
import { MeetingActs } from './MeetingActs.tsx';
import { MeetingSteps } from './MeetingSteps.tsx';
import { Packets } from './Packets.tsx';
import { meetingQuery } from './review-meetings.api.ts';

/** A meeting: how far it is, its agenda with verdicts and decisions, and every version of its packet. */
export function MeetingScreen({
  meetingId,
  defaultAsOf,
}: {
  meetingId: string;
  defaultAsOf: (planId: string) => Day | null;
}) {
  const level = useLevelNames();
  const query = useQuery(meetingQuery(meetingId));
  return (
    <Loaded query={query} title={level('reviewMeeting', 'many')}>
      {(meeting) => <Meeting meeting={meeting} defaultAsOf={defaultAsOf(meeting.planId)} />}
    </Loaded>
  );
}

function Meeting({ meeting, defaultAsOf }: { meeting: ReviewMeetingView; defaultAsOf: Day | null }) {
  const t = useTexts(MEETINGS_TEXTS);
  const level = useLevelNames();
  const words = useTexts(WORDS);
  const may = useMay();
  const { day } = useDates();
  const { instant } = useTenantCalendar();
  const crumb = (
    <Link key="list" to="/review-meetings">
      {level('reviewMeeting', 'many')}
    </Link>
  );
  const { id, openedAt, openedBy, closedAt, closedBy, agenda } = meeting;
  return (
    <>
      <PageHeader
        title={meeting.name}
        breadcrumbs={[crumb]}
        above={`${words(`meetingKind.${meeting.kind}`)} / ${day(meeting.date)}`}
        marks={meeting.example ? <ExampleMark /> : undefined}
        actions={
          agenda.length > 0 ? (
            <Link
              to="/review-meetings/$meetingId/room"
              params={{ meetingId: id }}
              className={buttonClass(meeting.state === 'open' ? 'primary' : 'secondary')}
            >
              {t('room')}
            </Link>
          ) : undefined
        }
      />
      <div className="flex flex-col gap-8">
        <div>
          <MeetingSteps state={meeting.state} />
          <p className="mt-2 text-[0.875rem] text-sub">
            {openedAt !== null && (
              <Spoken text={t('openedBy', { at: instant(openedAt), name: openedBy ?? t('unknownMember') })} />
            )}
            {closedAt !== null && (
              <Spoken text={` / ${t('closedBy', { at: instant(closedAt), name: closedBy ?? t('unknownMember') })}`} />
            )}
          </p>
        </div>
        {may('review-meetings.run') && meeting.state !== 'closed' && (
          <MeetingActs meeting={meeting} defaultAsOf={defaultAsOf} />
        )}
        <Agenda meeting={meeting} />
        <Packets meeting={meeting} />
      </div>
    </>
  );
}
