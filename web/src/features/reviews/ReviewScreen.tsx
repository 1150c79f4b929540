import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReviewView } from '#domain/reviews/contract';
import { ProblemError } from '../../platform/http/problem-error.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn, Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { DecisionSeal } from '../../ui/DecisionSeal.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Chip } from '../../ui/StatusChip.tsx';
import { Assessments } from './Assessments.tsx';
import { DecideSection } from './DecideSection.tsx';
import { DecisionRecords } from './DecisionRecords.tsx';
import { standingRecord } from './standing-record.ts';
import { Differences } from './Differences.tsx';
import { EVIDENCE_TEXTS } from './evidence.locale.ts';
import { EvidenceCosts } from './EvidenceCosts.tsx';
import { EvidenceKpis } from './EvidenceKpis.tsx';
import { EvidenceNote } from './EvidenceNote.tsx';
import { EvidenceSchedule } from './EvidenceSchedule.tsx';
import { EvidenceVerdicts } from './EvidenceVerdicts.tsx';
import { useHeldDrafts } from './held-drafts.ts';
import { PreviousDecision } from './PreviousDecision.tsx';
import { REVIEW_TEXTS } from './record.locale.ts';
import { reviewQuery } from './reviews.api.ts';

/** A review: its decision records, what they rest on, and where today differs. */
export function ReviewScreen({ reviewId }: { reviewId: string }) {
  const t = useTexts(REVIEW_TEXTS);
  const query = useQuery(reviewQuery(reviewId));
  const isForbidden = query.error instanceof ProblemError && query.error.status === 403;
  return (
    <>
      {isForbidden && query.data === undefined && <PageHeader title={t('forbiddenTitle')}>{t('forbidden')}</PageHeader>}
      <Loaded query={query} title={isForbidden ? undefined : t('forbiddenTitle')}>
        {(review) => <Review key={review.id} review={review} />}
      </Loaded>
    </>
  );
}

function Review({ review }: { review: ReviewView }) {
  const t = useTexts(REVIEW_TEXTS);
  const evidence = useTexts(EVIDENCE_TEXTS);
  const held = useHeldDrafts()(review.id);
  const standing = standingRecord(review);
  return (
    <>
      <Header review={review} />
      <div className="flex flex-col gap-8">
        {standing !== null && <Differences differences={review.differences} />}
        <Block title={t('record')}>
          <DecisionRecords review={review} />
          <div className="no-print">
            <DecideSection review={review} held={held} />
          </div>
        </Block>
        <Block title={standing === null ? t('evidenceNow') : t('evidence')}>
          <EvidenceNote review={review} />
          <EvidenceVerdicts evidence={standing?.evidence ?? review.evidence} />
          <h3 className="text-[1.125rem]">{evidence('kpis')}</h3>
          <EvidenceKpis kpis={(standing?.evidence ?? review.evidence).kpis} />
          <h3 className="text-[1.125rem]">{evidence('schedule')}</h3>
          <EvidenceSchedule items={(standing?.evidence ?? review.evidence).scheduleItems} />
          <h3 className="text-[1.125rem]">{evidence('costs')}</h3>
          <EvidenceCosts costs={(standing?.evidence ?? review.evidence).costs} />
        </Block>
        <Block title={t('assessments')}>
          <Assessments review={review} />
        </Block>
        <Block title={t('previous')}>
          <PreviousDecision previous={review.previous} />
        </Block>
      </div>
    </>
  );
}

function Header({ review }: { review: ReviewView }) {
  const t = useTexts(REVIEW_TEXTS);
  const level = useLevelNames();
  const words = useTexts(WORDS);
  const language = useLanguage();
  const { fiscalYear } = useTenantCalendar();
  const { meeting, initiative } = review;
  const standing = standingRecord(review);
  const name = `${initiative.number}. ${nameIn(language, initiative)}`;
  const crumbs = [
    <Link key="meetings" to="/review-meetings">
      {level('reviewMeeting', 'many')}
    </Link>,
    ...(meeting === null
      ? []
      : [
          <Link key="meeting" to="/review-meetings/$meetingId" params={{ meetingId: meeting.id }}>
            <Spoken text={meeting.name} />
          </Link>,
        ]),
  ];
  return (
    <PageHeader
      title={t('title', { year: fiscalYear(review.fiscalYear), name })}
      breadcrumbs={crumbs}
      above={
        <>
          {t(`kind.${review.kind}`)} /{' '}
          {review.department === null ? t('noDepartment') : <Name of={review.department} />}
          {review.preparedBy !== null && <Spoken text={` / ${t('preparedBy', { name: review.preparedBy })}`} />}
        </>
      }
      marks={
        <>
          {standing?.decision != null ? (
            <DecisionSeal decision={standing.decision} reworkKind={standing.reworkKind} standing={standing.standing} />
          ) : (
            <Chip shape="ring">{words('undecided')}</Chip>
          )}
          {meeting !== null && <Chip>{words(`meeting.${meeting.state as keyof typeof WORDS.ja.meeting}`)}</Chip>}
        </>
      }
      actions={
        <>
          <Link
            to="/initiatives/$initiativeId"
            params={{ initiativeId: initiative.id }}
            className={buttonClass('secondary')}
          >
            {t('toInitiative')}
          </Link>
          {standing !== null && <Button onClick={() => window.print()}>{t('print')}</Button>}
        </>
      }
    />
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-4">
      <h2 className="border-b border-edge pb-1 text-[1.375rem]">{title}</h2>
      {children}
    </section>
  );
}
