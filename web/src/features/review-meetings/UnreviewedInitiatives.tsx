import { useQuery } from '@tanstack/react-query';
import type { PlanSummary } from '#domain/plans/contract';
import type { ReviewListItem } from '#domain/reviews/contract';
import { Title } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { Subtitle } from '../../ui/Subtitle.tsx';
import { MEETINGS_TEXTS } from './locale.ts';
import { createReview, initiativesQuery } from './review-meetings.api.ts';

type Props = { plan: PlanSummary; fiscalYear: number; reviews: readonly ReviewListItem[] };

/** Initiatives that go on and have no review of the year: each is to be reviewed at least once a year. */
export function UnreviewedInitiatives({ plan, fiscalYear, reviews }: Props) {
  const t = useTexts(MEETINGS_TEXTS);
  const { data: initiatives = [] } = useQuery(initiativesQuery(plan.id));
  const command = useCommand({
    run: createReview,
    invalidates: [['reviews'], ['initiatives']],
    onDone: () => announce(t('open.added')),
  });
  const reviewed = new Set(reviews.filter(({ kind }) => kind === 'yearly').map(({ initiative }) => initiative.id));
  const without = initiatives.filter(
    ({ id, status }) => !reviewed.has(id) && status !== 'withdrawn' && status !== 'completed',
  );
  if (without.length === 0) return null;
  return (
    <div className="no-print rounded-8 border border-rule p-4">
      <h3 className="mb-2 font-bold">{t('open.without')}</h3>
      {command.error !== null && (
        <Notice tone="error" live>
          {problemSentence(command.error)}
        </Notice>
      )}
      <ul className="divide-y divide-rule">
        {without.map((initiative) => (
          <li key={initiative.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span>
              {initiative.number}. <Title of={initiative} /> <Subtitle of={initiative} />
            </span>
            <Button
              size="small"
              busy={command.isPending}
              aria-label={t('open.addFor', { number: initiative.number })}
              onClick={() => command.submit({ initiativeId: initiative.id, fiscalYear })}
            >
              {t('open.add')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
