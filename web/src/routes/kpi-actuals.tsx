import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { fiscalYearShown } from '#domain/plans/as-of';
import type { KpiView } from '#domain/kpis/contract';
import type { PlanSummary } from '#domain/plans/contract';
import { initiativeQuery } from '../features/initiatives/initiative.api.ts';
import { ENTRY_TEXTS } from '../features/kpi-actuals/entry.locale.ts';
import { EntryScreen } from '../features/kpi-actuals/EntryScreen.tsx';
import { kpiQuery } from '../features/kpis/kpis.api.ts';
import { useTexts } from '../platform/i18n/texts.ts';
import { useCurrentPlan } from '../platform/plan/current-plan.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

/** A derived count is entered with the ratio it comes from, so both KPIs are read. */
function KpiActuals() {
  const { kpiId } = Route.useParams();
  const query = useQuery(kpiQuery(kpiId));
  const t = useTexts(ENTRY_TEXTS);
  return (
    <Loaded query={query} title={t('title')}>
      {(kpi) => <OfPlan kpi={kpi} />}
    </Loaded>
  );
}

function OfPlan({ kpi }: { kpi: KpiView }) {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const initiative = useQuery(initiativeQuery(kpi.initiativeId));
  const plan = useCurrentPlan(initiative.data?.planId);
  const source = useQuery({ ...kpiQuery(kpi.derivedFromId ?? ''), enabled: kpi.derivedFromId !== null });
  if (!plan || (kpi.derivedFromId !== null && source.data === undefined)) return <Skeleton lines={10} />;
  return (
    <EntryScreen
      kpi={kpi}
      source={source.data ?? null}
      asOf={search.asOf}
      fiscalYear={search.fiscalYear ?? shownYear(plan, search.asOf)}
      breakdown={search.breakdown}
      onPart={(breakdown) => void navigate({ search: (before) => ({ ...before, breakdown }), resetScroll: false })}
      onYear={(fiscalYear) => void navigate({ search: (before) => ({ ...before, fiscalYear }), resetScroll: false })}
    />
  );
}

function shownYear(plan: PlanSummary, asOf: PlanSummary['defaultAsOf'] | undefined): number {
  return fiscalYearShown({ ...plan.period, fiscalStartMonth: plan.fiscalStartMonth }, asOf ?? plan.defaultAsOf);
}

export const Route = createLazyRoute('/signed-in/kpis/$kpiId/actuals')({ component: KpiActuals });
