import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DashboardKpi } from '#domain/dashboard/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import type { Shown } from '../../platform/plan/current-plan.ts';
import { achievementText } from '../../platform/wording/achievement-text.ts';
import { targetText } from '../../platform/wording/target-text.ts';
import { useMay } from '../../platform/session/session.ts';
import { Actual } from '../../ui/Actual.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Judged } from '../../ui/Judged.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { TwoVerdicts } from '../../ui/TwoVerdicts.tsx';
import { DEFINING_TEXTS } from './defining.locale.ts';
import { initiativeDashboardQuery } from './kpis.api.ts';
import { KPI_TEXTS } from './locale.ts';

/** 【KPI】 of an initiative's sheet: each measure with the year's value, target and verdict. The dashboard says the same. */
export function InitiativeKpis({ initiativeId, shown }: { initiativeId: string; shown: Shown }) {
  const t = useTexts(KPI_TEXTS);
  const defining = useTexts(DEFINING_TEXTS);
  const may = useMay();
  const query = useQuery(initiativeDashboardQuery(initiativeId, shown));
  const { day } = useDates();
  const calendar = useTenantCalendar();
  return (
    <>
      <Loaded query={query}>
        {(dashboard) => {
          const { kpis, work } = dashboard.item ?? { kpis: [], work: null };
          const both = <TwoVerdicts verdicts={kpis.map(({ verdict }) => verdict)} work={work} />;
          if (kpis.length === 0) {
            return (
              <>
                <p className="mb-2 text-sub">{t('none')}</p>
                {both}
              </>
            );
          }
          return (
            <>
              <p className="mb-2 text-[0.875rem] text-sub">
                {t('ofYear', { year: calendar.fiscalYear(dashboard.fiscalYear), day: day(dashboard.asOf) })}
              </p>
              <Table caption={t('kpi')} captionHidden className="min-w-2xl">
                <thead>
                  <tr>
                    <HeadCell>{t('kpi')}</HeadCell>
                    <HeadCell numeric>{t('actual')}</HeadCell>
                    <HeadCell numeric>{t('target')}</HeadCell>
                    <HeadCell numeric>{t('achievement')}</HeadCell>
                    <HeadCell>{t('verdict')}</HeadCell>
                  </tr>
                </thead>
                <tbody>
                  {kpis.map((kpi) => (
                    <KpiRow key={kpi.id} kpi={kpi} />
                  ))}
                </tbody>
              </Table>
              <div className="mt-4">{both}</div>
            </>
          );
        }}
      </Loaded>
      {may('kpis.write') && (
        <p className="no-print mt-3">
          <Link
            to="/initiatives/$initiativeId/kpis/new"
            params={{ initiativeId }}
            className={buttonClass('secondary', 'small')}
          >
            {defining('add')}
          </Link>
        </p>
      )}
    </>
  );
}

function KpiRow({ kpi }: { kpi: DashboardKpi }) {
  const t = useTexts(KPI_TEXTS);
  const language = useLanguage();
  const { target } = kpi;
  return (
    <tr>
      <RowHead>
        <Link to="/kpis/$kpiId" params={{ kpiId: kpi.id }}>
          <Name of={kpi} />
        </Link>
      </RowHead>
      <Cell numeric>
        <Actual of={kpi} />
      </Cell>
      <Cell numeric>
        {targetText(target, kpi, language)} {target?.example && <ExampleMark />}
      </Cell>
      <Cell numeric>{achievementText(kpi, language) ?? t('unknown')}</Cell>
      <Cell>
        <Judged of={kpi} name={nameIn(language, kpi)} unit={unitIn(language, kpi)} decimals={kpi.decimals} />
      </Cell>
    </tr>
  );
}
