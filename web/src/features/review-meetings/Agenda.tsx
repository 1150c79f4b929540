import type { ReviewMeetingView } from '#domain/review-meetings/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { DecisionSeal } from '../../ui/DecisionSeal.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Cell, HeadCell, Table } from '../../ui/Table.tsx';
import { MEETINGS_TEXTS } from './locale.ts';
import { ReviewCells } from './ReviewCells.tsx';

/** The items in their order; what the reader may not see yet is counted. */
export function Agenda({ meeting: { agenda, reviewCount } }: { meeting: ReviewMeetingView }) {
  const t = useTexts(MEETINGS_TEXTS);
  const words = useTexts(WORDS);
  const level = useLevelNames();
  const hidden = reviewCount - agenda.length;
  if (agenda.length === 0) return <EmptyState title={t('emptyAgenda')}>{t('emptyAgendaWhy')}</EmptyState>;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-[1.375rem]">{t('agenda')}</h2>
      <Table caption={t('agenda')} captionHidden cards className="sm:min-w-[40rem]">
        <thead role="rowgroup">
          <tr role="row">
            <HeadCell numeric>{t('position')}</HeadCell>
            <HeadCell>{level('initiative')}</HeadCell>
            <HeadCell>{t('open.department')}</HeadCell>
            <HeadCell>{t('open.verdict')}</HeadCell>
            <HeadCell>{t('decision')}</HeadCell>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {agenda.map(({ position, decision, ...review }) => (
            <tr key={review.id} role="row">
              <Cell numeric label={t('position')}>
                {position}
              </Cell>
              <ReviewCells review={review} />
              <Cell label={t('decision')}>
                {decision === null ? (
                  <span className="text-sub">{words('undecided')}</span>
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
