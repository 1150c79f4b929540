import type { FollowUpAnswer } from '#domain/follow-ups/contract';
import { FOLLOW_UP_ANSWERS } from '#domain/follow-ups/contract';
import type { ReviewView } from '#domain/reviews/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { DecisionSeal } from '../../ui/DecisionSeal.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { REVIEW_TEXTS } from './record.locale.ts';

/** The decision that this review looks back at, and what became of its conditions. */
export function PreviousDecision({ previous }: { previous: ReviewView['previous'] }) {
  const t = useTexts(REVIEW_TEXTS);
  const words = useTexts(WORDS);
  const { fiscalYear } = useTenantCalendar();
  const { shortDay } = useDates();
  if (previous === null) return <p className="text-sub">{t('previousNone')}</p>;
  const { decision, reason, conditions } = previous;
  return (
    <div className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-3">
        {t('previousDecision', { year: fiscalYear(decision.fiscalYear) })}
        <DecisionSeal decision={decision.decision} reworkKind={decision.reworkKind} standing={decision.standing} />
        <span className="text-[0.875rem] text-sub">{shortDay(decision.decidedOn)}</span>
        {decision.example && <ExampleMark />}
      </p>
      {reason !== null && (
        <p className="max-w-3xl whitespace-pre-line">
          <Spoken text={reason} />
        </p>
      )}
      {conditions.length === 0 ? (
        <p className="text-sub">{t('noConditions')}</p>
      ) : (
        <Table caption={t('conditions')} captionHidden className="max-w-4xl">
          <thead>
            <tr>
              <HeadCell>{t('condition')}</HeadCell>
              <HeadCell>{t('conditionDueHead')}</HeadCell>
              <HeadCell>{t('answer')}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {conditions.map(({ text, due, answer }, index) => (
              <tr key={index}>
                <RowHead>
                  <Spoken text={text} />
                </RowHead>
                <Cell className="whitespace-nowrap">{shortDay(due)}</Cell>
                <Cell className="whitespace-nowrap">
                  {isAnswer(answer) ? (
                    words(`followUp.${answer}`)
                  ) : (
                    <strong className="text-error-on-panel">{t('unanswered')}</strong>
                  )}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}

export function isAnswer(answer: string | null): answer is FollowUpAnswer {
  return FOLLOW_UP_ANSWERS.some((known) => known === answer);
}
