import { fiscalYearOfPeriod, isPeriod } from '#domain/calendar/period';
import type { TrendView } from '#domain/kpi-actuals/contract';
import { isCumulative, type TrendRow } from '#domain/kpi-actuals/trend-drawing';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useNumbers } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { targetText } from '../../platform/wording/target-text.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { TREND_TEXTS } from './trend.locale.ts';

type TrendTooltipProps = {
  model: TrendView;
  rows: readonly TrendRow[];
  unit: string;
  showPrevious: boolean;
  /** Recharts adds these. */
  active?: boolean;
  label?: unknown;
};

/** What stands at one place of the time axis. It is read out as ← and → move along: its element is there before its words. */
export function TrendTooltip({ model, rows, unit, showPrevious, active = false, label }: TrendTooltipProps) {
  const row = active ? rows.find(({ period }) => period === label) : undefined;
  return (
    <div role="status" aria-live="polite">
      {row !== undefined && <At row={row} model={model} unit={unit} showPrevious={showPrevious} />}
    </div>
  );
}

function At({
  row,
  model,
  unit,
  showPrevious,
}: { row: TrendRow } & Pick<TrendTooltipProps, 'model' | 'unit' | 'showPrevious'>) {
  const t = useTexts(TREND_TEXTS);
  const words = useTexts(WORDS);
  const language = useLanguage();
  const { quantity } = useNumbers();
  const { period } = useTenantCalendar();
  const point = model.points.find((one) => one.period === row.period);
  const targets = isPeriod(row.period)
    ? model.targets.filter(({ fiscalYear }) => fiscalYear === fiscalYearOfPeriod(row.period))
    : [];
  const kpi = { ...model, ...model.kpi };
  const actual =
    row.actual !== null
      ? quantity(row.actual, unit, model.kpi.decimals)
      : point?.state == null || point.state === 'value'
        ? t('unreported')
        : words(`valueState.${point.state}`);
  const lines: [string, string][] = [
    [isCumulative(model) ? t('toDate') : t('actual'), actual + (row.provisional ? t('finding.provisionalMark') : '')],
    ...targets.map((target): [string, string] => [
      target.superseded ? t('formerTarget') : t('target'),
      targetText(target, kpi, language),
    ]),
    ...(showPrevious && row.previous !== null
      ? [[t('previous'), quantity(row.previous, unit, model.kpi.decimals)] satisfies [string, string]]
      : []),
  ];
  return (
    <div className="rounded-8 border border-edge-strong bg-surface px-3 py-2 text-[0.875rem] leading-normal">
      <p className="font-bold">{period(row.period)}</p>
      {lines.map(([word, value]) => (
        <p key={word + value}>
          {word} <span className="font-bold">{value}</span>
        </p>
      ))}
      {row.correctedAfterReview && <p>{t('corrected')}</p>}
    </div>
  );
}
