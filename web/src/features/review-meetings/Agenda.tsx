import { Link } from '@tanstack/react-router';
import type { ReviewMeetingView } from '#domain/review-meetings/contract';
import { Name } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { DecisionSeal } from '../../ui/DecisionSeal.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { Subtitle } from '../../ui/Subtitle.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { MEETINGS_TEXTS } from './locale.ts';

/** The items in their order; what the reader may not see yet is counted. */
export function Agenda({ meeting: { agenda, reviewCount } }: { meeting: ReviewMeetingView }) {
  const t = useTexts(MEETINGS_TEXTS);
  const level = useLevelNames();
  const hidden = reviewCount - agenda.length;
  if (agenda.length === 0) return <EmptyState title={t('emptyAgenda')}>{t('emptyAgendaWhy')}</EmptyState>;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-[1.375rem]">{t('agenda')}</h2>
      <Table caption={t('agenda')} captionHidden className="min-w-[40rem]">
        <thead>
          <tr>
            <HeadCell numeric>{t('position')}</HeadCell>
            <HeadCell>{level('initiative')}</HeadCell>
            <HeadCell>{t('open.department')}</HeadCell>
            <HeadCell>{t('open.verdict')}</HeadCell>
            <HeadCell>{t('decision')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {agenda.map(({ id, position, initiative, department, verdict, decision }) => (
            <tr key={id}>
              <Cell numeric>{position}</Cell>
              <RowHead>
                <Link to="/reviews/$reviewId" params={{ reviewId: id }}>
                  {initiative.number}. <Name of={initiative} />
                </Link>
                <Subtitle of={initiative} />
              </RowHead>
              <Cell>{department && <Name of={department} />}</Cell>
              <Cell>{verdict === null ? t('open.noVerdict') : <StatusChip verdict={verdict} />}</Cell>
              <Cell>
                {decision === null ? (
                  <span className="text-sub">{t('notDecided')}</span>
                ) : (
                  <span className="flex flex-wrap items-center gap-2">
                    <DecisionSeal
                      decision={decision.decision}
                      reworkKind={decision.reworkKind}
                      standing={decision.standing}
                    />
                    {decision.example && <ExampleMark />}
                  </span>
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {hidden > 0 && <p className="text-sub">{t('hidden', { count: hidden })}</p>}
    </section>
  );
}
