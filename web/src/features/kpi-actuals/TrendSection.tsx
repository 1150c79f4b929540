import { useQueries, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { TrendView } from '#domain/kpi-actuals/contract';
import { windowOf } from '#domain/kpi-actuals/trend-drawing';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useSingleKeys } from '../../platform/keys.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { trendQuery } from './kpi-actuals.api.ts';
import { TrendFigure } from './TrendFigure.tsx';
import { TREND_TEXTS } from './trend.locale.ts';

/** What the address says about the chart. */
export type TrendOptions = {
  /** 前年度・基準値 as thin grey lines. */
  previous: boolean;
  /** Every year, where there are more than fit on one screen. */
  all: boolean;
};

type TrendSectionProps = {
  kpiId: string;
  asOf: string | undefined;
  /** The part (区, 手続, 所属) to draw; left out: the whole. */
  breakdown?: string | undefined;
  options: TrendOptions;
  onOptions: (options: TrendOptions) => void;
  /** What stands below. It waits for the chart, which would push it down. */
  children: ReactNode;
};

/**
 * The trend of one KPI: one sentence, the chart, the table with the same numbers; with it those of its pair, of what it
 * carries on and of what carries it on, each a chart of its own on the same years.
 */
export function TrendSection({ kpiId, asOf, breakdown, options, onOptions, children }: TrendSectionProps) {
  const t = useTexts(TREND_TEXTS);
  const query = useQuery(trendQuery(kpiId, asOf, breakdown));
  const beside = besides(query.data).map((id) => trendQuery(id, asOf, breakdown));
  const others = useQueries({ queries: beside }).map(({ data }) => data);
  return (
    <>
      <section aria-label={t('title')} className="mb-8">
        <Loaded query={query} isScreen skeleton={<Skeleton lines={8} />}>
          {(model) => (
            <Trends
              models={inTime(
                model,
                others.filter((one) => one !== undefined),
              )}
              options={options}
              onOptions={onOptions}
            />
          )}
        </Loaded>
      </section>
      {!query.isPending && children}
    </>
  );
}

/** The KPIs that are drawn with this one. */
function besides(model: TrendView | undefined): string[] {
  if (model === undefined) return [];
  const { pairedWith, succession, part } = model;
  // Another KPI has parts of its own.
  const joined = (part === null ? [...succession.predecessors, succession.successor] : []).filter(
    (one) => one !== null,
  );
  return [...new Set([...joined.map(({ id }) => id), ...(pairedWith === null ? [] : [pairedWith])])];
}

/** What it carries on above it, its pair and what carries it on below. */
function inTime(model: TrendView, others: readonly TrendView[]): TrendView[] {
  const isBefore = ({ kpi }: TrendView) => model.succession.predecessors.some(({ id }) => id === kpi.id);
  return [...others.filter(isBefore), model, ...others.filter((other) => !isBefore(other))];
}

function Trends({
  models,
  options,
  onOptions,
}: { models: TrendView[] } & Pick<TrendSectionProps, 'options' | 'onOptions'>) {
  const t = useTexts(TREND_TEXTS);
  const [tableOpen, setTableOpen] = useState(false);
  useSingleKeys({ t: () => setTableOpen(!tableOpen) });
  const drawn = models.filter(isAnythingKnown);
  if (drawn.length === 0) return <EmptyState title={t('empty')} />;
  const windows = drawn.map((model) => windowOf(model, options.all));
  const window = { from: Math.min(...windows.map(({ from }) => from)), to: Math.max(...windows.map(({ to }) => to)) };
  const hasOlder = drawn.some((model) => windowOf(model, true).from < windowOf(model, false).from);
  const hasPrevious = drawn.some((model) => model.baseline !== null || model.points.some(({ previous }) => previous));
  return (
    <div className="flex flex-col gap-8">
      {(hasPrevious || hasOlder) && (
        <div className="no-print flex flex-wrap gap-x-8">
          {hasPrevious && (
            <Checkbox
              label={t('showPrevious')}
              checked={options.previous}
              onChange={(previous) => onOptions({ ...options, previous })}
            />
          )}
          {hasOlder && (
            <Checkbox label={t('showAll')} checked={options.all} onChange={(all) => onOptions({ ...options, all })} />
          )}
        </div>
      )}
      {drawn.map((model) => (
        <TrendFigure
          key={model.kpi.id}
          model={model}
          pair={drawn.find((other) => other !== model) ?? null}
          window={window}
          showPrevious={options.previous}
          tableOpen={tableOpen}
          onTableOpen={setTableOpen}
        />
      ))}
    </div>
  );
}

function isAnythingKnown({ points, targets }: TrendView): boolean {
  return points.some(({ state }) => state !== null) || targets.length > 0;
}
