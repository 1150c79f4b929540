import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Period } from '#domain/calendar/period';
import type { ActualsOfYear, TrendView } from '#domain/kpi-actuals/contract';
import type { KpiView } from '#domain/kpis/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Notice } from '../../ui/Notice.tsx';
import { mayDiscard } from '../../ui/may-discard.ts';
import { ActualForm } from './ActualForm.tsx';
import { ENTRY_TEXTS } from './entry.locale.ts';
import { ExpectingSection } from './ExpectingSection.tsx';
import { PeriodTable } from './PeriodTable.tsx';
import { useRecording } from './use-recording.ts';

/** The periods of one fiscal year, what holds for all of them, and the form of the chosen one. */
export function YearEntry({
  kpi,
  source,
  actuals,
  trend,
}: {
  kpi: KpiView;
  source: KpiView | null;
  actuals: ActualsOfYear;
  trend: TrendView;
}) {
  const t = useTexts(ENTRY_TEXTS);
  const { shortDay } = useDates();
  const language = useLanguage();
  const [chosen, setChosen] = useState<Period | null>(null);
  const opener = useRef<HTMLElement>(null);
  const isUnsaved = useRef(false);
  const choose = (period: Period, button: HTMLElement) => {
    if (period !== chosen && isUnsaved.current && !mayDiscard()) return;
    opener.current = button;
    setChosen(period);
  };
  const { mayRecord, onBehalf } = useRecording(kpi);
  // Nobody types a whole that follows from its parts.
  const follows = source !== null || (trend.part === null && kpi.breakdown?.total === 'derived');
  const found = actuals.periods.find(({ period }) => period === chosen);
  return (
    <div className="flex flex-col gap-4">
      {source !== null && (
        <Notice>
          <p>{t('derived', { name: nameIn(language, source.definition) })}</p>
          <Link to="/kpis/$kpiId/actuals" params={{ kpiId: source.id }}>
            {t('derivedLink', { name: nameIn(language, source.definition) })}
          </Link>
        </Notice>
      )}
      {!mayRecord && <Notice>{t('mayNot')}</Notice>}
      {kpi.closedOn !== null && <Notice>{t('closedKpi', { day: shortDay(kpi.closedOn) })}</Notice>}
      {mayRecord && actuals.decided && <Notice tone="warning">{t('decided')}</Notice>}
      {onBehalf && <Notice>{t('onBehalf')}</Notice>}
      {found !== undefined && (
        <section className="rounded-8 border-2 border-action p-4">
          <ActualForm
            key={found.period}
            kpi={kpi}
            trend={trend}
            period={found.period}
            actual={found.actual}
            needsReason={onBehalf || actuals.decided}
            onUnsaved={(unsaved) => {
              isUnsaved.current = unsaved;
            }}
            onDone={() => {
              setChosen(null);
              opener.current?.focus();
            }}
          />
        </section>
      )}
      {trend.part === null && (
        <ExpectingSection
          kpi={kpi}
          trend={trend}
          actuals={actuals}
          mayRecord={mayRecord}
          needsReason={onBehalf || actuals.decided}
        />
      )}
      <PeriodTable
        kpi={kpi}
        actuals={actuals}
        asOf={trend.asOf}
        onChoose={mayRecord && !follows ? choose : undefined}
      />
    </div>
  );
}
