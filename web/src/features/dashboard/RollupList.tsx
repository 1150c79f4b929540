import type { ReactNode } from 'react';
import type { VerdictCounts } from '#domain/dashboard/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { DistributionBar, DistributionLegend } from './DistributionBar.tsx';
import { sharesOf } from './distribution.ts';
import { DASHBOARD_TEXTS } from './locale.ts';

type RollupRow = VerdictCounts & { id: string; head: ReactNode };

/** Verdict counts a line, with their denominator; what has no KPI says so instead of vanishing. Stacked on a phone. */
export function RollupList({ label, rows }: { label: string; rows: readonly RollupRow[] }) {
  const t = useTexts(DASHBOARD_TEXTS);
  return (
    <ul aria-label={label} className="@container border-t border-rule">
      {rows.map((row) => (
        <li
          key={row.id}
          className="keep-together grid grid-cols-[minmax(0,1fr)] items-center gap-x-6 gap-y-1 border-b border-rule py-2 @2xl:grid-cols-[1fr_10rem] @5xl:grid-cols-[16rem_10rem_16rem_1fr]"
        >
          <span className="font-bold">{row.head}</span>
          {row.total === 0 ? (
            <span className="text-sub @5xl:col-span-3">{t('emptyPolicy')}</span>
          ) : (
            <>
              <span className="tabular-nums">{t('judgedOf', { judged: row.judged, total: row.total })}</span>
              <div className="@2xl:@max-5xl:col-span-2">
                <DistributionBar shares={sharesOf(row)} small />
              </div>
              <div className="@2xl:@max-5xl:col-span-2">
                <DistributionLegend shares={sharesOf(row)} small />
              </div>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
