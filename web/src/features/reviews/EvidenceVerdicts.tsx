import { workDone } from '#domain/initiatives/work-done';
import type { Evidence } from '#domain/reviews/contract';
import { TwoVerdicts } from '../../ui/TwoVerdicts.tsx';

/** What the evidence says of the targets and of the work, as it stood on its day. */
export function EvidenceVerdicts({ evidence: { kpis, scheduleItems } }: { evidence: Evidence }) {
  return (
    <TwoVerdicts
      verdicts={kpis.map(({ verdict }) => verdict)}
      work={workDone(scheduleItems.map(({ state }) => state))}
    />
  );
}
