import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Period } from '#domain/calendar/period';
import type { ActualsOfYear, TrendView } from '#domain/kpi-actuals/contract';
import { isOnBehalf } from '#domain/kpi-actuals/on-behalf';
import type { KpiView } from '#domain/kpis/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay, useSession } from '../../platform/session/session.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ActualForm } from './ActualForm.tsx';
import { ENTRY_TEXTS } from './entry.locale.ts';
import { EntryGrid } from './EntryGrid.tsx';
import { actualsOfYearQuery, breakdownQuery, trendQuery } from './kpi-actuals.api.ts';
import { PartField } from './PartField.tsx';
import { ExpectingSection } from './ExpectingSection.tsx';
import { PeriodTable } from './PeriodTable.tsx';

/** Entry of one KPI's actuals, a fiscal year at a time: every period with its state, and a form for the chosen one. */
export function EntryScreen({
  kpi,
  source,
  fiscalYear,
  asOf,
  breakdown,
  onYear,
  onPart,
}: {
  kpi: KpiView;
  /** The ratio that a derived count comes from. */ source: KpiView | null;
  fiscalYear: number;
  asOf: string | undefined;
  /** The part (区, 手続, 所属) that is entered; left out: the whole. */
  breakdown: string | undefined;
  onYear: (year: number) => void;
  onPart: (key: string | undefined) => void;
}) {
  const t = useTexts(ENTRY_TEXTS);
  const language = useLanguage();
  const year = useQuery(actualsOfYearQuery(kpi.id, fiscalYear, breakdown));
  const trend = useQuery(trendQuery(kpi.id, asOf, breakdown));
  const calendar = useTenantCalendar();
  return (
    <>
      <PageHeader
        title={t('titleOf', { kpi: nameIn(language, kpi.definition) })}
        breadcrumbs={[
          <Link key="kpi" to="/kpis/$kpiId" params={{ kpiId: kpi.id }}>
            {nameIn(language, kpi.definition)}
          </Link>,
        ]}
      />
      <nav
        aria-label={t('year', { year: calendar.fiscalYear(fiscalYear) })}
        className="mb-4 flex flex-wrap items-center gap-4"
      >
        <button type="button" className={buttonClass('secondary', 'small')} onClick={() => onYear(fiscalYear - 1)}>
          {t('previousYearLink')}
        </button>
        <h2 className="text-[1.25rem]">{t('year', { year: calendar.fiscalYear(fiscalYear) })}</h2>
        <button type="button" className={buttonClass('secondary', 'small')} onClick={() => onYear(fiscalYear + 1)}>
          {t('nextYearLink')}
        </button>
      </nav>
      {kpi.breakdown !== null && (
        <>
          <GridSection kpi={kpi} fiscalYear={fiscalYear} asOf={asOf} />
          <PartField kpi={kpi} fiscalYear={fiscalYear} chosen={breakdown} onPart={onPart} />
        </>
      )}
      <Loaded query={year}>
        {(actuals) => (
          <Loaded query={trend}>
            {(model) => (
              <Entry key={`${fiscalYear} ${breakdown}`} kpi={kpi} source={source} actuals={actuals} trend={model} />
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

function GridSection({ kpi, fiscalYear, asOf }: { kpi: KpiView; fiscalYear: number; asOf: string | undefined }) {
  const { mayRecord, onBehalf } = useRecording(kpi);
  const year = useQuery({ ...breakdownQuery(kpi.id, { fiscalYear, asOf }), enabled: mayRecord });
  if (!mayRecord || kpi.derivedFromId !== null) return null;
  return (
    <Loaded query={year}>{(parts) => <EntryGrid key={fiscalYear} kpi={kpi} year={parts} onBehalf={onBehalf} />}</Loaded>
  );
}

function Entry({
  kpi,
  source,
  actuals,
  trend,
}: {
  kpi: KpiView;
  source: KpiView | null;
  actuals: ActualsOfYear;
  trend: TrendView;
}) {
  const t = useTexts(ENTRY_TEXTS);
  const { shortDay } = useDates();
  const language = useLanguage();
  const [chosen, setChosen] = useState<Period | null>(null);
  const opener = useRef<HTMLElement>(null);
  const { mayRecord, onBehalf } = useRecording(kpi);
  // Nobody types a whole that follows from its parts.
  const follows = source !== null || (trend.part === null && kpi.breakdown?.total === 'derived');
  const found = actuals.periods.find(({ period }) => period === chosen);
  return (
    <div className="flex flex-col gap-4">
      {source !== null && (
        <Notice>
          <p>{t('derived', { name: nameIn(language, source.definition) })}</p>
          <Link to="/kpis/$kpiId/actuals" params={{ kpiId: source.id }}>
            {t('derivedLink', { name: nameIn(language, source.definition) })}
          </Link>
        </Notice>
      )}
      {!mayRecord && <Notice>{t('mayNot')}</Notice>}
      {kpi.closedOn !== null && <Notice>{t('closedKpi', { day: shortDay(kpi.closedOn) })}</Notice>}
      {mayRecord && actuals.decided && <Notice tone="warning">{t('decided')}</Notice>}
      {onBehalf && <Notice>{t('onBehalf')}</Notice>}
      {found !== undefined && (
        <section className="rounded-8 border-2 border-action p-4">
          <ActualForm
            key={found.period}
            kpi={kpi}
            trend={trend}
            period={found.period}
            actual={found.actual}
            needsReason={onBehalf || actuals.decided}
            onDone={() => {
              setChosen(null);
              opener.current?.focus();
            }}
          />
        </section>
      )}
      {trend.part === null && (
        <ExpectingSection
          kpi={kpi}
          trend={trend}
          actuals={actuals}
          mayRecord={mayRecord}
          needsReason={onBehalf || actuals.decided}
        />
      )}
      <PeriodTable
        kpi={kpi}
        actuals={actuals}
        asOf={trend.asOf}
        onChoose={
          mayRecord && !follows
            ? (period, button) => {
                opener.current = button;
                setChosen(period);
              }
            : undefined
        }
      />
    </div>
  );
}

/** Whether the member may report on this KPI, and whether for its department. */
function useRecording({ departmentId }: KpiView): { mayRecord: boolean; onBehalf: boolean } {
  const may = useMay();
  const { member } = useSession();
  const mayRecord = may('kpi-actuals.record', departmentId);
  const seat = { roles: member.roles, departmentId: member.department?.id ?? null };
  return { mayRecord, onBehalf: mayRecord && isOnBehalf(seat, departmentId) };
}
