import { useCallback, useState } from 'react';
import type { RoadmapView } from '#domain/roadmap/contract';

/** Which policies and initiatives are folded, by id; all of them are open at first. */
export function useCollapsed(roadmap: RoadmapView) {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const onToggle = useCallback(
    (key: string, open: boolean) => setCollapsed((before) => toggled(before, key, open)),
    [],
  );
  return {
    collapsed,
    onToggle,
    expandAll: () => setCollapsed(new Set()),
    collapseAll: () => setCollapsed(initiativeIds(roadmap)),
  };
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
