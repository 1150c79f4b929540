import { Link } from '@tanstack/react-router';
import type { DashboardView } from '#domain/dashboard/contract';
import { lastDayOf } from '#domain/calendar/fiscal-year';
import { useTexts } from '../../platform/i18n/texts.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { HOME_TEXTS } from './locale.ts';

/** The one sentence about the whole plan, and where to read on. */
export function PlanHeadline({
  dashboard: { counts, fiscalYear, asOf },
  startMonth,
}: {
  dashboard: DashboardView;
  startMonth: number;
}) {
  const t = useTexts(HOME_TEXTS);
  const isYearEnd = lastDayOf(fiscalYear, startMonth) <= asOf;
  const good = (counts.counts.achieved ?? 0) + (isYearEnd ? 0 : (counts.counts.on_track ?? 0));
  return (
    <section className="flex flex-col gap-4">
      <p className="text-[1.25rem] leading-snug font-bold">
        {t(isYearEnd ? 'headline' : 'headlineMid', { total: counts.total, judged: counts.judged, good })}
      </p>
      <p className="flex flex-wrap gap-3">
        <Link to="/dashboard" className={buttonClass()}>
          {t('seeDashboard')}
        </Link>
        <Link to="/roadmap" className={buttonClass()}>
          {t('seeRoadmap')}
        </Link>
        <Link to="/initiatives" className={buttonClass()}>
          {t('seeInitiatives')}
        </Link>
      </p>
    </section>
  );
}
