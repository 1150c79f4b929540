import type { RoadmapView } from '#domain/roadmap/contract';
import { RoadmapChart } from '../../../web/src/features/roadmap/RoadmapChart.tsx';
import { planOf } from './plan.ts';

const NOTHING_CLOSED: ReadonlySet<string> = new Set();
const nothing = () => {};

function Ours({ roadmap }: { roadmap: RoadmapView }) {
  return (
    <RoadmapChart
      roadmap={roadmap}
      zoom="plan"
      collapsed={NOTHING_CLOSED}
      onToggle={nothing}
      onOpenItem={nothing}
      planning={null}
    />
  );
}

/** Ours, with everything that it has in the product. */
export const prepare = (bars: number) => <Ours roadmap={planOf(bars)} />;
export const mark = '.gantt-item';
export const scroller = '.gantt-frame';
