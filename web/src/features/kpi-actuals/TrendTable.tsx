import type { TrendView } from '#domain/kpi-actuals/contract';
import type { TrendPoint } from '#domain/kpi-actuals/trend';
import { FiscalYearLabel, useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn, useNumbers } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { TraceDisclosure } from '../../ui/TraceDisclosure.tsx';
import { isCumulative } from './trend-chart-rows.ts';
import { TREND_TEXTS } from './trend.locale.ts';

/** The chart's numbers: each fiscal year with its verdict and what it rests on, and below it its periods. */
export function TrendTable({ model }: { model: TrendView }) {
  const t = useTexts(TREND_TEXTS);
  const language = useLanguage();
  const { number } = useNumbers();
  const unit = unitIn(language, { unit: model.unit, unitEn: model.kpi.unitEn });
  const years = model.years.filter(({ fiscalYear }) => model.points.some((point) => point.fiscalYear === fiscalYear));
  return (
    <Table caption={`${t('caption')}（${unit}）`}>
      <thead>
        <tr>
          <HeadCell>{t('period')}</HeadCell>
          <HeadCell numeric>{t('actualOfPeriod')}</HeadCell>
          {isCumulative(model) && <HeadCell numeric>{t('toDate')}</HeadCell>}
          <HeadCell numeric>{t('targetColumn')}</HeadCell>
          <HeadCell numeric>{t('achievement')}</HeadCell>
          <HeadCell>{t('verdict')}</HeadCell>
          <HeadCell>{t('note')}</HeadCell>
        </tr>
      </thead>
      {years.map((year) => (
        <tbody key={year.fiscalYear}>
          <tr className="bg-panel font-bold">
            <RowHead className="font-bold">
              <FiscalYearLabel year={year.fiscalYear} />
            </RowHead>
            <Cell numeric>
              {isCumulative(model) ? '' : shown(year.actual.value, number, t('none'), model.kpi.decimals)}
            </Cell>
            {isCumulative(model) && (
              <Cell numeric>{shown(year.actual.value, number, t('none'), model.kpi.decimals)}</Cell>
            )}
            <Cell numeric>
              {targetText(year.target, number, t('none'))} {year.target?.example && <ExampleMark />}
            </Cell>
            <Cell numeric>
              {year.trace?.shownPercent == null ? t('none') : `${number(year.trace.shownPercent, 1)}%`}
            </Cell>
            <Cell>
              <StatusChip verdict={year.verdict} provisional={year.provisional} />
              {year.trace !== null && <TraceDisclosure trace={year.trace} unit={unit} decimals={model.kpi.decimals} />}
            </Cell>
            <Cell>{year.actual.value !== null && year.actual.provisional ? t('provisional') : ''}</Cell>
          </tr>
          {model.points
            .filter((point) => point.fiscalYear === year.fiscalYear && (point.state !== null || point.ended))
            .map((point) => (
              <PointRow key={point.period} model={model} point={point} />
            ))}
        </tbody>
      ))}
    </Table>
  );
}

function PointRow({ model, point }: { model: TrendView; point: TrendPoint }) {
  const t = useTexts(TREND_TEXTS);
  const words = useTexts(WORDS);
  const { number } = useNumbers();
  const { period } = useTenantCalendar();
  const value =
    point.value !== null
      ? number(point.value, model.kpi.decimals)
      : point.state === null
        ? t('unreported')
        : point.state === 'value'
          ? words('verdict.not_computable')
          : words(`valueState.${point.state}`);
  return (
    <tr>
      <RowHead className="pl-6">{period(point.period)}</RowHead>
      <Cell numeric>{value}</Cell>
      {isCumulative(model) && <Cell numeric>{shown(point.toDate, number, t('none'), model.kpi.decimals)}</Cell>}
      <Cell />
      <Cell />
      <Cell>{point.provisional && t('provisional')}</Cell>
      <Cell>
        {point.example && <ExampleMark />} {point.note}
      </Cell>
    </tr>
  );
}

function shown(
  value: number | null,
  text: (value: number, decimals?: number) => string,
  none: string,
  decimals: number,
): string {
  return value === null ? none : text(value, decimals);
}

function targetText(
  target: { value: number | null; low: number | null; high: number | null } | null,
  text: (value: number) => string,
  none: string,
): string {
  if (target === null) return none;
  if (target.value !== null) return text(target.value);
  return target.low !== null && target.high !== null ? `${text(target.low)}～${text(target.high)}` : none;
}
