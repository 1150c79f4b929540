import { describe, expect, it } from '@jest/globals';
import { judgeKpi } from '#domain/kpis/judgement';
import { DEFAULT_SCHEME } from '#domain/kpis/schemes/presets';
import type { SourceKpi } from '../source-plan.ts';
import { newId } from '../ids.ts';
import { type ExampleKpi, values } from './example.ts';
import { factsAsOf, seriesOf } from './kpi-series.ts';

const COUNT: SourceKpi = { name: '件数', unit: '件', kind: 'count', direction: 'increase', certainty: 'given' };
const SEASONAL: ExampleKpi = {
  name: '件数',
  frequency: 'quarter',
  targets: { 2019: { sort: 'number', value: 100 } },
  actuals: { 2018: values(10, 10, 10, 70), 2019: values(10, 10, 10, 70) },
};

describe('what a packet of the example froze', () => {
  it('is judged by last year as the product judges it, under a scheme with that pace', () => {
    const series = seriesOf(newId(), COUNT, SEASONAL, SEASONAL, { firstYear: 2018, closedOn: null });
    const asOf = '2019-10-20';
    const facts = factsAsOf(series, 2019, asOf, asOf);
    expect(facts.lastYear).toEqual({ toDate: 20, carried: null, formerDefinition: null });
    const scheme = { ...DEFAULT_SCHEME, pace: 'last_year_share' as const };
    expect(judgeKpi(facts, { asOf, fiscalYear: 2019, startMonth: 4, scheme, dueDays: 20 })).toMatchObject({
      verdict: 'on_track',
      trace: { rule: 'last_year_share', inputs: { share: 0.2 } },
    });
  });
});
