import type { Day } from '../calendar/day.ts';
import { COUNT } from './definition.fixtures.ts';
import type { KeptValue, KpiFacts } from './judgement.ts';

// What is stored of a KPI, for the specs that judge it.

/** A value that rests on one report out of one, unless `changes` says otherwise. */
export const kept = (
  period: KeptValue['period'],
  value: number | null,
  changes: Partial<KeptValue> = {},
): KeptValue => ({
  period,
  value,
  numerator: null,
  denominator: null,
  state: 'value',
  upTo: period,
  reported: 1,
  expected: 1,
  provisional: false,
  example: false,
  exclusions: [],
  ...changes,
});

export const target = (value: number, setOn: Day): KpiFacts['targets'][number] => ({
  sort: 'number',
  value,
  low: null,
  high: null,
  setOn,
  example: false,
});

/** A yearly count with a target of 100 that nobody has reported on. */
export const UNREPORTED: KpiFacts = {
  definition: { ...COUNT, frequency: 'year' },
  formerDefinition: null,
  closedOn: null,
  targets: [target(100, '2018-03-01')],
  toDate: null,
  previous: null,
  lastYear: null,
  goalSince: null,
  override: null,
  expectation: null,
};
