import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { rolesThatMay } from '#domain/members/permissions';
import type { PlanSummary } from '#domain/plans/contract';
import { EnterPlan } from '../features/plans/EnterPlan.tsx';
import { useTexts } from '../platform/i18n/texts.ts';
import { plansQuery, type Shown, useCurrentPlan } from '../platform/plan/current-plan.ts';
import { useMay } from '../platform/session/session.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { EmptyState, NoPermission } from '../ui/states.tsx';
import { type NavWord, useNavWord } from './shell/nav-word.ts';
import { SHELL_TEXTS } from './shell/texts.ts';
import { useShowPlan } from './use-show-plan.ts';

type WithPlanProps = {
  /** Heads the screen until it can head itself, and where there is no plan; absent where a heading stands already. */
  title?: NavWord;
  children: (plan: PlanSummary, shown: Shown) => ReactNode;
};

/** Hands the address's plan, fiscal year and day to a screen; says who may read where this member may not. */
export function WithPlan({ title, children }: WithPlanProps) {
  const t = useTexts(SHELL_TEXTS);
  const may = useMay();
  if (may('plans.read')) return <ReadPlan title={title}>{children}</ReadPlan>;
  return (
    <>
      <PageHeader title={t('noPermission')} />
      <NoPermission roles={rolesThatMay('plans.read')} />
    </>
  );
}

function ReadPlan({ title, children }: WithPlanProps) {
  const navWord = useNavWord();
  const { plan: planId, asOf, fiscalYear } = useSearch({ from: '/signed-in' });
  const query = useQuery(plansQuery);
  const plan = useCurrentPlan(planId);
  const head = title === undefined ? undefined : navWord(title);
  return (
    <Loaded query={query} title={head}>
      {() =>
        plan ? (
          children(plan, { asOf, fiscalYear })
        ) : (
          <>
            {head !== undefined && <PageHeader title={head} />}
            <NoPlan />
          </>
        )
      }
    </Loaded>
  );
}

/** Nobody has entered a plan: the office may do so here, everybody else is told who will. */
function NoPlan() {
  const t = useTexts(SHELL_TEXTS);
  const show = useShowPlan();
  const mayEnter = useMay()('plans.write');
  return (
    <EmptyState title={t('noPlan.title')} action={mayEnter ? <EnterPlan onDone={show} /> : undefined}>
      {t(mayEnter ? 'noPlan.enter' : 'noPlan.why')}
    </EmptyState>
  );
}
