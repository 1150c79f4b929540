import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { TrendView } from '#domain/kpi-actuals/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { DecisionSeal } from '../../ui/DecisionSeal.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { findingText } from './finding.ts';
import { trendQuery } from './kpi-actuals.api.ts';
import { TrendTable } from './TrendTable.tsx';
import { TREND_TEXTS } from './trend.locale.ts';

/** Recharts is the largest thing we load: only with the first chart. */
const TrendChart = lazy(() => import('./TrendChart.tsx'));

/** The trend of one KPI: one sentence, the chart, the table with the same numbers. */
export function TrendSection({ kpiId, asOf }: { kpiId: string; asOf: string | undefined }) {
  const query = useQuery(trendQuery(kpiId, asOf));
  return (
    <Loaded query={query} skeleton={<Skeleton lines={8} />}>
      {(model) => <Trend model={model} />}
    </Loaded>
  );
}

function Trend({ model }: { model: TrendView }) {
  const t = useTexts(TREND_TEXTS);
  const language = useLanguage();
  const { fiscalYear } = useTenantCalendar();
  if (model.points.every(({ state }) => state === null) && model.targets.length === 0)
    return <EmptyState title={t('empty')} />;
  const example = model.points.some((point) => point.example) || model.targets.some((target) => target.example);
  return (
    <Figure
      title={t('title')}
      finding={
        <>
          {findingText(model, language, fiscalYear)}
          {model.targets.length === 0 && <> {t('noTarget')}</>}
          {example && <span className="block text-[0.875rem] text-sub">{t('example')}</span>}
        </>
      }
      table={<TrendTable model={model} />}
    >
      <Suspense fallback={<div className="min-h-90" aria-busy="true" />}>
        <TrendChart model={model} />
      </Suspense>
      {model.points.some(({ provisional }) => provisional) && (
        <p className="text-[0.8125rem] text-sub">{t('preliminary')}</p>
      )}
      <Marks model={model} />
    </Figure>
  );
}

/** The flags of the chart in words: number, day, kind, what was said. */
function Marks({ model }: { model: TrendView }) {
  const t = useTexts(TREND_TEXTS);
  const { shortDay } = useDates();
  if (model.marks.length === 0) return null;
  return (
    <ol aria-label={t('marks')} className="list-decimal pl-6 text-[0.875rem]">
      {model.marks.map((mark) => (
        <li key={`${mark.kind} ${mark.at}`}>
          {shortDay(mark.at)} {t(`mark.${mark.kind}`)}
          {isDecision(mark.decision) && (
            <>
              {' '}
              <DecisionSeal decision={mark.decision} />
            </>
          )}
          {mark.text !== null && <span lang="ja"> {mark.text}</span>}
        </li>
      ))}
    </ol>
  );
}

const DECISIONS = ['continue', 'rework', 'withdraw', 'complete', 'defer'] as const;

function isDecision(code: string | null): code is (typeof DECISIONS)[number] {
  return DECISIONS.some((decision) => decision === code);
}
