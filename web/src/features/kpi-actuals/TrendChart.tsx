import { useId } from 'react';
import { Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { TrendView } from '#domain/kpi-actuals/contract';
import {
  axisOf,
  expectedOf,
  flagsOf,
  isCumulative,
  outlookShapeOf,
  rowsOf,
  stepsOf,
  type TrendRow,
  type TrendWindow,
} from '#domain/kpi-actuals/trend-drawing';
import { unitIn, useNumbers } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useOnPaper } from '../../platform/paper.ts';
import { textScale } from '../../platform/text-scale.ts';
import { TrendLabels } from './TrendLabels.tsx';
import { roomForLabels, useLineLabels } from './trend-labels.ts';
import { ExpectedSign, OutlookBand, OutlookHatch } from './TrendOutlook.tsx';
import { ActualBar, ActualDot, Hatch, Loner } from './TrendPoints.tsx';
import { Ground, SuppressedSigns } from './TrendGround.tsx';
import { TrendTimeAxis, useTimeAxisHeight } from './TrendTimeAxis.tsx';
import { TrendTooltip } from './TrendTooltip.tsx';
import { TREND_TEXTS } from './trend.locale.ts';
import { TargetSteps } from './TrendTargets.tsx';
import { useLastValue } from './use-last-value.ts';

type TrendChartProps = { model: TrendView; pair: TrendView | null; window: TrendWindow; showPrevious: boolean };

/**
 * Draws only: what stands where was decided by `trend-drawing`. Recharts has the scales, the actuals and the keyboard; the
 * layers that reach over whole periods (a step of a single year, an edge between two of them) are our own, since a line of
 * Recharts starts and ends in the middle of one. No animation: print and tests show what the screen shows.
 */
export default function TrendChart({ model, pair, window, showPrevious }: TrendChartProps) {
  const t = useTexts(TREND_TEXTS);
  const language = useLanguage();
  const { compact, quantity } = useNumbers();
  const hatch = useId();
  const outlookHatch = useId();
  const isPaper = useOnPaper();
  const labelsOf = useLineLabels();
  const lastValueOf = useLastValue();
  const scale = textScale();
  const rows = rowsOf(model, window);
  const timeAxisHeight = useTimeAxisHeight(rows);
  const steps = stepsOf(model, window);
  const flags = flagsOf(model, window).filter(({ period }) => period !== null);
  const baseline = showPrevious ? model.baseline : null;
  const outlook = outlookShapeOf(model, rows);
  const expected = expectedOf(model);
  const yearsEnd = rows.findLast(({ fiscalYear }) => fiscalYear === model.outlook?.fiscalYear)?.period;
  const drawn = [
    ...rows.flatMap(({ actual, previous }) => (showPrevious ? [actual, previous] : [actual])),
    ...steps.flatMap(({ target: { value, low, high } }) => [value, low, high]),
    baseline,
    ...(outlook === null ? [] : [outlook.low, outlook.high]),
    yearsEnd === undefined ? null : expected,
  ];
  const axis = axisOf(model, drawn, model.kpi.decimals);
  const unit = unitIn(language, { unit: model.unit, unitEn: model.kpi.unitEn });
  const labels = labelsOf(model, { rows, steps, showPrevious });
  const pairLabels = pair && labelsOf(pair, { rows: rowsOf(pair, window), steps: stepsOf(pair, window), showPrevious });
  const right = roomForLabels([...labels, ...(pairLabels ?? [])]) * scale;
  const series = [...new Set(rows.map((row) => row.series))];

  return (
    <div className="flex flex-col gap-1">
      <p aria-hidden="true" className="flex justify-between text-[0.8125rem] text-sub">
        <span>{unit}</span>
        {axis.truncated && <span>{t('axisFrom', { from: quantity(axis.from, unit) })}</span>}
      </p>
      <div className="trend-chart">
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            data={rows}
            margin={{ top: (flags.length > 0 ? 52 : 28) * scale, right, bottom: 0, left: 0 }}
            title={t('chart', { name: nameIn(language, model.kpi) })}
            desc={t('chartKeys')}
            {...(isPaper ? { role: 'img' } : {})}
          >
            <Hatch id={hatch} />
            <OutlookHatch id={outlookHatch} />
            <CartesianGrid vertical={false} stroke="var(--c-rule)" />
            <Ground rows={rows} />
            <XAxis
              dataKey="period"
              scale="band"
              tick={false}
              tickLine={false}
              height={timeAxisHeight}
              stroke="var(--c-border)"
            />
            <TrendTimeAxis rows={rows} />
            <YAxis
              domain={[axis.from, axis.to]}
              ticks={axis.ticks}
              interval={0}
              width={52 * scale}
              tickFormatter={(value: number) => compact(value)}
              tick={{ fontSize: 13 * scale, fill: 'var(--c-text-sub)' }}
              stroke="var(--c-border)"
            />
            <Tooltip
              isAnimationActive={false}
              // A place without a number has something to say too.
              filterNull={false}
              cursor={{ stroke: 'var(--c-text-sub)', fill: 'var(--c-text-sub)', fillOpacity: 0.12 }}
              content={<TrendTooltip model={model} rows={rows} unit={unit} showPrevious={showPrevious} />}
            />
            <TargetSteps steps={steps} />
            {outlook !== null && <OutlookBand shape={outlook} hatch={outlookHatch} />}
            {expected !== null && yearsEnd !== undefined && <ExpectedSign period={yearsEnd} value={expected} />}
            {showPrevious && (
              <Line
                dataKey="previous"
                isAnimationActive={false}
                stroke="var(--c-data-prev)"
                strokeWidth={1}
                strokeDasharray="2 2"
                dot={<Loner rows={rows} of="previous" />}
                activeDot={false}
                connectNulls={false}
              />
            )}
            {isCumulative(model) ? (
              <Bar dataKey="actual" isAnimationActive={false} maxBarSize={40} shape={<ActualBar hatch={hatch} />} />
            ) : (
              series.map((start) => (
                <Line
                  key={start}
                  dataKey={(row: TrendRow) => (row.series === start ? row.actual : null)}
                  isAnimationActive={false}
                  stroke="var(--c-data-1)"
                  strokeWidth={2}
                  connectNulls={false}
                  dot={<ActualDot rows={rows} />}
                  activeDot={false}
                />
              ))
            )}
            <SuppressedSigns rows={rows} floor={axis.from} />
            <TrendLabels
              rows={rows}
              steps={steps}
              isCumulative={isCumulative(model)}
              flags={flags}
              labels={labels}
              lastValue={lastValueOf(model, rows, unit)}
              baseline={baseline}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
}
