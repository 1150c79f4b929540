import { Link } from '@tanstack/react-router';
import type { DashboardView } from '#domain/dashboard/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { DASHBOARD_TEXTS } from './locale.ts';

/** Who has not answered what was due, by department. */
export function Unanswered({ unanswered }: { unanswered: DashboardView['unanswered'] }) {
  const t = useTexts(DASHBOARD_TEXTS);
  const language = useLanguage();
  if (unanswered.length === 0) return <p>{t('missingNone')}</p>;
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {unanswered.map(({ department, kpis }) => (
        <section key={department.id} className="rounded-8 border border-rule p-4">
          <h3 className="mb-2">{t('missingOf', { department: nameIn(language, department), count: kpis.length })}</h3>
          <ul className="flex flex-col gap-2">
            {kpis.map((kpi) => (
              <li key={kpi.kpiId} className="flex flex-wrap justify-between gap-x-4">
                <Link to="/kpis/$kpiId" params={{ kpiId: kpi.kpiId }}>
                  <Name of={kpi} />
                </Link>
                <span className="tabular-nums">{t('periods', { count: kpi.missing })}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
