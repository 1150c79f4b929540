import type { KpiVersion } from './definition.ts';

// The plainest definition that specs start from, and say where theirs is another one.

/** A monthly count in 件 from 2018 on: more is better, and nothing else is known of it. */
export const COUNT: KpiVersion = {
  effectiveFiscalYear: 2018,
  unit: '件',
  kind: 'count',
  entry: null,
  ratioOf: null,
  direction: 'increase',
  frequency: 'month',
  openingValue: null,
  numeratorLabel: null,
  denominatorLabel: null,
  method: null,
  scope: null,
  publicationLagDays: 0,
  baseline: null,
  finalTarget: null,
  measurableFrom: null,
};
