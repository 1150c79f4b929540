import type { DashboardView } from '#domain/dashboard/contract';
import { completionOf } from '#domain/initiatives/counts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { DistributionBar, DistributionLegend } from './DistributionBar.tsx';
import { goodCount, sharesOf } from './distribution.ts';
import { DASHBOARD_TEXTS } from './locale.ts';

/** The one sentence, what it was counted from and what was left out, and the bar of all verdicts. */
export function Headline({ dashboard, isYearEnd }: { dashboard: DashboardView; isYearEnd: boolean }) {
  const t = useTexts(DASHBOARD_TEXTS);
  const words = useTexts(WORDS);
  const language = useLanguage();
  const { counts, initiatives } = dashboard;
  const good = goodCount(counts, isYearEnd);
  const shares = sharesOf(counts);
  const list = counts.exclusions
    .map(({ verdict, count }) => `${words(`verdict.${verdict}`)} ${count}`)
    .join(language === 'ja' ? '、' : ', ');
  return (
    <section className="keep-together mb-10 flex flex-col gap-4">
      <h2 className="text-[1.75rem] max-sm:text-[1.375rem]">
        {counts.judged === 0
          ? t('headline.none')
          : t(isYearEnd ? 'headline.yearEnd' : 'headline.midYear', { judged: counts.judged, good })}
      </h2>
      {counts.total === 0 ? (
        <p>{t('headline.nothing')}</p>
      ) : (
        <>
          <p>
            {t('headline.denominator', { total: counts.total, judged: counts.judged })}
            {list !== '' && t('headline.excluded', { list })}
          </p>
          <DistributionBar shares={shares} />
          <DistributionLegend shares={shares} />
        </>
      )}
      <p className="text-sub">
        {t('reconcile', initiatives)}
        {initiatives.completed + initiatives.withdrawn > 0 && ` ${t('completion', completionOf(initiatives))}`}
      </p>
    </section>
  );
}
