import { createLazyRoute } from '@tanstack/react-router';
import { AdministrationHome } from '../features/home/AdministrationHome.tsx';
import { HOME_TEXTS } from '../features/home/locale.ts';
import { PlanHome } from '../features/home/PlanHome.tsx';
import { useTexts } from '../platform/i18n/texts.ts';
import { useMay } from '../platform/session/session.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { WithPlan } from './WithPlan.tsx';

export const Route = createLazyRoute('/signed-in/')({ component: Home });

/** ホーム（わたしの作業）: what this member has to do now. */
function Home() {
  const t = useTexts(HOME_TEXTS);
  const may = useMay();
  return (
    <>
      <PageHeader title={t('title')} />
      {may('plans.read') && <WithPlan>{(plan, shown) => <PlanHome plan={plan} shown={shown} />}</WithPlan>}
      {(may('members.write') || may('audit-entries.read')) && <AdministrationHome />}
    </>
  );
}
