import { describe, expect, it } from '@jest/globals';
import { kept, UNREPORTED } from '../kpis/judgement.fixtures.ts';
import type { JudgementContext, KpiFacts } from '../kpis/judgement.ts';
import { AICHI_SCHEME, DEFAULT_SCHEME, OSAKA_SCHEME } from '../kpis/schemes/presets.ts';
import { whatIf } from './what-if.ts';

/** A yearly count with a target of 100. */
const kpi = (id: string, value: number | null, changes: Partial<KpiFacts> = {}): { id: string; facts: KpiFacts } => ({
  id,
  facts: { ...UNREPORTED, toDate: value === null ? null : kept('FY2018', value), ...changes },
});
const CONTEXT: JudgementContext = {
  asOf: '2019-05-31',
  fiscalYear: 2018,
  startMonth: 4,
  scheme: DEFAULT_SCHEME,
  dueDays: 30,
};
const BY_HAND = { verdict: 'achieved', reason: '前提が変わったため', by: null, on: '2019-06-01' } as const;
const KPIS = [
  kpi('a', 100),
  kpi('b', 85),
  kpi('c', 55),
  kpi('d', 59),
  kpi('e', null),
  kpi('f', 10, { override: BY_HAND }),
];

describe('what another scheme would change', () => {
  it('is nothing under the same one', () => {
    expect(whatIf(KPIS, CONTEXT, DEFAULT_SCHEME)).toEqual({ changes: [], transitions: [] });
  });

  it('is named KPI by KPI and counted from verdict to verdict', () => {
    const { changes, transitions } = whatIf(KPIS, CONTEXT, AICHI_SCHEME);
    expect(changes.map(({ kpi: { id }, from, to, achievement }) => [id, from, to, achievement])).toEqual([
      ['c', 'missed', 'partly', 0.55],
      ['d', 'missed', 'partly', 0.59],
    ]);
    expect(transitions).toEqual([{ from: 'missed', to: 'partly', count: 2 }]);
  });

  it('prints no percentage that contradicts either verdict', () => {
    const { changes } = whatIf([kpi('a', 49.96), kpi('b', 55.55)], CONTEXT, AICHI_SCHEME);
    expect(changes.map(({ kpi: { id }, shownPercent, to }) => [id, shownPercent, to])).toEqual([['b', 55.6, 'partly']]);
    const stricter = whatIf([kpi('c', 79.96)], CONTEXT, OSAKA_SCHEME).changes;
    expect(stricter.map(({ shownPercent, from }) => [shownPercent, from])).toEqual([[79.9, 'partly']]);
  });

  it('leaves alone what nobody reported and what was judged by hand', () => {
    const { changes, transitions } = whatIf(KPIS, CONTEXT, OSAKA_SCHEME);
    expect(changes.map(({ kpi: { id } }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(transitions).toEqual([
      { from: 'achieved', to: 'on_track', count: 1 },
      { from: 'nearly', to: 'behind', count: 1 },
      { from: 'missed', to: 'behind', count: 2 },
    ]);
  });
});
