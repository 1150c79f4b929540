import { Link } from '@tanstack/react-router';
import type { DashboardInitiative } from '#domain/dashboard/contract';
import { rollUp, worstVerdict } from '#domain/kpis/rollup';
import { Name, Title } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { DecisionSeal } from '../../ui/DecisionSeal.tsx';
import { JUDGED_TEXTS } from '../../ui/judged.locale.ts';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { shapeOfState } from '../../ui/Glyph.tsx';
import { Chip, StatusChip } from '../../ui/StatusChip.tsx';
import { Subtitle } from '../../ui/Subtitle.tsx';
import { RowHead } from '../../ui/Table.tsx';
import { DASHBOARD_TEXTS } from './locale.ts';

/** The cell that names an initiative, with its two verdicts and its last decision. */
export function InitiativeHead({ item, rows }: { item: DashboardInitiative; rows: number }) {
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
