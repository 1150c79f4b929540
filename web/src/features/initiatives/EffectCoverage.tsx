import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CoverageItem } from '#domain/initiatives/contract';
import { coverageOf } from '#domain/initiatives/coverage';
import { Name, Title } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { Button } from '../../ui/Button.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Chip } from '../../ui/StatusChip.tsx';
import { Subtitle } from '../../ui/Subtitle.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { COVERAGE_TEXTS } from './coverage.locale.ts';
import { EffectKpisDialog } from './EffectKpisDialog.tsx';
import { coverageQuery } from './initiative.api.ts';

type Effect = CoverageItem['effects'][number];

/** 効果とKPI: of every initiative which effect no KPI measures, and whether any KPI says an outcome. */
export function EffectCoverage({ planId }: { planId: string }) {
  const t = useTexts(COVERAGE_TEXTS);
  const level = useLevelNames();
  const query = useQuery(coverageQuery(planId));
  const [edited, setEdited] = useState<{ item: CoverageItem; effect: Effect } | null>(null);
  return (
    <>
      <PageHeader title={t('title')} />
      <p className="mb-4">{t('lead')}</p>
      <Loaded query={query}>
        {(items) => (
          <>
            <p className="mb-4 font-bold">{t('summary', summaryOf(items))}</p>
            <Table caption={t('title')} captionHidden className="min-w-2xl">
              <thead>
                <tr>
                  <HeadCell>{level('initiative')}</HeadCell>
                  <HeadCell>{t('effect')}</HeadCell>
                  <HeadCell>{t('kpis')}</HeadCell>
                </tr>
              </thead>
              {items.map((item) => (
                <Rows key={item.id} item={item} onEdit={(effect) => setEdited({ item, effect })} />
              ))}
            </Table>
            {edited !== null && (
              <EffectKpisDialog
                item={items.find(({ id }) => id === edited.item.id) ?? edited.item}
                effect={edited.effect}
                onClose={() => setEdited(null)}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function summaryOf(items: readonly CoverageItem[]): { effects: number; uncovered: number; without: number } {
  const found = items.map((item) => coverageOf(item));
  return {
    effects: items.reduce((sum, { effects }) => sum + effects.length, 0),
    uncovered: found.reduce((sum, { uncovered }) => sum + uncovered.length, 0),
    without: found.filter(({ outcomes }) => outcomes === 0).length,
  };
}

function Rows({ item, onEdit }: { item: CoverageItem; onEdit: (effect: Effect) => void }) {
  const t = useTexts(COVERAGE_TEXTS);
  const effects = item.effects.length === 0 ? [null] : item.effects;
  return (
    <tbody>
      {effects.map((effect, index) => (
        <tr key={effect?.id ?? 'none'}>
          {index === 0 && (
            <RowHead rowSpan={effects.length}>
              {item.number}.{' '}
              <Link to="/initiatives/$initiativeId" params={{ initiativeId: item.id }}>
                <Title of={item} />
              </Link>
              <Subtitle of={item} />
              <Outcomes item={item} />
            </RowHead>
          )}
          <Cell>{effect === null ? t('noEffect') : <span lang="ja">{effect.text}</span>}</Cell>
          <Cell>{effect !== null && <Measures item={item} effect={effect} onEdit={onEdit} />}</Cell>
        </tr>
      ))}
    </tbody>
  );
}

/** How many of its KPIs say an outcome; four outputs do not. */
function Outcomes({ item }: { item: CoverageItem }) {
  const t = useTexts(COVERAGE_TEXTS);
  const { outcomes, unclassified } = coverageOf(item);
  return (
    <span className="block text-[0.875rem] font-normal">
      {outcomes === 0 ? t('noOutcome', { count: item.kpis.length }) : t('outcomes', { count: outcomes })}
      {unclassified > 0 && <span className="block text-sub">{t('unclassified', { count: unclassified })}</span>}
    </span>
  );
}

function Measures({ item, effect, onEdit }: { item: CoverageItem; effect: Effect; onEdit: (effect: Effect) => void }) {
  const t = useTexts(COVERAGE_TEXTS);
  const words = useTexts(WORDS);
  const may = useMay();
  const kpis = item.kpis.filter(({ id }) => effect.kpiIds.includes(id));
  return (
    <>
      {kpis.length === 0 ? (
        <Chip>{t('uncovered')}</Chip>
      ) : (
        <ul>
          {kpis.map((kpi) => (
            <li key={kpi.id}>
              <Link to="/kpis/$kpiId" params={{ kpiId: kpi.id }}>
                <Name of={kpi} />
              </Link>{' '}
              <span className="text-[0.875rem] text-sub">
                {kpi.kpiClass === null ? t('noClass') : words(`kpiClass.${kpi.kpiClass}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {effect.example && <ExampleMark />}
      {may('initiatives.write') && (
        <Button
          size="small"
          look="quiet"
          aria-label={t('editOf', { effect: effect.text })}
          onClick={() => onEdit(effect)}
        >
          {t('edit')}
        </Button>
      )}
    </>
  );
}
