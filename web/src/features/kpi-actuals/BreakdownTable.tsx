import { Link } from '@tanstack/react-router';
import type { BreakdownOfYear, PartOfYear, RowOfYear } from '#domain/kpi-actuals/contract';
import type { KpiVersionView, KpiView } from '#domain/kpis/contract';
import { versionIn } from '#domain/kpis/definition';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn, useNumbers } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { EntryState } from '../../ui/EntryState.tsx';
import { ActsHead, Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { BREAKDOWN_TEXTS } from './breakdown.locale.ts';
import { CellText, PART_WIDTH } from './CellText.tsx';

/** A row for each part and one for the whole, a column for each period, then what the year has come to. */
export function BreakdownTable({
  kpi,
  year,
  shown,
}: {
  kpi: KpiView;
  year: BreakdownOfYear;
  shown: string | undefined;
}) {
  const t = useTexts(BREAKDOWN_TEXTS);
  const language = useLanguage();
  const may = useMay();
  const { period } = useTenantCalendar();
  const definition = versionIn(kpi.versions, year.fiscalYear) ?? kpi.definition;
  const enters = may('kpi-actuals.record', kpi.departmentId) && kpi.derivedFromId === null;
  return (
    <Table caption={t('caption', { unit: unitIn(language, definition) })}>
      <thead>
        <tr>
          <HeadCell className="sticky left-0 z-1 first-letter:uppercase">{t(year.dimension)}</HeadCell>
          {year.periods.map(({ period: key, closed }) => (
            <HeadCell key={key} numeric className="whitespace-nowrap">
              {period(key)}
              {closed !== null && (
                <span className="block font-normal">
                  <EntryState state="closed" />
                </span>
              )}
            </HeadCell>
          ))}
          <HeadCell numeric>{t('value')}</HeadCell>
          <HeadCell numeric>{t('reported')}</HeadCell>
          {enters && <ActsHead />}
        </tr>
      </thead>
      <tbody>
        {year.parts.map((part) => (
          <tr key={part.key} className={part.key === shown ? 'bg-panel' : ''}>
            <RowHead className={`sticky left-0 z-1 ${part.key === shown ? 'bg-panel' : 'bg-surface'}`}>
              <span className={PART_WIDTH}>
                <Link to="/kpis/$kpiId" params={{ kpiId: kpi.id }} search={{ breakdown: part.key }}>
                  <Name of={part} />
                </Link>
              </span>
            </RowHead>
            <Reports year={year} actuals={part.actuals} definition={definition} />
            <Numbers definition={definition} toDate={part.toDate} />
            {enters && (
              <Cell className="no-print whitespace-nowrap">
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
          <RowHead className="sticky left-0 z-1 bg-surface font-bold">
            <span className={PART_WIDTH}>{t(year.total === 'derived' ? 'wholeDerived' : 'whole')}</span>
          </RowHead>
          <Reports year={year} actuals={year.whole.actuals} definition={definition} />
          <Numbers definition={definition} toDate={year.whole.toDate} />
          {enters && <Cell className="no-print" />}
        </tr>
      </tfoot>
    </Table>
  );
}

/** A row's periods: what was reported by the day of the page, and what should have been. */
function Reports({
  year,
  actuals,
  definition,
}: {
  year: BreakdownOfYear;
  actuals: RowOfYear['actuals'];
  definition: KpiVersionView;
}) {
  const words = useTexts(WORDS);
  return year.periods.map(({ period, to }, column) => (
    <Cell key={period} numeric>
      {to > year.asOf ? (
        words('verdict.not_due')
      ) : actuals[column] == null ? (
        words('verdict.unreported')
      ) : (
        <CellText cell={actuals[column]} definition={definition} />
      )}
    </Cell>
  ));
}

function Numbers({ definition, toDate }: { definition: KpiVersionView; toDate: PartOfYear | null }) {
  const t = useTexts(BREAKDOWN_TEXTS);
  const words = useTexts(WORDS);
  const language = useLanguage();
  const { quantity } = useNumbers();
  const { period } = useTenantCalendar();
  return (
    <>
      <Cell numeric>
        {toDate === null
          ? words('verdict.unreported')
          : toDate.value === null
            ? words(`valueState.${toDate.state}`)
            : quantity(toDate.value, unitIn(language, definition), definition.decimals)}
        {toDate?.provisional && <span className="block text-[0.75rem] text-sub">{words('preliminary')}</span>}
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
