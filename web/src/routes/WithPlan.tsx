import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { rolesThatMay } from '#domain/members/permissions';
import type { PlanSummary } from '#domain/plans/contract';
import { useTexts } from '../platform/i18n/texts.ts';
import { plansQuery, type Shown, useCurrentPlan } from '../platform/plan/current-plan.ts';
import { useMay } from '../platform/session/session.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { EmptyState, NoPermission } from '../ui/states.tsx';
import { SHELL_TEXTS } from './shell/texts.ts';

type WithPlanProps = { children: (plan: PlanSummary, shown: Shown) => ReactNode };

/** Hands the address's plan, fiscal year and day to a screen; says who may read where this member may not. */
export function WithPlan({ children }: WithPlanProps) {
  const t = useTexts(SHELL_TEXTS);
  const may = useMay();
  if (may('plans.read')) return <ReadPlan>{children}</ReadPlan>;
  return (
    <>
      <PageHeader title={t('noPermission')} />
      <NoPermission roles={rolesThatMay('plans.read')} />
    </>
  );
}

function ReadPlan({ children }: WithPlanProps) {
  const t = useTexts(SHELL_TEXTS);
  const { plan: planId, asOf, fiscalYear } = useSearch({ from: '/signed-in' });
  const query = useQuery(plansQuery);
  const plan = useCurrentPlan(planId);
  return (
    <Loaded query={query}>
      {() =>
        plan ? (
          children(plan, { asOf, fiscalYear })
        ) : (
          <EmptyState title={t('noPlan.title')}>{t('noPlan.why')}</EmptyState>
        )
      }
    </Loaded>
  );
}
