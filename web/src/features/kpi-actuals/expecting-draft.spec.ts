import { describe, expect, it } from '@jest/globals';
import type { ExpectInput } from '#domain/kpi-actuals/contract';
import type { KpiVersionView } from '#domain/kpis/contract';
import { type ExpectingDraft, expectingDraftOf, expectInputOf } from './expecting-draft.ts';

const LEVEL = { kind: 'level', unit: '点' } as KpiVersionView; // The form asks no more of it.
const EMPTY = expectingDraftOf(null);
const said = (changes: Partial<ExpectingDraft>): ExpectingDraft => ({ ...EMPTY, outlook: 'partly', ...changes });

describe('expectInputOf', () => {
  const cases: [name: string, draft: ExpectingDraft, kpi: Partial<KpiVersionView>, input: ExpectInput][] = [
    ['the answer in three steps alone', said({}), {}, { outlook: 'partly' }],
    ['a value as staff write it', said({ value: '１，２３４点' }), {}, { outlook: 'partly', value: 1234 }],
    [
      'a ratio as a percentage',
      said({ value: '33.5％' }),
      { kind: 'ratio', unit: '%' },
      { outlook: 'partly', value: 33.5 },
    ],
    [
      'a note and a reason',
      said({ note: ' 増員 ', reason: '電話' }),
      {},
      { outlook: 'partly', note: '増員', reason: '電話' },
    ],
    [
      'a milestone that will be done',
      said({ outlook: 'achievable' }),
      { kind: 'milestone' },
      { outlook: 'achievable', value: 1 },
    ],
    ['a milestone that will not', said({ outlook: 'not' }), { kind: 'milestone' }, { outlook: 'not', value: 0 }],
    ['a milestone nobody can tell', said({}), { kind: 'milestone' }, { outlook: 'partly' }],
  ];
  it.each(cases)('takes %s', (_name, draft, kpi, input) => {
    expect(expectInputOf(draft, { ...LEVEL, ...kpi }, false)).toEqual({ input, mistakes: [] });
  });

  it('names every field to be mended', () => {
    const { input, mistakes } = expectInputOf({ ...EMPTY, value: 'abc' }, LEVEL, true);
    expect(input).toBeNull();
    expect(mistakes.map(({ field }) => field)).toEqual(['value', 'outlook', 'reason']);
  });
});
