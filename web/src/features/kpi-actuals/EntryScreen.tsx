import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { KpiView } from '#domain/kpis/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ENTRY_TEXTS } from './entry.locale.ts';
import { EntryGrid } from './EntryGrid.tsx';
import { actualsOfYearQuery, breakdownQuery, trendQuery } from './kpi-actuals.api.ts';
import { PartField } from './PartField.tsx';
import { useRecording } from './use-recording.ts';
import { YearEntry } from './YearEntry.tsx';

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
              <YearEntry key={`${fiscalYear} ${breakdown}`} kpi={kpi} source={source} actuals={actuals} trend={model} />
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
