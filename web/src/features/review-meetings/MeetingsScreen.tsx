import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlanSummary } from '#domain/plans/contract';
import type { ReviewMeetingSummary } from '#domain/review-meetings/contract';
import { useDates } from '../../platform/format/dates.ts';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { useMay } from '../../platform/session/session.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Button } from '../../ui/Button.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { CreateMeetingDialog } from './CreateMeetingDialog.tsx';
import { MEETINGS_TEXTS } from './locale.ts';
import { OpenReviews } from './OpenReviews.tsx';
import { meetingsQuery } from './review-meetings.api.ts';
import { MeetingStateChip } from './MeetingStateChip.tsx';

type Props = { plan: PlanSummary; fiscalYear: number; onCreated: (meetingId: string) => void };

/** Every meeting of the plan, and what waits for one. */
export function MeetingsScreen({ plan, fiscalYear, onCreated }: Props) {
  const t = useTexts(MEETINGS_TEXTS);
  const level = useLevelNames();
  const may = useMay();
  const query = useQuery(meetingsQuery(plan.id));
  const [creating, setCreating] = useState(false);
  const runs = may('review-meetings.run');
  const create = runs ? (
    <Button look="primary" onClick={() => setCreating(true)}>
      {t('create')}
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader title={level('reviewMeeting', 'many')} actions={create}>
        {t('lead')}
      </PageHeader>
      <div className="flex flex-col gap-8">
        <Loaded query={query}>
          {(meetings) =>
            meetings.length === 0 ? (
              <EmptyState title={t('empty')} action={create}>
                {runs ? t('emptyWhy') : t('emptyReader')}
              </EmptyState>
            ) : (
              <MeetingTable meetings={meetings} />
            )
          }
        </Loaded>
        <OpenReviews plan={plan} fiscalYear={fiscalYear} />
      </div>
      {creating && (
        <CreateMeetingDialog
          plan={plan}
          fiscalYear={fiscalYear}
          onClose={() => setCreating(false)}
          onCreated={onCreated}
        />
      )}
    </>
  );
}

function MeetingTable({ meetings }: { meetings: readonly ReviewMeetingSummary[] }) {
  const t = useTexts(MEETINGS_TEXTS);
  const words = useTexts(WORDS);
  const { shortDay } = useDates();
  return (
    <Table caption={t('meetings')} cards className="sm:min-w-[36rem]">
      <thead role="rowgroup">
        <tr role="row">
          <HeadCell>{t('name')}</HeadCell>
          <HeadCell>{t('state')}</HeadCell>
          <HeadCell>{t('date')}</HeadCell>
          <HeadCell>{t('kind')}</HeadCell>
          <HeadCell numeric>{t('decided')}</HeadCell>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {meetings.map(({ id, name, kind, date, state, reviewCount, decidedCount, example }) => (
          <tr key={id} role="row">
            <RowHead>
              <Link to="/review-meetings/$meetingId" params={{ meetingId: id }} lang="ja" className="font-bold">
                <Spoken text={name} />
              </Link>{' '}
              {example && <ExampleMark />}
            </RowHead>
            <Cell label={t('state')}>
              <MeetingStateChip state={state} />
            </Cell>
            <Cell label={t('date')} className="whitespace-nowrap">
              {shortDay(date)}
            </Cell>
            <Cell label={t('kind')}>{words(`meetingKind.${kind}`)}</Cell>
            <Cell numeric label={t('decided')}>
              {t('decidedOf', { decided: decidedCount, count: reviewCount })}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
