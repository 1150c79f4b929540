import type { KpiMeasure } from './aggregation.ts';

/** Every shape a KPI can have: its kind, and what that kind asks beside it. Specs draw from them at random. */
export const KPI_SHAPES: readonly Pick<KpiMeasure, 'kind' | 'entry' | 'ratioOf'>[] = [
  { kind: 'count', entry: null, ratioOf: null },
  { kind: 'running_total', entry: 'increment', ratioOf: null },
  { kind: 'running_total', entry: 'total', ratioOf: null },
  { kind: 'level', entry: null, ratioOf: null },
  { kind: 'ratio', entry: null, ratioOf: 'counts' },
  { kind: 'ratio', entry: null, ratioOf: 'levels' },
  { kind: 'percent', entry: null, ratioOf: null },
  { kind: 'milestone', entry: null, ratioOf: null },
];
