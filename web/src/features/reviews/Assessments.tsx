import { type ComponentType, useState } from 'react';
import type { ReviewView } from '#domain/reviews/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { AdviseForm } from './AdviseForm.tsx';
import { AssessForm } from './AssessForm.tsx';
import { isJudgement } from './judgement.ts';
import { REVIEW_TEXTS } from './record.locale.ts';
import { standingRecord } from './standing-record.ts';

/** The department's own view and the adviser's, with their forms for whom they belong to. */
export function Assessments({ review, readOnly = false }: { review: ReviewView; readOnly?: boolean }) {
  const t = useTexts(REVIEW_TEXTS);
  const may = useMay();
  const standing = standingRecord(review);
  const isOpen = !readOnly && (standing === null || standing.decision === 'defer');
  const { selfAssessment, opinion } = review;
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <Words
        title={t('selfAssessment')}
        empty={t('noAssessment')}
        said={
          selfAssessment && {
            ...selfAssessment,
            text: selfAssessment.comment,
            lead: isJudgement(selfAssessment.judgement)
              ? t(`judgement.${selfAssessment.judgement}`)
              : selfAssessment.judgement,
          }
        }
        review={review}
        form={isOpen && may('reviews.assess', review.department?.id ?? null) ? AssessForm : null}
      />
      <Words
        title={t('opinion')}
        empty={t('noOpinion')}
        said={opinion && { ...opinion, lead: null }}
        review={review}
        form={isOpen && may('reviews.advise') ? AdviseForm : null}
      />
    </div>
  );
}

type Said = { lead: string | null; text: string | null; by: string | null; at: string | null; example: boolean };

type WordsProps = {
  title: string;
  empty: string;
  said: Said | null;
  review: ReviewView;
  /** For whom the words belong to, while they may still be written. */
  form: ComponentType<{ review: ReviewView; onClose: () => void }> | null;
};

function Words({ title, empty, said, review, form: WordsForm }: WordsProps) {
  const t = useTexts(REVIEW_TEXTS);
  const { instant } = useTenantCalendar();
  const [writing, setWriting] = useState(false);
  return (
    <section className="min-w-0">
      <h3 className="mb-2 flex flex-wrap items-center gap-2 text-[1.125rem]">
        {title} {said?.example && <ExampleMark />}
      </h3>
      {said === null ? (
        <p className="text-sub">{empty}</p>
      ) : (
        <>
          {said.lead !== null && <p className="font-bold">{said.lead}</p>}
          <p className="whitespace-pre-line">{said.text !== null && <Spoken text={said.text} />}</p>
          {said.by !== null && said.at !== null && (
            <p className="text-[0.875rem] text-sub">
              <Spoken text={t('by', { name: said.by, at: instant(said.at) })} />
            </p>
          )}
        </>
      )}
      {WordsForm !== null && (
        <div className="no-print mt-3">
          {writing ? (
            <WordsForm review={review} onClose={() => setWriting(false)} />
          ) : (
            <Button onClick={() => setWriting(true)}>{said === null ? t('write') : t('rewrite')}</Button>
          )}
        </div>
      )}
    </section>
  );
}
