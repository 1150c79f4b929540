import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PlanSummary } from '#domain/plans/contract';
import { useTexts } from '../platform/i18n/texts.ts';
import { plansQuery, type Shown, useCurrentPlan } from '../platform/plan/current-plan.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { EmptyState } from '../ui/states.tsx';
import { SHELL_TEXTS } from './shell/texts.ts';

/** Hands the address's plan, fiscal year and day to a screen; says why when there is no plan to show. */
export function WithPlan({ children }: { children: (plan: PlanSummary, shown: Shown) => ReactNode }) {
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
