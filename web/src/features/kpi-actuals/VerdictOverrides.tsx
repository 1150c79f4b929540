import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { VerdictOverrideView } from '#domain/kpis/contract';
import type { TrendYear } from '#domain/kpi-actuals/trend-years';
import { standsAgainst } from '#domain/kpis/verdict-override';
import { useDates } from '../../platform/format/dates.ts';
import { FiscalYearLabel, useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Button } from '../../ui/Button.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { ActsHead, Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { overridesQuery, trendQuery } from './kpi-actuals.api.ts';
import { OverrideDialog } from './OverrideDialog.tsx';
import { OVERRIDES_TEXTS } from './overrides.locale.ts';
import { WithdrawOverrideDialog } from './WithdrawOverrideDialog.tsx';

type Editing = { act: 'set' | 'withdraw'; fiscalYear: number | null };

/** 手動判定 of a KPI, year by year, with everything that was written; shown where there is any, and to who may give one. */
export function VerdictOverrides({ kpiId, asOf }: { kpiId: string; asOf: string | undefined }) {
  const t = useTexts(OVERRIDES_TEXTS);
  const mayGive = useMay()('verdicts.override');
  const overrides = useQuery(overridesQuery(kpiId)).data;
  const trend = useQuery(trendQuery(kpiId, asOf)).data;
  const [editing, setEditing] = useState<Editing | null>(null);
  if (overrides === undefined || trend === undefined) return null;
  if (overrides.length === 0 && !mayGive) return null;
  const years = trend.years.filter(({ computed }) => standsAgainst(computed));
  const seen = overrides.find(({ fiscalYear }) => fiscalYear === editing?.fiscalYear) ?? null;
  return (
    <section className="mb-8">
      <h2 className="mb-2 text-[1.25rem]">{t('title')}</h2>
      <p className="mb-3 text-[0.875rem] text-sub">{overrides.length === 0 ? t('none') : t('lead')}</p>
      {overrides.length > 0 && (
        <OverrideTable overrides={overrides} years={trend.years} onEdit={mayGive ? setEditing : null} />
      )}
      {mayGive && years.length > 0 && (
        <p className="no-print mt-3">
          <Button size="small" onClick={() => setEditing({ act: 'set', fiscalYear: null })}>
            {t('give')}
          </Button>
        </p>
      )}
      {editing?.act === 'set' && (
        <OverrideDialog
          kpiId={kpiId}
          years={years}
          overrides={overrides}
          fiscalYear={editing.fiscalYear}
          onClose={() => setEditing(null)}
        />
      )}
      {editing?.act === 'withdraw' && seen !== null && (
        <WithdrawOverrideDialog override={seen} onClose={() => setEditing(null)} />
      )}
    </section>
  );
}

type OverrideTableProps = {
  overrides: readonly VerdictOverrideView[];
  years: readonly TrendYear[];
  onEdit: ((editing: Editing) => void) | null;
};

function OverrideTable({ overrides, years, onEdit }: OverrideTableProps) {
  const t = useTexts(OVERRIDES_TEXTS);
  const { fiscalYear: yearText } = useTenantCalendar();
  return (
    <Table caption={t('title')} captionHidden className="max-w-5xl min-w-3xl">
      <thead>
        <tr>
          <HeadCell>{t('year')}</HeadCell>
          <HeadCell>{t('stands')}</HeadCell>
          <HeadCell>{t('computed')}</HeadCell>
          <HeadCell>{t('history')}</HeadCell>
          {onEdit && <ActsHead />}
        </tr>
      </thead>
      <tbody>
        {overrides.map(({ fiscalYear, override, history }) => {
          const year = yearText(fiscalYear);
          const computed = years.find((one) => one.fiscalYear === fiscalYear)?.computed;
          return (
            <tr key={fiscalYear}>
              <RowHead className="whitespace-nowrap">
                <FiscalYearLabel year={fiscalYear} />
              </RowHead>
              <Cell>{override === null ? t('withdrawn') : <StatusChip verdict={override.verdict} manual />}</Cell>
              <Cell>{computed !== undefined && <StatusChip verdict={computed} />}</Cell>
              <Cell>
                <History history={history} />
              </Cell>
              {onEdit && (
                <Cell className="no-print">
                  <Button
                    size="small"
                    look="quiet"
                    aria-label={t('changeOf', { year })}
                    onClick={() => onEdit({ act: 'set', fiscalYear })}
                  >
                    {t('change')}
                  </Button>
                  {override !== null && (
                    <Button
                      size="small"
                      look="quiet"
                      aria-label={t('withdrawOf', { year })}
                      onClick={() => onEdit({ act: 'withdraw', fiscalYear })}
                    >
                      {t('withdraw')}
                    </Button>
                  )}
                </Cell>
              )}
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function History({ history }: { history: VerdictOverrideView['history'] }) {
  const t = useTexts(OVERRIDES_TEXTS);
  const words = useTexts(WORDS);
  const { shortDay } = useDates();
  return (
    <ol className="flex flex-col gap-1 text-[0.875rem]">
      {history.map(({ version, verdict, computed, reason, correction, by, on }) => (
        <li key={version}>
          <Spoken
            text={t('entry', {
              day: shortDay(on),
              by: by ?? t('unknown'),
              verdict: verdict === null ? t('takenBack') : words(`verdict.${verdict}`),
              computed: words(`verdict.${computed}`),
            })}
          />
          {correction && <strong className="ml-2">{t('correction')}</strong>}
          <span className="block text-sub">
            <Spoken text={reason} />
          </span>
        </li>
      ))}
    </ol>
  );
}
