import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDates } from '../../platform/format/dates.ts';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Chip } from '../../ui/StatusChip.tsx';
import { Block } from './Block.tsx';
import { meetingsQuery } from './home.api.ts';
import { HOME_TEXTS } from './locale.ts';

/** Meetings that are not closed, the next one first. */
export function MeetingList({ planId }: { planId: string }) {
  const t = useTexts(HOME_TEXTS);
  const level = useLevelNames();
  const words = useTexts(WORDS);
  const { day } = useDates();
  const query = useQuery(meetingsQuery);
  return (
    <Block title={level('reviewMeeting', 'many')} action={<Link to="/review-meetings">{t('meetings.all')}</Link>}>
      <Loaded query={query}>
        {(meetings) => {
          const open = meetings
            .filter((meeting) => meeting.planId === planId && meeting.state !== 'closed')
            .toSorted((one, other) => one.date.localeCompare(other.date));
          if (open.length === 0) return <p>{t('meetings.none')}</p>;
          return (
            <ul className="flex flex-col gap-3">
              {open.map((meeting) => (
                <li key={meeting.id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
                  <Link to="/review-meetings/$meetingId" params={{ meetingId: meeting.id }} className="font-bold">
                    <Spoken text={meeting.name} />
                  </Link>
                  <Chip>{words(`meeting.${meeting.state}`)}</Chip>
                  {meeting.example && <ExampleMark />}
                  <span className="text-[0.875rem] text-sub">
                    {day(meeting.date)} /{' '}
                    {t('meetings.decided', { decided: meeting.decidedCount, count: meeting.reviewCount })}
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Block>
  );
}
