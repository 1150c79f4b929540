import { Link } from '@tanstack/react-router';
import type { DashboardInitiative, DashboardKpi } from '#domain/dashboard/contract';
import { unitIn } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { inPhrase, useLevelNames } from '../../platform/wording/level-name.ts';
import { achievementText } from '../../platform/wording/achievement-text.ts';
import { targetText } from '../../platform/wording/target-text.ts';
import { Actual } from '../../ui/Actual.tsx';
import { Bullet } from '../../ui/Bullet.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { Judged } from '../../ui/Judged.tsx';
import { Cell, HeadCell, Table } from '../../ui/Table.tsx';
import { DASHBOARD_TEXTS } from './locale.ts';
import { InitiativeHead } from './InitiativeHead.tsx';

/** Every initiative with its KPIs: latest actual against target, the rate, the verdict and what it rests on. */
export function InitiativeTable({ items }: { items: readonly DashboardInitiative[] }) {
  const t = useTexts(DASHBOARD_TEXTS);
  const level = useLevelNames();
  return (
    <Table caption={t('items', { initiative: inPhrase(level('initiative')) })} captionHidden className="min-w-4xl">
      <thead>
        <tr>
          <HeadCell className="w-1/4 print:w-1/5">{level('initiative')}</HeadCell>
          <HeadCell className="w-1/5 print:w-1/7">{t('kpi')}</HeadCell>
          <HeadCell numeric>{t('actual')}</HeadCell>
          <HeadCell numeric>{t('target')}</HeadCell>
          <HeadCell>{t('achievement')}</HeadCell>
          <HeadCell className="w-1/5 print:w-1/3">{t('verdict')}</HeadCell>
        </tr>
      </thead>
      {items.map((item) => (
        <tbody key={item.id} className="border-b-2 border-edge">
          {item.kpis.length === 0 ? (
            <tr>
              <InitiativeHead item={item} rows={1} />
              <Cell colSpan={5} className="text-sub">
                {t('noKpi')}
              </Cell>
            </tr>
          ) : (
            item.kpis.map((kpi, index) => (
              <tr key={kpi.id}>
                {index === 0 && <InitiativeHead item={item} rows={item.kpis.length} />}
                <KpiCells kpi={kpi} />
              </tr>
            ))
          )}
        </tbody>
      ))}
    </Table>
  );
}

function KpiCells({ kpi }: { kpi: DashboardKpi }) {
  const language = useLanguage();
  const { target } = kpi;
  return (
    <>
      <Cell>
        <Link to="/kpis/$kpiId" params={{ kpiId: kpi.id }}>
          <Name of={kpi} />
        </Link>
      </Cell>
      <Cell numeric>
        <Actual of={kpi} />
      </Cell>
      <Cell numeric>
        {targetText(target, kpi, language)}{' '}
        {target?.example && (
          <span className="block">
            <ExampleMark />
          </span>
        )}
      </Cell>
      <Cell>
        {kpi.achievement !== null && (
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="figures min-w-16 whitespace-nowrap">{achievementText(kpi, language)}</span>
            {target?.sort === 'number' &&
              target.value !== null &&
              (kpi.direction === 'increase' || kpi.direction === 'at_least') && (
                <Bullet actual={kpi.latest?.value ?? null} target={target.value} />
              )}
          </span>
        )}
      </Cell>
      <Cell>
        <Judged of={kpi} name={nameIn(language, kpi)} unit={unitIn(language, kpi)} decimals={kpi.decimals} />
      </Cell>
    </>
  );
}
