import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PeriodClosureView } from '#domain/period-closures/contract';
import type { PlanSummary } from '#domain/plans/contract';
import { rolesThatMay } from '#domain/members/permissions';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { EmptyState, NoPermission } from '../../ui/states.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { ClosePeriodForm } from './ClosePeriodForm.tsx';
import { CLOSURES_TEXTS } from './locale.ts';
import { closuresQuery } from './period-closures.api.ts';
import { ReopenDialog } from './ReopenDialog.tsx';

/** 確定: which periods are closed for entry; close one, open one again. */
export function PeriodClosuresScreen({ plan, fiscalYear }: { plan: PlanSummary; fiscalYear: number }) {
  const t = useTexts(CLOSURES_TEXTS);
  const may = useMay();
  const query = useQuery(closuresQuery(plan.id));
  const [reopening, setReopening] = useState<PeriodClosureView | null>(null);
  if (!may('period-closures.write')) {
    return (
      <>
        <PageHeader title={t('title')} />
        <NoPermission roles={rolesThatMay('period-closures.write')} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('title')}>{t('lead')}</PageHeader>
      <section className="mb-10 rounded-8 border border-rule p-6">
        <h2 className="mb-4 text-[1.25rem]">{t('close')}</h2>
        <ClosePeriodForm plan={plan} fiscalYear={fiscalYear} />
      </section>
      <h2 className="mb-3 text-[1.25rem]">{t('list')}</h2>
      <Loaded query={query}>
        {(closures) =>
          closures.length === 0 ? (
            <EmptyState title={t('empty')}>{t('emptyWhy')}</EmptyState>
          ) : (
            <ClosureTable closures={closures} startMonth={plan.fiscalStartMonth} onReopen={setReopening} />
          )
        }
      </Loaded>
      {reopening !== null && (
        <ReopenDialog closure={reopening} startMonth={plan.fiscalStartMonth} onClose={() => setReopening(null)} />
      )}
    </>
  );
}

type ClosureTableProps = {
  closures: readonly PeriodClosureView[];
  startMonth: number;
  onReopen: (closure: PeriodClosureView) => void;
};

function ClosureTable({ closures, startMonth, onReopen }: ClosureTableProps) {
  const t = useTexts(CLOSURES_TEXTS);
  const { period, instant } = useTenantCalendar();
  return (
    <Table caption={t('list')} captionHidden className="min-w-3xl">
      <thead>
        <tr>
          <HeadCell>{t('period')}</HeadCell>
          <HeadCell>{t('state')}</HeadCell>
          <HeadCell>{t('reason')}</HeadCell>
          <HeadCell>{t('by')}</HeadCell>
          <HeadCell>{t('at')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {closures.map((closure) => (
          <tr key={closure.id}>
            <RowHead className="font-bold">{period(closure.period, startMonth)}</RowHead>
            <Cell>
              {closure.reopenedAt === null ? (
                <span className="flex flex-wrap items-baseline gap-3">
                  {t('stands')}
                  <Button
                    size="small"
                    aria-label={t('reopenOf', { period: period(closure.period, startMonth) })}
                    onClick={() => onReopen(closure)}
                  >
                    {t('reopen')}
                  </Button>
                </span>
              ) : (
                <>
                  <Spoken
                    text={t('reopened', { at: instant(closure.reopenedAt), by: closure.reopenedBy ?? t('unknown') })}
                  />
                  {closure.reopenReason !== null && <span className="block text-sub">{closure.reopenReason}</span>}
                </>
              )}
            </Cell>
            <Cell>
              <Spoken text={closure.reason} />
            </Cell>
            <Cell>
              <Spoken text={closure.closedBy ?? t('unknown')} />
            </Cell>
            <Cell>{instant(closure.closedAt)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
