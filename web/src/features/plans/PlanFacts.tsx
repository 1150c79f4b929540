import type { ReactNode } from 'react';
import type { PlanView } from '#domain/plans/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { PLANS_TEXTS } from './locale.ts';

/** Who published the plan when, for which years, on which strategy. */
export function Facts({ plan }: { plan: PlanView }) {
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

/** What was published so far. */
export function Editions({ editions }: Pick<PlanView, 'editions'>) {
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
