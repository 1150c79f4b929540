import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import type { PlanSummary } from '#domain/plans/contract';
import { dashboardQuery, type Shown } from '../../platform/plan/current-plan.ts';
import { useMay, useSession } from '../../platform/session/session.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { DepartmentTasks } from './DepartmentTasks.tsx';
import { FollowUpTasks } from './FollowUpTasks.tsx';
import { HOME_TEXTS } from './locale.ts';
import { MeetingList } from './MeetingList.tsx';
import { OfficeDesk } from './OfficeDesk.tsx';
import { OpenReviews } from './OpenReviews.tsx';
import { PlanHeadline } from './PlanHeadline.tsx';
import { SuccessorTasks } from './SuccessorTasks.tsx';
import { ToDiscuss } from './ToDiscuss.tsx';

/** What this member has to do about the plan now; for those who only read, the headline and where to go on. */
export function PlanHome({ plan, shown }: { plan: PlanSummary; shown: Shown }) {
  const t = useTexts(HOME_TEXTS);
  const may = useMay();
  const { permissions } = useSession();
  const { day } = useDates();
  const { fiscalYear } = useTenantCalendar();
  const query = useQuery(dashboardQuery(plan.id, shown));
  const meets = may('reviews.decide') || may('review-meetings.run') || may('reviews.advise');
  const entersOwn = permissions['kpi-actuals.record'] === 'own';
  return (
    <Loaded query={query}>
      {(dashboard) => (
        <div className="flex flex-col gap-8">
          <p className="text-sub">
            {t('speaksOf', { fiscalYear: fiscalYear(dashboard.fiscalYear), day: day(dashboard.asOf) })}
            {dashboard.asOfReason === 'plan_ended' && ` ${t('ended')}`}
          </p>
          {entersOwn && <DepartmentTasks dashboard={dashboard} />}
          <PlanHeadline dashboard={dashboard} startMonth={plan.fiscalStartMonth} />
          <div className="grid items-start gap-6 xl:grid-cols-2">
            <div className="flex flex-col gap-6 empty:hidden">
              {meets && <MeetingList planId={plan.id} />}
              {may('reviews.decide') && <ToDiscuss dashboard={dashboard} />}
              {(may('kpis.write') || entersOwn) && <SuccessorTasks planId={plan.id} />}
              {may('follow-ups.answer') && <FollowUpTasks />}
            </div>
            <div className="flex flex-col gap-6 empty:hidden">
              {(may('reviews.decide') || may('reviews.advise')) && <OpenReviews fiscalYear={dashboard.fiscalYear} />}
              {may('review-meetings.run') && <OfficeDesk plan={plan} dashboard={dashboard} />}
            </div>
          </div>
        </div>
      )}
    </Loaded>
  );
}
