import { Link } from '@tanstack/react-router';
import type { DashboardInitiative, DashboardKpi } from '#domain/dashboard/contract';
import type { Verdict } from '#domain/kpis/codes';
import { rollUp, worstVerdict } from '#domain/kpis/rollup';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { quantityText, unitIn } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, Title } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { inPhrase, useLevelNames } from '../../platform/wording/level-name.ts';
import { achievementText } from '../../platform/wording/achievement-text.ts';
import { targetText } from '../../platform/wording/target-text.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Bullet } from '../../ui/Bullet.tsx';
import { DecisionSeal } from '../../ui/DecisionSeal.tsx';
import { JUDGED_TEXTS } from '../../ui/judged.locale.ts';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { shapeOfState } from '../../ui/Glyph.tsx';
import { Judged } from '../../ui/Judged.tsx';
import { Chip, StatusChip } from '../../ui/StatusChip.tsx';
import { Subtitle } from '../../ui/Subtitle.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { DASHBOARD_TEXTS } from './locale.ts';

/** Every initiative with its KPIs: latest actual against target, the rate, the verdict and what it rests on. */
export function InitiativeTable({ items }: { items: readonly DashboardInitiative[] }) {
  const t = useTexts(DASHBOARD_TEXTS);
  const level = useLevelNames();
  return (
    <Table caption={t('items', { initiative: inPhrase(level('initiative')) })} captionHidden className="min-w-5xl">
      <thead>
        <tr>
          <HeadCell className="w-1/4">{level('initiative')}</HeadCell>
          <HeadCell className="w-1/5">{t('kpi')}</HeadCell>
          <HeadCell numeric>{t('actual')}</HeadCell>
          <HeadCell numeric>{t('target')}</HeadCell>
          <HeadCell>{t('achievement')}</HeadCell>
          <HeadCell className="w-1/5">{t('verdict')}</HeadCell>
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

function InitiativeHead({ item, rows }: { item: DashboardInitiative; rows: number }) {
  const t = useTexts(DASHBOARD_TEXTS);
  return (
    <RowHead scope="rowgroup" rowSpan={rows}>
      <div className="flex flex-col gap-1">
        <Link to="/initiatives/$initiativeId" params={{ initiativeId: item.id }} className="font-bold">
          {item.number}. <Title of={item} />
        </Link>
        <Subtitle of={item} />
        <span className="text-[0.875rem] text-sub">
          {item.department === null ? t('noDepartment') : <Name of={item.department} />}
        </span>
        <ItemVerdicts item={item} />
        {item.lastDecision !== null && (
          <span className="flex flex-wrap items-center gap-2 text-[0.875rem]">
            {t('decision')}: <DecisionSeal {...item.lastDecision} />
            {item.lastDecision.example && <ExampleMark />}
          </span>
        )}
      </div>
    </RowHead>
  );
}

/** 目標の達成状況 and 取組の実施状況, each with its denominator. */
function ItemVerdicts({ item: { verdict, kpis, work } }: { item: DashboardInitiative }) {
  const t = useTexts(JUDGED_TEXTS);
  const words = useTexts(WORDS);
  const { judged, total } = rollUp(kpis.map((kpi) => kpi.verdict));
  return (
    <dl className="text-[0.875rem]">
      {verdict !== null && (
        <div className="flex flex-wrap items-center gap-x-2">
          <dt>{t('result')}</dt>
          <dd className="flex flex-wrap items-center gap-x-2">
            <StatusChip
              verdict={verdict}
              manual={kpis.some(({ override }) => override !== null)}
              computed={worstVerdict(kpis.map(({ computed }) => computed)) ?? verdict}
            />
            <span className="text-sub">{t('ofKpis', { judged, total })}</span>
          </dd>
        </div>
      )}
      {work !== null && (
        <div className="flex flex-wrap items-center gap-x-2">
          <dt>{t('work')}</dt>
          <dd className="flex flex-wrap items-center gap-x-2">
            <Chip shape={shapeOfState(work.state)}>{words(`schedule.${work.state}`)}</Chip>
            <span className="text-sub">{t('ofItems', { judged: work.judged, total: work.total })}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}

function KpiCells({ kpi }: { kpi: DashboardKpi }) {
  const t = useTexts(DASHBOARD_TEXTS);
  const language = useLanguage();
  const { period } = useTenantCalendar();
  const { latest, target } = kpi;
  return (
    <>
      <Cell>
        <Link to="/kpis/$kpiId" params={{ kpiId: kpi.id }}>
          <Name of={kpi} />
        </Link>
      </Cell>
      <Cell numeric>
        <ActualText kpi={kpi} />
        {latest !== null && (
          <span className="block text-[0.75rem] text-sub">{t('upTo', { period: period(latest.upTo) })}</span>
        )}
        {latest?.example && <ExampleMark />}
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
          <span className="flex items-center gap-3">
            <span className="figures min-w-16 whitespace-nowrap">{achievementText(kpi, language)}</span>
            {target?.sort === 'number' &&
              target.value !== null &&
              (kpi.direction === 'increase' || kpi.direction === 'at_least') && (
                <Bullet actual={latest?.value ?? null} target={target.value} />
              )}
          </span>
        )}
      </Cell>
      <Cell>
        <Judged of={kpi} unit={unitIn(language, kpi)} decimals={kpi.decimals} />
      </Cell>
    </>
  );
}

const NOTHING_TO_REPORT: readonly Verdict[] = ['closed', 'not_due', 'not_measurable'];

function ActualText({ kpi }: { kpi: DashboardKpi }) {
  const { latest, decimals, kind, verdict } = kpi;
  const language = useLanguage();
  const words = useTexts(WORDS);
  if (latest === null) {
    return <span className="text-sub">{NOTHING_TO_REPORT.includes(verdict) ? '―' : words('verdict.unreported')}</span>;
  }
  if (latest.value === null) return <span className="text-sub">{words(`valueState.${latest.state}`)}</span>;
  if (kind === 'milestone') return <>{latest.value >= 1 ? words('schedule.done') : words('schedule.not_started')}</>;
  return <>{quantityText(latest.value, unitIn(language, kpi), language, decimals)}</>;
}
