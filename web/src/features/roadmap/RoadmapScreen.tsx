import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Day } from '#domain/calendar/day';
import type { PlanSummary } from '#domain/plans/contract';
import type { RoadmapView } from '#domain/roadmap/contract';
import { type Zoom, zoomed } from '#domain/roadmap/zoom';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useSingleKeys } from '../../platform/keys.ts';
import { useMay } from '../../platform/session/session.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { findItem, type FoundItem } from './draft-dates.ts';
import { ItemDialog } from './ItemDialog.tsx';
import { ROADMAP_TEXTS } from './locale.ts';
import { PlanLine } from './PlanLine.tsx';
import { PlanningNotices } from './PlanningNotices.tsx';
import { roadmapQuery } from './roadmap.api.ts';
import { RoadmapChart } from './RoadmapChart.tsx';
import { RoadmapKeysDialog } from './RoadmapKeysDialog.tsx';
import { RoadmapLegend } from './RoadmapLegend.tsx';
import { RoadmapTable } from './RoadmapTable.tsx';
import { RoadmapToolbar, zoomInAddress } from './RoadmapToolbar.tsx';
import { dayOf, SpeaksOf } from './SpeaksOf.tsx';
import { useCollapsed } from './use-collapsed.ts';
import { type SaveItem, usePlanning } from './use-planning.ts';
import { useUndoKey } from './use-undo-key.ts';

export type RoadmapSearch = { asOf?: Day; edition?: number; view?: 'table'; zoom?: Exclude<Zoom, 'plan'> };

type RoadmapProps = {
  plan: PlanSummary;
  search: RoadmapSearch;
  onSearch: (change: Partial<RoadmapSearch>) => void;
  save: SaveItem;
  /** The form of one item, which belongs to another feature. */
  renderForm: (item: FoundItem & { onClose: () => void }) => ReactNode;
};

/** ロードマップ: the whole plan by fiscal year, as a chart over a treegrid or as the same facts in a table. */
export function RoadmapScreen(props: RoadmapProps) {
  const t = useTexts(ROADMAP_TEXTS);
  return (
    <div className="paper-a3">
      <PageHeader title={t('title')}>
        <PlanLine plan={props.plan} />
      </PageHeader>
      <Roadmap {...props} />
    </div>
  );
}

function Roadmap(props: RoadmapProps) {
  const { plan, search } = props;
  const query = useQuery(roadmapQuery(plan.id, search.asOf, search.edition));
  return (
    <>
      <SpeaksOf {...dayOf(query.data, plan, search.asOf)} />
      <Loaded query={query} isScreen skeleton={<Skeleton lines={16} />}>
        {(roadmap) => <Shown {...props} roadmap={roadmap} />}
      </Loaded>
    </>
  );
}

function Shown({ plan, search, onSearch, save, renderForm, roadmap }: RoadmapProps & { roadmap: RoadmapView }) {
  const { collapsed, onToggle, expandAll, collapseAll } = useCollapsed(roadmap);
  const [itemId, setItemId] = useState<string | null>(null);
  const [changedId, setChangedId] = useState<string | null>(null);
  const [keysOpen, setKeysOpen] = useState(false);
  const mayEdit = useMay()('initiatives.write');
  const planning = usePlanning(roadmap, save);
  const zoom = search.zoom ?? 'plan';
  useSingleKeys(
    {
      v: () => onSearch({ view: search.view === 'table' ? undefined : 'table' }),
      b: () => plan.editions.length > 0 && onSearch({ edition: search.edition === undefined ? FIRST : undefined }),
      t: showToday,
      '+': () => onSearch({ zoom: zoomInAddress(zoomed(zoom, 1)) }),
      '-': () => onSearch({ zoom: zoomInAddress(zoomed(zoom, -1)) }),
      '0': () => onSearch({ zoom: undefined }),
      '?': () => setKeysOpen(true),
    },
    { first: true },
  );
  useUndoKey(planning.last === null ? null : planning.undo);
  const changed = changedId === null ? null : findItem(roadmap, changedId);
  return (
    <>
      <RoadmapToolbar
        plan={plan}
        search={search}
        onSearch={onSearch}
        onExpandAll={expandAll}
        onCollapseAll={collapseAll}
        onKeys={() => setKeysOpen(true)}
      />
      <PlanningNotices planning={planning} />
      {search.view === 'table' ? (
        <RoadmapTable roadmap={roadmap} />
      ) : (
        <>
          <RoadmapChart
            roadmap={roadmap}
            zoom={zoom}
            collapsed={collapsed}
            onToggle={onToggle}
            onOpenItem={setItemId}
            planning={mayEdit ? planning : null}
          />
          <RoadmapLegend withBaseline={roadmap.edition !== null} />
        </>
      )}
      {keysOpen && <RoadmapKeysDialog mayEdit={mayEdit} onClose={() => setKeysOpen(false)} />}
      {itemId !== null && (
        <ItemDialog
          roadmap={roadmap}
          itemId={itemId}
          onChange={mayEdit ? () => setChangedId(itemId) : null}
          onClose={() => setItemId(null)}
        />
      )}
      {changed !== null && renderForm({ ...changed, onClose: () => setChangedId(null) })}
    </>
  );
}

/** 当初計画. */
const FIRST = 1;

function showToday(): void {
  document.querySelector('.gantt-flag')?.scrollIntoView({ inline: 'center', block: 'nearest' });
}
