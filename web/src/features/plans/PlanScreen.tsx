import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PlanView } from '#domain/plans/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { Name } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { PLANS_TEXTS } from './locale.ts';
import { planQuery } from './plans.api.ts';
import { Policies } from './Policies.tsx';

/** The plan as published: what it is, what it aims at, its policies, its basic ideas and its editions. */
export function PlanScreen({ planId }: { planId: string }) {
  const t = useTexts(PLANS_TEXTS);
  const query = useQuery(planQuery(planId));
  return (
    <Loaded query={query} title={t('title')}>
      {(plan) => (
        <>
          <PageHeader title={t('title')} above={<Name of={{ name: plan.title, nameEn: plan.titleEn }} />}>
            {plan.subtitle !== null && <Name of={{ name: plan.subtitle, nameEn: plan.subtitleEn }} />}
          </PageHeader>
          <Facts plan={plan} />
          <Part title={t('visions')}>
            <ol className="list-decimal pl-6">
              {plan.visions.map((vision) => (
                <li key={vision.id} className="py-1">
                  <Name of={vision} />
                </li>
              ))}
            </ol>
          </Part>
          <Part title={t('policies')}>
            {!plan.visionPolicyLinksKnown && <p className="mb-4 text-sub">{t('linksUnknown')}</p>}
            <Policies plan={plan} />
          </Part>
          <Part title={t('basics')}>
            <div className="max-w-3xl" lang="ja">
              {plan.basics.map(({ heading, paragraphs }) => (
                <section key={heading} className="mb-6">
                  <h3 className="mb-1 text-[1.125rem]">{heading}</h3>
                  {paragraphs.map((paragraph) => (
                    <p key={paragraph} className="mb-2">
                      {paragraph}
                    </p>
                  ))}
                </section>
              ))}
            </div>
          </Part>
          <Part title={t('editions')}>
            <Editions editions={plan.editions} />
          </Part>
        </>
      )}
    </Loaded>
  );
}

function Facts({ plan }: { plan: PlanView }) {
  const t = useTexts(PLANS_TEXTS);
  const { fiscalYear } = useTenantCalendar();
  const { month } = useDates();
  const { fromFiscalYear, toFiscalYear, soft, quote } = plan.period;
  return (
    <section className="mb-10">
      <h2 className="unseen">{t('facts')}</h2>
      <dl className="grid max-w-3xl gap-x-6 gap-y-2 sm:grid-cols-[12rem_1fr]">
        <Fact name={t('publisher')}>
          <span lang="ja">{plan.publisher}</span>
        </Fact>
        <Fact name={t('published')}>{plan.published === null ? t('unknown') : month(plan.published)}</Fact>
        <Fact name={t('parent')}>
          {plan.parent === null ? (
            t('unknown')
          ) : (
            <span lang="ja">{[plan.parent.title, plan.parent.edition].filter(Boolean).join(' ')}</span>
          )}
        </Fact>
        <Fact name={t('period')}>
          {t('periodRange', { from: fiscalYear(fromFiscalYear), to: fiscalYear(toFiscalYear) })}
          {soft && t('soft')}
          {quote !== null && (
            <span lang="ja" className="block text-[0.875rem] text-sub">
              「{quote}」
            </span>
          )}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-bold">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Editions({ editions }: Pick<PlanView, 'editions'>) {
  const t = useTexts(PLANS_TEXTS);
  const { shortDay, month } = useDates();
  if (editions.length === 0) return <p className="text-sub">{t('noEditions')}</p>;
  return (
    <Table caption={t('editions')} captionHidden className="max-w-3xl">
      <thead>
        <tr>
          <HeadCell>{t('edition')}</HeadCell>
          <HeadCell>{t('publishedOn')}</HeadCell>
          <HeadCell>{t('reason')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {editions.map(({ number, publishedOn, reason }) => (
          <tr key={number}>
            <RowHead>{t('editionNumber', { number })}</RowHead>
            <Cell>
              {publishedOn.length === 7 ? month(publishedOn) : shortDay(publishedOn as `${number}-${number}-${number}`)}
            </Cell>
            <Cell>{reason ?? ''}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-10">
      <h2 className="mb-3 text-[1.25rem]">{title}</h2>
      {children}
    </section>
  );
}
