import type { ReactNode } from 'react';
import type { VerdictCounts } from '#domain/dashboard/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { DistributionBar, DistributionLegend } from './DistributionBar.tsx';
import { sharesOf } from './distribution.ts';
import { DASHBOARD_TEXTS } from './locale.ts';

type RollupRow = VerdictCounts & { id: string; head: ReactNode };

/** Verdict counts a row, with their denominator; a row without KPIs says so instead of vanishing. */
export function RollupTable({ caption, head, rows }: { caption: string; head: string; rows: readonly RollupRow[] }) {
  const t = useTexts(DASHBOARD_TEXTS);
  return (
    <Table caption={caption} captionHidden>
      <thead>
        <tr>
          <HeadCell className="w-1/4 min-w-40">{head}</HeadCell>
          <HeadCell numeric className="whitespace-nowrap">
            {t('judged')}
          </HeadCell>
          <HeadCell className="w-1/4 min-w-44">{t('bar')}</HeadCell>
          <HeadCell>{t('counts')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <RowHead>{row.head}</RowHead>
            <Cell numeric>
              {row.judged}／{row.total}
            </Cell>
            {row.total === 0 ? (
              <Cell colSpan={2} className="text-sub">
                {t('emptyPolicy')}
              </Cell>
            ) : (
              <>
                <Cell>
                  <DistributionBar shares={sharesOf(row)} small />
                </Cell>
                <Cell>
                  <DistributionLegend shares={sharesOf(row)} small />
                </Cell>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
