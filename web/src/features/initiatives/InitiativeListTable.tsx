import { Link } from '@tanstack/react-router';
import type { DashboardKpi } from '#domain/dashboard/contract';
import { quantityText, unitIn } from '../../platform/format/numbers.ts';
import { aside } from '../../platform/i18n/brackets.ts';
import { worstVerdict } from '#domain/kpis/rollup';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, Title } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { DecisionSeal } from '../../ui/DecisionSeal.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { Glyph, shapeOf } from '../../ui/Glyph.tsx';
import { Chip, StatusChip } from '../../ui/StatusChip.tsx';
import { Subtitle } from '../../ui/Subtitle.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { LIST_TEXTS } from './initiative-list.locale.ts';
import type { InitiativeRow } from './initiative-rows.ts';

export type RowGroup = { key: string; title: string | null; rows: readonly InitiativeRow[] };

/** One row an initiative, under the heading of its group. */
export function InitiativeListTable({ groups }: { groups: readonly RowGroup[] }) {
  const t = useTexts(LIST_TEXTS);
  const level = useLevelNames();
  const language = useLanguage();
  return (
    <Table caption={level('initiative', 'many')} captionHidden className="min-w-5xl">
      <thead>
        <tr>
          <HeadCell numeric className="w-16">
            {t('number')}
          </HeadCell>
          <HeadCell className="w-1/4">{level('initiative')}</HeadCell>
          <HeadCell>{level('policy')}</HeadCell>
          <HeadCell>{t('department')}</HeadCell>
          <HeadCell>{t('verdict')}</HeadCell>
          <HeadCell className="w-1/4">{t('kpis')}</HeadCell>
          <HeadCell>{t('decision')}</HeadCell>
        </tr>
      </thead>
      {groups.map(({ key, title, rows }) => (
        <tbody key={key}>
          {title !== null && (
            <tr>
              <th scope="rowgroup" colSpan={7} className="border-b border-edge bg-panel px-3 py-2">
                {title}
                <span className="font-normal tabular-nums">{aside(`${rows.length}`, language)}</span>
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <Row key={`${key} ${row.id}`} row={row} />
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function Row({ row }: { row: InitiativeRow }) {
  const t = useTexts(LIST_TEXTS);
  const words = useTexts(WORDS);
  return (
    <tr>
      <Cell numeric>{row.number}</Cell>
      <RowHead>
        <Link to="/initiatives/$initiativeId" params={{ initiativeId: row.id }} className="font-bold">
          <Title of={row} />
        </Link>
        <Subtitle of={row} />
        <span className="flex flex-wrap gap-2">
          {row.origin === 'added' && <Chip>{t('added')}</Chip>}
          {row.status !== 'active' && <Chip>{words(`initiative.${row.status}`)}</Chip>}
        </span>
      </RowHead>
      <Cell className="text-[0.875rem]">
        {row.policies.map((policy) => (
          <span key={policy.id} className="block">
            <Name of={policy} />
          </span>
        ))}
      </Cell>
      <Cell className="text-[0.875rem]">
        {row.department === null ? <span className="text-sub">{t('noDepartment')}</span> : <Name of={row.department} />}
      </Cell>
      <Cell>
        {row.shownVerdict === null ? (
          <span className="text-sub">{t('noKpi')}</span>
        ) : (
          <StatusChip
            verdict={row.shownVerdict}
            provisional={row.verdict?.provisional ?? false}
            manual={row.kpis.some(({ override }) => override !== null)}
            computed={worstVerdict(row.kpis.map(({ computed }) => computed)) ?? row.shownVerdict}
          />
        )}
      </Cell>
      <Cell>
        <ul className="flex flex-col gap-1 text-[0.875rem]">
          {row.kpis.map((kpi) => (
            <KpiLine key={kpi.id} kpi={kpi} />
          ))}
        </ul>
      </Cell>
      <Cell>
        {row.lastDecision === null ? (
          <span className="text-sub">{t('noDecision')}</span>
        ) : (
          <span className="flex flex-col items-start gap-1">
            <DecisionSeal {...row.lastDecision} />
            {row.lastDecision.example && <ExampleMark />}
          </span>
        )}
      </Cell>
    </tr>
  );
}

/** 「● 利用件数 14／20件」 */
function KpiLine({ kpi }: { kpi: DashboardKpi }) {
  const words = useTexts(WORDS);
  const language = useLanguage();
  const unit = unitIn(language, kpi);
  const value = kpi.latest?.value ?? null;
  const target = kpi.target?.sort === 'number' ? kpi.target.value : null;
  return (
    <li className="flex flex-wrap items-start gap-x-1.5">
      <span className="mt-0.5">
        <Glyph shape={shapeOf(kpi.verdict)} size="0.875rem" />
      </span>
      <span className="min-w-32 grow basis-0">
        <span className="unseen">{words(`verdict.${kpi.verdict}`)}: </span>
        <Name of={kpi} />
      </span>
      <span className="figures ml-auto shrink-0">
        {value === null ? '―' : quantityText(value, target === null ? unit : '', language, kpi.decimals)}
        {target !== null && ` / ${quantityText(target, unit, language, kpi.decimals)}`}
      </span>
    </li>
  );
}
