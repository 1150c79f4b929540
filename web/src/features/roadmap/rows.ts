import type { RoadmapInitiative, RoadmapView } from '#domain/roadmap/contract';

/** One row of the treegrid, in the order it stands: policy, initiative, lane. */
export type RoadmapRow =
  | {
      key: string;
      level: 1;
      kind: 'policy';
      policy: RoadmapView['policies'][number];
      expanded: boolean;
      empty: boolean;
    }
  | {
      key: string;
      level: 2;
      kind: 'initiative';
      initiative: RoadmapInitiative;
      theme: string;
      themeEn: string | null;
      expanded: boolean;
    }
  | { key: string; level: 3; kind: 'lane'; initiative: RoadmapInitiative; lane: RoadmapInitiative['lanes'][number] };

/** Every policy keeps its row, the empty ones too: four of Osaka's five had no initiative yet and were still published. */
export function rowsOf(roadmap: RoadmapView, collapsed: ReadonlySet<string>): RoadmapRow[] {
  return roadmap.policies.flatMap((policy): RoadmapRow[] => {
    const initiatives = policy.themes.flatMap((theme) =>
      theme.initiatives.map((initiative) => ({ theme, initiative })),
    );
    const expanded = !collapsed.has(policy.id);
    const head: RoadmapRow = {
      key: policy.id,
      level: 1,
      kind: 'policy',
      policy,
      expanded,
      empty: initiatives.length === 0,
    };
    if (!expanded) return [head];
    return [
      head,
      ...initiatives.flatMap(({ theme, initiative }): RoadmapRow[] => {
        const open = !collapsed.has(initiative.id);
        const row: RoadmapRow = {
          key: initiative.id,
          level: 2,
          kind: 'initiative',
          initiative,
          theme: theme.name,
          themeEn: theme.nameEn,
          expanded: open,
        };
        if (!open) return [row];
        return [
          row,
          ...initiative.lanes.map((lane): RoadmapRow => ({ key: lane.id, level: 3, kind: 'lane', initiative, lane })),
        ];
      }),
    ];
  });
}

/** The row above that this one belongs to; -1 for a policy. */
export function parentIndex(rows: readonly RoadmapRow[], index: number): number {
  const level = rows[index]?.level ?? 1;
  for (let above = index - 1; above >= 0; above -= 1) if ((rows[above]?.level ?? 9) < level) return above;
  return -1;
}
