import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { PlanView } from '#domain/plans/contract';
import { Name } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { Button } from '../../ui/Button.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { EDITING_TEXTS } from './editing.locale.ts';
import { EnterPlan } from './EnterPlan.tsx';
import { PLANS_TEXTS } from './locale.ts';
import { type Opened, PlanDialogs } from './PlanDialogs.tsx';
import { Editions, Facts } from './PlanFacts.tsx';
import { planQuery } from './plans.api.ts';
import { Policies } from './Policies.tsx';
import { Visions } from './Visions.tsx';

type PlanScreenProps = { planId: string; onEntered: (plan: PlanView) => void };

/** The plan: what it is, what it aims at, its policies, its basic ideas and its editions; for the office, the way to change them. */
export function PlanScreen({ planId, onEntered }: PlanScreenProps) {
  const t = useTexts(PLANS_TEXTS);
  const query = useQuery(planQuery(planId));
  return (
    <Loaded query={query} title={t('title')}>
      {(plan) => <Plan plan={plan} onEntered={onEntered} />}
    </Loaded>
  );
}

function Plan({ plan, onEntered }: { plan: PlanView; onEntered: (plan: PlanView) => void }) {
  const t = useTexts(PLANS_TEXTS);
  const editing = useTexts(EDITING_TEXTS);
  const level = useLevelNames();
  const mayWrite = useMay()('plans.write');
  const [opened, setOpened] = useState<Opened | null>(null);
  const onOpen = mayWrite ? setOpened : undefined;
  const hasBoth = plan.visions.length > 0 && plan.policies.length > 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        above={<Name of={{ name: plan.title, nameEn: plan.titleEn }} />}
        actions={
          mayWrite ? (
            <>
              <Button onClick={() => setOpened({ what: 'plan' })}>{editing('changePlan')}</Button>
              <EnterPlan next onDone={onEntered} />
            </>
          ) : undefined
        }
      >
        {plan.subtitle !== null && <Name of={{ name: plan.subtitle, nameEn: plan.subtitleEn }} />}
      </PageHeader>
      <Facts plan={plan} />
      <Part title={level('vision', 'many')}>
        <Visions plan={plan} onOpen={onOpen} />
      </Part>
      <Part title={level('policy', 'many')}>
        {!plan.visionPolicyLinksKnown && <p className="mb-4 text-sub">{t('linksUnknown')}</p>}
        <Policies plan={plan} onOpen={onOpen} />
        {mayWrite && hasBoth && (
          <p className="no-print mt-4">
            <Button size="small" onClick={() => setOpened({ what: 'links' })}>
              {editing('changeLinks')}
            </Button>
          </p>
        )}
      </Part>
      {plan.basics.length > 0 && (
        <Part title={t('basics')}>
          <Basics basics={plan.basics} />
        </Part>
      )}
      <Part title={t('editions')}>
        <Editions editions={plan.editions} />
      </Part>
      {opened !== null && <PlanDialogs plan={plan} opened={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

function Basics({ basics }: Pick<PlanView, 'basics'>) {
  return (
    <div className="max-w-3xl" lang="ja">
      {basics.map(({ heading, paragraphs }) => (
        <section key={heading} className="mb-6">
          <h3 className="mb-1 text-[1.125rem]">{heading}</h3>
          {paragraphs.map((paragraph) => (
            <p key={paragraph} className="mb-2">
              {paragraph}
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-10">
      <h2 className="mb-3 text-[1.25rem]">{title}</h2>
      {children}
    </section>
  );
}
