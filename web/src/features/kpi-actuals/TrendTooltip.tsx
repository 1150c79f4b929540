import { fiscalYearOfPeriod, isPeriod } from '#domain/calendar/period';
import type { TrendView } from '#domain/kpi-actuals/contract';
import type { TrendPoint } from '#domain/kpi-actuals/trend';
import { absenceOf, isCumulative, type TrendRow } from '#domain/kpi-actuals/trend-drawing';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn, useNumbers } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { targetText } from '../../platform/wording/target-text.ts';
import { useAbsenceWord } from './absence-word.ts';
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
  const language = useLanguage();
  const { quantity } = useNumbers();
  const { period } = useTenantCalendar();
  const point = model.points.find((one) => one.period === row.period);
  const targets = isPeriod(row.period)
    ? model.targets.filter(({ fiscalYear }) => fiscalYear === fiscalYearOfPeriod(row.period))
    : [];
  const kpi = { ...model, ...model.kpi };
  const actual = useActualText(model)(point);
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

/** The number that is drawn, in the unit of its own year, or why there is none. */
function useActualText(model: TrendView): (point: TrendPoint | undefined) => string {
  const t = useTexts(TREND_TEXTS);
  const language = useLanguage();
  const { quantity } = useNumbers();
  const absenceWord = useAbsenceWord();
  return (point) => {
    const absence = point && absenceOf(model, point);
    if (absence) return absenceWord(absence);
    const number = point?.[isCumulative(model) ? 'toDate' : 'value'] ?? null;
    const year = model.years.find(({ fiscalYear }) => fiscalYear === point?.fiscalYear);
    return number === null || year === undefined ? t('none') : quantity(number, unitIn(language, year), year.decimals);
  };
}
