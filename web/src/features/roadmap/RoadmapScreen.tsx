import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Day } from '#domain/calendar/day';
import type { PlanSummary } from '#domain/plans/contract';
import type { RoadmapView } from '#domain/roadmap/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { Name } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ItemDialog } from './ItemDialog.tsx';
import { ROADMAP_TEXTS } from './locale.ts';
import { roadmapQuery } from './roadmap.api.ts';
import { RoadmapChart } from './RoadmapChart.tsx';
import { RoadmapLegend } from './RoadmapLegend.tsx';
import { RoadmapTable } from './RoadmapTable.tsx';
import { RoadmapToolbar } from './RoadmapToolbar.tsx';

export type RoadmapSearch = { asOf?: Day; edition?: number; view?: 'table' };

/** ロードマップ: the whole plan by fiscal year, as a chart over a treegrid or as the same facts in a table. */
export function RoadmapScreen({
  plan,
  search,
  onSearch,
}: {
  plan: PlanSummary;
  search: RoadmapSearch;
  onSearch: (change: Partial<RoadmapSearch>) => void;
}) {
  const t = useTexts(ROADMAP_TEXTS);
  return (
    <div className="paper-a3">
      <PageHeader title={t('title')}>
        <PlanLine plan={plan} />
      </PageHeader>
      <Roadmap plan={plan} search={search} onSearch={onSearch} />
    </div>
  );
}

function PlanLine({ plan }: { plan: PlanSummary }) {
  const t = useTexts(ROADMAP_TEXTS);
  const { fiscalYear } = useTenantCalendar();
  const { fromFiscalYear, toFiscalYear, soft } = plan.period;
  return (
    <p>
      <Name of={{ name: plan.title, nameEn: plan.titleEn }} />{' '}
      {t('period', { from: fiscalYear(fromFiscalYear), to: fiscalYear(toFiscalYear) })}
      {soft && t('soft')}
    </p>
  );
}

function Roadmap({
  plan,
  search,
  onSearch,
}: {
  plan: PlanSummary;
  search: RoadmapSearch;
  onSearch: (change: Partial<RoadmapSearch>) => void;
}) {
  const query = useQuery(roadmapQuery(plan.id, search.asOf, search.edition));
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [itemId, setItemId] = useState<string | null>(null);
  return (
    <Loaded query={query} skeleton={<Skeleton lines={16} />}>
      {(roadmap) => (
        <>
          <SpeaksOf roadmap={roadmap} />
          <RoadmapToolbar
            plan={plan}
            search={search}
            onSearch={onSearch}
            onExpandAll={() => setCollapsed(new Set())}
            onCollapseAll={() => setCollapsed(initiativeIds(roadmap))}
          />
          {search.view === 'table' ? (
            <RoadmapTable roadmap={roadmap} />
          ) : (
            <RoadmapChart
              roadmap={roadmap}
              collapsed={collapsed}
              onToggle={(key, open) => setCollapsed((before) => toggled(before, key, open))}
              onOpenItem={setItemId}
              onTable={() => onSearch({ view: 'table' })}
            />
          )}
          <RoadmapLegend withBaseline={roadmap.edition !== null} />
          {itemId !== null && <ItemDialog roadmap={roadmap} itemId={itemId} onClose={() => setItemId(null)} />}
        </>
      )}
    </Loaded>
  );
}

function SpeaksOf({ roadmap }: { roadmap: RoadmapView }) {
  const t = useTexts(ROADMAP_TEXTS);
  const { day } = useDates();
  return (
    <p className="mb-3 text-[0.875rem] text-sub">
      {t('speaksOf', { day: day(roadmap.asOf) })}
      {roadmap.asOfReason === 'plan_ended' && ` ${t('planEnded')}`}
    </p>
  );
}

function initiativeIds(roadmap: RoadmapView): ReadonlySet<string> {
  return new Set(
    roadmap.policies.flatMap((policy) => policy.themes.flatMap((theme) => theme.initiatives.map(({ id }) => id))),
  );
}

function toggled(before: ReadonlySet<string>, key: string, open: boolean): ReadonlySet<string> {
  const after = new Set(before);
  if (open) after.delete(key);
  else after.add(key);
  return after;
}
