import { useDeferredValue } from 'react';
import type { TrendView } from '#domain/kpi-actuals/contract';
import { expectedOf, outlookShapeOf, rowsOf, type TrendWindow } from '#domain/kpi-actuals/trend-drawing';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Figure } from '../../ui/Figure.tsx';
import { OUTLOOK_TEXTS } from './outlook.locale.ts';
import { outlookText } from './outlook-text.ts';
import { findingText } from './finding.ts';
import { LazyTrendChart } from './LazyTrendChart.tsx';
import { TrendMarks } from './TrendMarks.tsx';
import { TrendTable } from './TrendTable.tsx';
import { TREND_TEXTS } from './trend.locale.ts';

type TrendFigureProps = {
  model: TrendView;
  /** The other KPI of a 件数・割合 pair, drawn above or below: both keep the same margins. */
  pair: TrendView | null;
  window: TrendWindow;
  showPrevious: boolean;
  tableOpen: boolean;
  onTableOpen: (open: boolean) => void;
};

/** One KPI: what the chart shows in a sentence, the chart, what its signs mean, its numbers. */
export function TrendFigure({ model, pair, window, showPrevious, tableOpen, onTableOpen }: TrendFigureProps) {
  const t = useTexts(TREND_TEXTS);
  const language = useLanguage();
  const { fiscalYear } = useTenantCalendar();
  // Fifty years of months are thousands of cells: the picture does not wait for them.
  const told = useDeferredValue<TrendView | null>(model, null);
  const named = [
    pair === null ? null : nameIn(language, model.kpi),
    model.part === null ? null : nameIn(language, model.part),
  ].filter((name) => name !== null);
  const outlook = outlookText(model, language, fiscalYear);
  const example = model.points.some((point) => point.example) || model.targets.some((target) => target.example);
  return (
    <Figure
      title={named.length === 0 ? t('title') : t('titleOf', { name: named.join(t('between')) })}
      finding={
        <>
          {findingText(model, language, fiscalYear)}
          {model.targets.length === 0 && <> {t('noTarget')}</>}
          {outlook !== null && <span className="block">{outlook}</span>}
          {example && <span className="block text-[0.875rem] text-sub">{t('example')}</span>}
        </>
      }
      table={told !== null && <TrendTable model={told} window={window} />}
      tableOpen={tableOpen}
      onTableOpen={onTableOpen}
      tableKey="t"
    >
      <LazyTrendChart model={model} pair={pair} window={window} showPrevious={showPrevious} />
      <Signs model={model} window={window} />
      <TrendMarks model={model} window={window} />
    </Figure>
  );
}

/** What a hollow form, an asterisk and a cross mean, where the chart has one. */
function Signs({ model, window }: { model: TrendView; window: TrendWindow }) {
  const t = useTexts(TREND_TEXTS);
  const outlook = useTexts(OUTLOOK_TEXTS);
  const rows = rowsOf(model, window);
  const shape = outlookShapeOf(model, rows);
  const signs = [
    rows.some(({ provisional, actual }) => provisional && actual !== null) && t('preliminary'),
    rows.some(({ correctedAfterReview }) => correctedAfterReview) && t('correctedSign'),
    rows.some(({ suppressed }) => suppressed) && t('suppressedSign'),
    shape !== null && outlook('band'),
    expectedOf(model) !== null && outlook('expectedSign'),
    model.years.some(({ unit }) => unit !== model.unit) && t('otherUnit'),
  ].filter((sign) => sign !== false);
  return signs.length > 0 && <p className="text-[0.8125rem] text-sub">{signs.join(t('between'))}</p>;
}
