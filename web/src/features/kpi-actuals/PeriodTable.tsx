import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { Period } from '#domain/calendar/period';
import type { ActualsOfYear, ActualView } from '#domain/kpi-actuals/contract';
import type { KpiVersionView, KpiView } from '#domain/kpis/contract';
import { versionIn } from '#domain/kpis/definition';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn, useNumbers } from '../../platform/format/numbers.ts';
import { aside } from '../../platform/i18n/brackets.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useSession } from '../../platform/session/session.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Button } from '../../ui/Button.tsx';
import { EntryState } from '../../ui/EntryState.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { ActsHead, Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { ENTRY_TEXTS } from './entry.locale.ts';

/** The year's periods: what was reported, what is missing, and what is closed, with who closed it and why. */
export function PeriodTable({
  kpi,
  actuals,
  asOf,
  onChoose,
}: {
  kpi: KpiView;
  actuals: ActualsOfYear;
  asOf: Day;
  /** The button that was pressed gets the focus back. */
  onChoose: ((period: Period, button: HTMLElement) => void) | undefined;
}) {
  const t = useTexts(ENTRY_TEXTS);
  const { period } = useTenantCalendar();
  const { today } = useSession();
  const inYear = (year: FiscalYear) => versionIn(kpi.versions, year) ?? kpi.definition;
  const value = useValueText(inYear(actuals.fiscalYear));
  const valueBefore = useValueText(inYear(actuals.fiscalYear - 1));
  const whyNot = ({ from, closed, actual }: ActualsOfYear['periods'][number]) => {
    if (from > today) return t('notBegun');
    // A closed period still takes the 確報 that replaces a 速報.
    return closed === null || actual?.provisional === true ? undefined : t('closed');
  };
  return (
    <Table caption={t('caption')} captionHidden cards>
      <thead role="rowgroup">
        <tr role="row">
          <HeadCell>{t('period')}</HeadCell>
          <HeadCell numeric>{t('previous')}</HeadCell>
          <HeadCell numeric>{t('actual')}</HeadCell>
          <HeadCell>{t('state')}</HeadCell>
          <HeadCell>{t('note')}</HeadCell>
          {onChoose !== undefined && <ActsHead />}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {actuals.periods.map((row, index) => (
          <tr key={row.period} role="row" className={row.closed === null ? '' : 'bg-panel'}>
            <RowHead className="whitespace-nowrap">{period(row.period)}</RowHead>
            <Cell numeric label={t('previous')} className="text-sub">
              {previousText(actuals, index, valueBefore)}
            </Cell>
            <Cell numeric label={t('actual')}>
              {row.actual === null ? '―' : value(row.actual)} {row.actual?.example && <ExampleMark />}
            </Cell>
            <Cell label={t('state')} className="min-w-48">
              <EntryState
                state={
                  row.closed !== null ? 'closed' : row.actual !== null ? 'reported' : row.to < asOf ? 'missing' : 'none'
                }
              />
              {row.closed !== null && (
                <span className="block text-[0.875rem] text-sub">
                  <Spoken text={t('closedWhy', { by: row.closed.closedBy, reason: row.closed.reason })} />
                </span>
              )}
            </Cell>
            <Cell label={t('note')} className={row.actual?.note == null ? '' : 'min-w-40'}>
              {row.actual?.note != null && <Spoken text={row.actual.note} />}
            </Cell>
            {onChoose !== undefined && (
              <Cell className="no-print whitespace-nowrap">
                <Button
                  size="small"
                  aria-label={t(row.actual === null ? 'enterFor' : 'changeFor', { period: period(row.period) })}
                  unavailable={whyNot(row)}
                  onClick={({ currentTarget }) => onChoose(row.period, currentTarget)}
                >
                  {row.actual === null ? t('enter') : t('change')}
                </Button>
              </Cell>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type Reported = Pick<ActualView, 'value' | 'state'> &
  Partial<Pick<ActualView, 'numerator' | 'denominator' | 'provisional'>>;

function previousText(actuals: ActualsOfYear, index: number, value: (actual: Reported) => string): string {
  const previous = actuals.previousYear[index];
  return previous === undefined ? '―' : value(previous);
}

/** In unit and decimals of the year's own definition. */
function useValueText(definition: KpiVersionView): (actual: Reported) => string {
  const t = useTexts(WORDS);
  const { number, quantity } = useNumbers();
  const { decimals } = definition;
  const language = useLanguage();
  const unit = unitIn(language, definition);
  return ({ value, state, numerator, denominator, provisional }) => {
    const parts =
      numerator == null
        ? ''
        : aside(`${number(numerator)} ÷ ${denominator == null ? '―' : number(denominator)}`, language);
    const mark = provisional === true ? ` ${t('preliminary')}` : '';
    if (value !== null) return quantity(value, unit, decimals) + parts + mark;
    return (state === 'value' ? t('verdict.not_computable') : t(`valueState.${state}`)) + parts + mark;
  };
}
