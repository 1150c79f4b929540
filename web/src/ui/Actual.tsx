import type { DashboardKpi } from '#domain/dashboard/contract';
import { useTenantCalendar } from '../platform/format/fiscal-years.tsx';
import { unitIn, useNumbers } from '../platform/format/numbers.ts';
import { useLanguage } from '../platform/i18n/language.ts';
import { useTexts } from '../platform/i18n/texts.ts';
import { WORDS } from '../platform/wording/words.ts';
import { ExampleMark } from './ExampleMark.tsx';

/** The year's value of a KPI with the period that it reaches to, or why there is none. */
export function Actual({ of: kpi }: { of: DashboardKpi }) {
  const words = useTexts(WORDS);
  const { period } = useTenantCalendar();
  return (
    <>
      <ActualText kpi={kpi} />
      {kpi.latest !== null && (
        <span className="block text-[0.75rem] break-keep whitespace-normal text-sub">
          {words('upTo', { period: period(kpi.latest.upTo) })}
        </span>
      )}
      {kpi.latest?.example && <ExampleMark />}
    </>
  );
}

function ActualText({ kpi }: { kpi: DashboardKpi }) {
  const words = useTexts(WORDS);
  const language = useLanguage();
  const { quantity } = useNumbers();
  const { latest, decimals, kind, unreported } = kpi;
  if (latest === null) return <span className="text-sub">{unreported ? words('verdict.unreported') : '―'}</span>;
  if (latest.value === null)
    return (
      <span className="text-sub">
        {latest.state === 'value' ? words('verdict.not_computable') : words(`valueState.${latest.state}`)}
      </span>
    );
  if (kind === 'milestone') return <>{words(latest.value >= 1 ? 'schedule.done' : 'schedule.not_started')}</>;
  return <>{quantity(latest.value, unitIn(language, kpi), decimals)}</>;
}
