import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { BreakdownOfYear, PartOfYear } from '#domain/kpi-actuals/contract';
import type { KpiView } from '#domain/kpis/contract';
import { versionIn } from '#domain/kpis/definition';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn, useNumbers } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { BREAKDOWN_TEXTS } from './breakdown.locale.ts';
import { breakdownQuery } from './kpi-actuals.api.ts';

/** A fiscal year by its parts: a row for each 区, 手続 or 所属, and the whole. A part leads to its trend and its entry form. */
export function BreakdownTable({
  kpi,
  fiscalYear,
  asOf,
  shown,
}: {
  kpi: KpiView;
  fiscalYear: number | undefined;
  asOf: string | undefined;
  /** The part whose trend is drawn now. */
  shown: string | undefined;
}) {
  const t = useTexts(BREAKDOWN_TEXTS);
  const calendar = useTenantCalendar();
  const query = useQuery(breakdownQuery(kpi.id, { fiscalYear, asOf }));
  return (
    <section className="mb-8">
      <Loaded query={query}>
        {(year) => (
          <>
            <h2 className="mb-3 text-[1.25rem]">
              {t('title', { dimension: t(year.dimension), year: calendar.fiscalYear(year.fiscalYear) })}
            </h2>
            {shown !== undefined && (
              <p className="mb-3">
                <Link to="/kpis/$kpiId" params={{ kpiId: kpi.id }}>
                  {t('showWhole')}
                </Link>
              </p>
            )}
            <Rows kpi={kpi} year={year} shown={shown} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Rows({ kpi, year, shown }: { kpi: KpiView; year: BreakdownOfYear; shown: string | undefined }) {
  const t = useTexts(BREAKDOWN_TEXTS);
  const language = useLanguage();
  const may = useMay();
  const enters = may('kpi-actuals.record', kpi.departmentId) && kpi.derivedFromId === null;
  return (
    <Table caption={t('caption')} captionHidden className="max-w-4xl min-w-lg">
      <thead>
        <tr>
          <HeadCell>{t(year.dimension)}</HeadCell>
          <HeadCell numeric>{t('value')}</HeadCell>
          <HeadCell numeric>{t('reported')}</HeadCell>
          {enters && <HeadCell className="no-print">{t('act')}</HeadCell>}
        </tr>
      </thead>
      <tbody>
        {year.parts.map((part) => (
          <tr key={part.key} className={part.key === shown ? 'bg-panel' : ''}>
            <RowHead>
              <Link to="/kpis/$kpiId" params={{ kpiId: kpi.id }} search={{ breakdown: part.key }}>
                <Name of={part} />
              </Link>
            </RowHead>
            <Numbers kpi={kpi} fiscalYear={year.fiscalYear} toDate={part.toDate} />
            {enters && (
              <Cell className="no-print">
                <Link
                  to="/kpis/$kpiId/actuals"
                  params={{ kpiId: kpi.id }}
                  search={{ breakdown: part.key, fiscalYear: year.fiscalYear }}
                  aria-label={t('enterOf', { name: nameIn(language, part) })}
                >
                  {t('enter')}
                </Link>
              </Cell>
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <RowHead>{t(year.total === 'derived' ? 'wholeDerived' : 'whole')}</RowHead>
          <Numbers kpi={kpi} fiscalYear={year.fiscalYear} toDate={year.whole} />
          {enters && <Cell className="no-print" />}
        </tr>
      </tfoot>
    </Table>
  );
}

function Numbers({ kpi, fiscalYear, toDate }: { kpi: KpiView; fiscalYear: number; toDate: PartOfYear | null }) {
  const t = useTexts(BREAKDOWN_TEXTS);
  const words = useTexts(WORDS);
  const language = useLanguage();
  const { quantity } = useNumbers();
  const { period } = useTenantCalendar();
  const definition = versionIn(kpi.versions, fiscalYear) ?? kpi.definition;
  return (
    <>
      <Cell numeric>
        {toDate === null
          ? words('verdict.unreported')
          : toDate.value === null
            ? words(`valueState.${toDate.state}`)
            : quantity(toDate.value, unitIn(language, definition), definition.decimals)}{' '}
        {toDate?.example && <ExampleMark />}
        {toDate?.provisional && <span className="block text-[0.75rem] text-sub">{words('provisional')}</span>}
      </Cell>
      <Cell numeric>
        {toDate !== null && (
          <>
            {t('of', { reported: toDate.reported, expected: toDate.expected })}
            <span className="block text-[0.75rem] text-sub">{t('upTo', { period: period(toDate.period) })}</span>
          </>
        )}
      </Cell>
    </>
  );
}
