import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { windowOf } from '#domain/kpi-actuals/trend-drawing';
import { initiativeQuery } from '../features/initiatives/initiative.api.ts';
import { Reviews } from '../features/initiatives/Reviews.tsx';
import { trendQuery } from '../features/kpi-actuals/kpi-actuals.api.ts';
import { TrendFigure } from '../features/kpi-actuals/TrendFigure.tsx';
import { TrendTable } from '../features/kpi-actuals/TrendTable.tsx';
import type { RoomView } from '../features/review-meetings/use-room.ts';
import { MEETINGS_TEXTS } from '../features/review-meetings/locale.ts';
import { reviewQuery } from '../features/reviews/reviews.api.ts';
import { ScheduleSection } from '../features/schedule-items/ScheduleSection.tsx';
import type { ReviewView } from '#domain/reviews/contract';
import { useDates } from '../platform/format/dates.ts';
import { useTexts } from '../platform/i18n/texts.ts';
import { Name } from '../platform/i18n/named.tsx';
import { useCurrentPlan } from '../platform/plan/current-plan.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

/** One side of an initiative filling the meeting's screen, as of the day of the packet. */
export function RoomFullView({ reviewId, view }: { reviewId: string; view: RoomView }) {
  const query = useQuery(reviewQuery(reviewId));
  return <Loaded query={query}>{(review) => <Side review={review} view={view} />}</Loaded>;
}

function Side({ review, view }: { review: ReviewView; view: RoomView }) {
  const t = useTexts(MEETINGS_TEXTS);
  const { shortDay } = useDates();
  const { asOf, kpis } = review.evidence;
  if (view === 'history') return <History initiativeId={review.initiative.id} />;
  if (view === 'schedule') return <Schedule review={review} />;
  return (
    <div className="flex flex-col gap-8">
      <p className="text-sub">{t('viewNote', { day: shortDay(asOf) })}</p>
      {kpis.map((kpi) => (
        <section key={kpi.kpiId} className="flex min-w-0 flex-col gap-3">
          <h3 className="text-[1.25rem]">
            <Name of={kpi} />
          </h3>
          <Trend kpiId={kpi.kpiId} asOf={asOf} view={view} />
        </section>
      ))}
    </div>
  );
}

function Trend({ kpiId, asOf, view }: { kpiId: string; asOf: string; view: 'kpi' | 'table' }) {
  const query = useQuery(trendQuery(kpiId, asOf));
  const [tableOpen, setTableOpen] = useState(false);
  return (
    <Loaded query={query}>
      {(model) =>
        view === 'table' ? (
          <TrendTable model={model} window={windowOf(model, false)} />
        ) : (
          <TrendFigure
            model={model}
            pair={null}
            window={windowOf(model, false)}
            showPrevious={false}
            tableOpen={tableOpen}
            onTableOpen={setTableOpen}
          />
        )
      }
    </Loaded>
  );
}

function Schedule({ review }: { review: ReviewView }) {
  const plan = useCurrentPlan(review.planId);
  if (!plan) return <Skeleton lines={4} />;
  return <ScheduleSection initiative={review.initiative} plan={plan} asOf={review.evidence.asOf} readOnly />;
}

function History({ initiativeId }: { initiativeId: string }) {
  const query = useQuery(initiativeQuery(initiativeId));
  return <Loaded query={query}>{(initiative) => <Reviews initiative={initiative} />}</Loaded>;
}
