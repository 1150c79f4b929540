import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { TrendView } from '#domain/kpi-actuals/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn, useNumbers } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { axisStart, type ChartRow, chartRows, isCumulative, seriesOf } from './trend-chart-rows.ts';
import { TREND_TEXTS } from './trend.locale.ts';

const HEIGHT = 340;

/** Draws only: every number was computed by `trendOf`. No animation, so that print and tests show what the screen shows. */
export default function TrendChart({ model }: { model: TrendView }) {
  const t = useTexts(TREND_TEXTS);
  const language = useLanguage();
  const { fiscalYear, period } = useTenantCalendar();
  const { number, quantity } = useNumbers();
  const rows = chartRows(model);
  const start = axisStart(model, rows);
  const unit = unitIn(language, { unit: model.unit, unitEn: model.kpi.unitEn });
  const firsts = rows.filter((row, index) => rows[index - 1]?.fiscalYear !== row.fiscalYear).map((row) => row.period);
  const future = rows.filter(({ ended }) => !ended);
  const name = nameIn(language, model.kpi);
  const spoken = {
    actual: isCumulative(model) ? t('toDate') : t('actual'),
    target: t('targetColumn'),
    range: t('range', { low: '', high: '' }),
  };

  return (
    <div className="trend-chart" role="img" aria-label={t('chart', { name })}>
      <p aria-hidden="true" className="flex justify-between text-[0.8125rem] text-sub">
        <span>{unit}</span>
        {start > 0 && <span>{t('axisFrom', { from: quantity(start, unit) })}</span>}
      </p>
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <ComposedChart data={rows} margin={{ top: 24, right: 96, bottom: 8, left: 8 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--c-rule)" />
          {future.length > 0 && (
            <ReferenceArea
              x1={future[0]!.period}
              x2={future.at(-1)!.period}
              fill="var(--c-surface-2)"
              fillOpacity={1}
              label={{ value: t('future'), position: 'insideTop', fontSize: 12, fill: 'var(--c-text-sub)' }}
            />
          )}
          <XAxis
            dataKey="period"
            ticks={firsts}
            interval={0}
            tickFormatter={(key: string) => fiscalYear(Number(key.slice(2, 6)))}
            tick={{ fontSize: 13, fill: 'var(--c-text-sub)' }}
            stroke="var(--c-border)"
          />
          <YAxis
            domain={[start, 'auto']}
            tickCount={5}
            width={64}
            tickFormatter={(value: number) => number(value)}
            tick={{ fontSize: 13, fill: 'var(--c-text-sub)' }}
            stroke="var(--c-border)"
          />
          <Tooltip
            isAnimationActive={false}
            labelFormatter={(key) => (typeof key === 'string' ? period(key) : '')}
            formatter={(value, key) => [
              Array.isArray(value)
                ? value.map((bound) => quantity(Number(bound), unit)).join('～')
                : quantity(Number(value), unit, model.kpi.decimals),
              wordOf(String(key), spoken),
            ]}
          />
          <Area
            dataKey="range"
            type="stepAfter"
            isAnimationActive={false}
            fill="var(--c-band)"
            stroke="var(--c-band-edge)"
            connectNulls={false}
          />
          <Line
            dataKey="formerTarget"
            type="stepAfter"
            isAnimationActive={false}
            stroke="var(--c-data-2)"
            strokeWidth={1}
            strokeDasharray="1 3"
            dot={false}
            connectNulls={false}
          />
          <Line
            dataKey="target"
            type="stepAfter"
            isAnimationActive={false}
            stroke="var(--c-data-2)"
            strokeWidth={2}
            strokeDasharray="6 4"
            dot={false}
            activeDot={false}
            connectNulls={false}
          />
          {isCumulative(model) ? (
            <Bar dataKey="actual" isAnimationActive={false} maxBarSize={40} shape={drawBar} />
          ) : (
            seriesOf(model).map((series) => (
              <Line
                key={series}
                dataKey={(row: ChartRow) =>
                  model.points.find((point) => point.period === row.period)?.series === series ? row.actual : null
                }
                name="actual"
                isAnimationActive={false}
                stroke="var(--c-data-1)"
                strokeWidth={2}
                connectNulls={false}
                dot={drawDot}
              />
            ))
          )}
          {model.baseline !== null && (
            <ReferenceLine
              y={model.baseline}
              stroke="var(--c-data-prev)"
              label={{
                value: t('baseline', { value: quantity(model.baseline, unit) }),
                position: 'insideBottomLeft',
                fontSize: 12,
                fill: 'var(--c-text-sub)',
              }}
            />
          )}
          <TargetLabels model={model} rows={rows} unit={unit} />
          {model.marks.map((mark, index) => {
            const at = model.points.find(({ from, to }) => from <= mark.at && mark.at <= to);
            return (
              at && (
                <ReferenceLine
                  key={`${mark.kind} ${mark.at}`}
                  x={at.period}
                  stroke="var(--c-text-sub)"
                  strokeDasharray={mark.kind === 'definition_change' ? '8 3' : '1 3'}
                  label={{
                    value: String(index + 1),
                    position: 'top',
                    fontSize: 12,
                    fontWeight: 700,
                    fill: 'var(--c-text)',
                  }}
                />
              )
            );
          })}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

function wordOf(key: string, spoken: { actual: string; target: string; range: string }): string {
  if (key === 'target' || key === 'formerTarget') return spoken.target;
  return key === 'range' ? spoken.range : spoken.actual;
}

/** 「目標 20」 at the right end of the line, instead of a legend of coloured squares. */
function TargetLabels({ model, rows, unit }: { model: TrendView; rows: ChartRow[]; unit: string }) {
  const t = useTexts(TREND_TEXTS);
  const { quantity } = useNumbers();
  const last = rows.findLast(({ target }) => target !== null);
  if (last === undefined || last.target === null) return null;
  const label = t('target', { value: quantity(last.target, unit, model.kpi.decimals) });
  return (
    <ReferenceLine
      y={last.target}
      stroke="none"
      label={{ value: label, position: 'right', fontSize: 13, fontWeight: 700, fill: 'var(--c-text)' }}
    />
  );
}

/** Recharts hands its shapes whatever it knows; these are the parts that are drawn. */
function drawBar(bar: unknown) {
  return <ActualBar {...(bar as BarShape)} />;
}

function drawDot(dot: unknown) {
  return <ActualDot {...(dot as DotShape)} />;
}

type BarShape = { x: number; y: number; width: number; height: number; payload: ChartRow };

/** 速報 is hollow: a shape, not only a shade. */
function ActualBar({ x, y, width, height, payload }: BarShape) {
  if (payload.actual === null) return <g />;
  const inset = payload.provisional ? 1 : 0;
  return (
    <rect
      x={x + inset}
      y={y + inset}
      width={Math.max(width - 2 * inset, 1)}
      height={Math.max(height - inset, 0)}
      fill={payload.provisional ? 'var(--c-surface)' : 'var(--c-data-1)'}
      stroke="var(--c-data-1)"
      strokeWidth={payload.provisional ? 2 : 0}
    />
  );
}

type DotShape = { cx?: number; cy?: number; payload: ChartRow; value?: number | null };

function ActualDot({ cx, cy, payload, value }: DotShape) {
  if (cx === undefined || cy === undefined || cy === null || value === null || value === undefined) return <g />;
  return (
    <circle
      cx={cx}
      cy={cy}
      r={4}
      fill={payload.provisional ? 'var(--c-surface)' : 'var(--c-data-1)'}
      stroke="var(--c-data-1)"
      strokeWidth={2}
    />
  );
}
