import { usePlotArea, useXAxisScale, ZIndexLayer } from 'recharts';
import { frequencyOf, periodRange } from '#domain/calendar/period';
import type { TrendRow } from '#domain/kpi-actuals/trend-drawing';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useSession } from '../../platform/session/session.ts';
import { textScale } from '../../platform/text-scale.ts';
import { textWidth } from './trend-labels.ts';
import { TREND_TEXTS } from './trend.locale.ts';

const AXIS = 550;
const YEAR_SIZE = 13;
const PART_SIZE = 11;

/** Px below the plot: for parts of the year, the year and, where there is one, its era. */
export function useTimeAxisHeight(rows: readonly TrendRow[]): number {
  const { era } = useTenantCalendar();
  return (rows.some(({ fiscalYear }) => era(fiscalYear) !== null) ? 54 : 40) * textScale();
}

/** Fiscal years under their own periods with the era below; months (4…3), quarters and halves where there is room. */
export function TrendTimeAxis({ rows }: { rows: readonly TrendRow[] }) {
  const x = useXAxisScale();
  const area = usePlotArea();
  const { fiscalYear, era } = useTenantCalendar();
  const partOf = usePartNames();
  const scale = textScale();
  if (x === undefined || area === undefined || rows.length === 0) return null;
  const bottom = area.y + area.height;
  const hasParts = rows.every(({ period }) => {
    const part = partOf(period);
    return part !== null && textWidth(part, PART_SIZE * scale) < area.width / rows.length - 2;
  });
  const years = [...Map.groupBy(rows, (row) => row.fiscalYear)].map(([year, inside]) => ({
    year,
    from: x(inside[0]!.period, { position: 'start' }) ?? 0,
    to: x(inside.at(-1)!.period, { position: 'end' }) ?? 0,
  }));
  const needed = (Math.max(...years.map(({ year }) => textWidth(fiscalYear(year), YEAR_SIZE))) + 8) * scale;
  const every = Math.ceil((needed * years.length) / area.width);
  const top = bottom + (hasParts ? 18 : 4) * scale;
  return (
    <ZIndexLayer zIndex={AXIS}>
      <g className="trend-time-axis" fill="var(--c-text-sub)" textAnchor="middle" aria-hidden="true">
        {hasParts &&
          rows.map(({ period }) => (
            <text
              key={period}
              x={x(period, { position: 'middle' })}
              y={bottom + 14 * scale}
              fontSize={PART_SIZE * scale}
            >
              {partOf(period)}
            </text>
          ))}
        {years.map(({ year, from, to }, index) => (
          <g key={year}>
            <path d={`M${from} ${bottom}V${top + 14 * scale}`} stroke="var(--c-border)" />
            {(years.length - 1 - index) % every === 0 && (
              <>
                <text x={(from + to) / 2} y={top + 13 * scale} fontSize={YEAR_SIZE * scale}>
                  {fiscalYear(year)}
                </text>
                <text x={(from + to) / 2} y={top + 28 * scale} fontSize={PART_SIZE * scale}>
                  {era(year)}
                </text>
              </>
            )}
          </g>
        ))}
      </g>
    </ZIndexLayer>
  );
}

/** 4, 5, … 3 of months; of quarters and halves a short name; of a whole year none. */
function usePartNames(): (period: TrendRow['period']) => string | null {
  const t = useTexts(TREND_TEXTS);
  const { tenant } = useSession();
  return (period) => {
    const frequency = frequencyOf(period);
    if (frequency === 'year') return null;
    if (frequency === 'month') return String(Number(periodRange(period, tenant.fiscalStartMonth).from.slice(5, 7)));
    const number = Number(period.slice(-1));
    return frequency === 'quarter' ? t('quarter', { number }) : t(number === 1 ? 'firstHalf' : 'secondHalf');
  };
}
