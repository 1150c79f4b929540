import { describe, expect, it } from '@jest/globals';
import type { CellView } from '#domain/kpi-actuals/contract';
import type { KpiVersionView } from '#domain/kpis/contract';
import { VALUE_STATES, type ValueState } from '#domain/kpis/codes';
import { textsIn } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { inputOfCell, isOpen, partOf, pastedRange, textsOf } from './entry-grid.ts';
import { ENTRY_TEXTS } from './entry.locale.ts';

const COUNT = { kind: 'count', unit: '件' } as KpiVersionView;
const RATIO = { kind: 'ratio', unit: '%' } as KpiVersionView;
const MILESTONE = { kind: 'milestone', unit: '' } as KpiVersionView;
const ALL = { provisional: false, reason: '', needsReason: false };
const CELL: CellView = {
  value: 12,
  numerator: null,
  denominator: null,
  state: 'value',
  provisional: false,
  note: '窓口分を除く',
  example: false,
  version: 3,
};

const wordsIn = (language: 'ja' | 'en') => {
  const [words, entry] = [textsIn(language, WORDS), textsIn(language, ENTRY_TEXTS)];
  return {
    state: (state: ValueState) => words(`valueState.${state}`),
    done: entry('done'),
    notDone: entry('notDone'),
  };
};

describe('a cell of the grid', () => {
  it.each(['ja', 'en'] as const)('stands in words that are read back as what they say, in %s', (language) => {
    const words = wordsIn(language);
    for (const state of VALUE_STATES.filter((one) => one !== 'value')) {
      const none = { ...CELL, value: null, state };
      for (const definition of [COUNT, RATIO, MILESTONE]) {
        const { input } = inputOfCell(textsOf(none, definition, words), none, definition, ALL);
        expect({ language, state, input }).toMatchObject({ input: { state } });
      }
    }
    for (const value of [0, 1]) {
      const cell = { ...CELL, value };
      expect(inputOfCell(textsOf(cell, MILESTONE, words), cell, MILESTONE, ALL).input).toMatchObject({ value });
    }
  });

  it('keeps the note that stands there, and carries what is said for all', () => {
    const { input } = inputOfCell({ value: '１，２３４件' }, CELL, COUNT, {
      ...ALL,
      provisional: true,
      reason: '電話で確認',
    });
    expect(input).toEqual({ value: 1234, provisional: true, note: '窓口分を除く', reason: '電話で確認' });
  });

  it('of a ratio has two fields, of which the denominator may be missing', () => {
    expect(inputOfCell({ numerator: '9', denominator: '10' }, null, RATIO, ALL).input).toMatchObject({
      numerator: 9,
      denominator: 10,
    });
    expect(inputOfCell({ numerator: '9', denominator: '' }, null, RATIO, ALL).input).toMatchObject({
      numerator: 9,
      denominator: null,
    });
    expect(inputOfCell({ numerator: '', denominator: '10' }, null, RATIO, ALL).input).toBeNull();
  });

  it('that cannot be read is no part of a sum, and neither is an emptied one', () => {
    expect(partOf({ value: 'abc' }, CELL, COUNT)).toBeNull();
    expect(partOf({ value: '' }, CELL, COUNT)).toBeNull();
    expect(partOf({ value: '0' }, CELL, COUNT)).toMatchObject({ value: 0, state: 'value' });
    expect(partOf(undefined, CELL, COUNT)).toBe(CELL);
  });

  it('is open once its period has begun and until it is closed, and then for the 確報 of a 速報', () => {
    const closed = { reason: '', closedBy: '', closedAt: '' };
    const period = { period: 'FY2020-M01', from: '2020-04-01', to: '2020-04-30', closed: null } as const;
    expect(isOpen(period, null, '2020-04-01', null)).toBe(true);
    expect(isOpen(period, null, '2020-03-31', null)).toBe(false);
    expect(isOpen(period, null, '2021-01-01', '2020-03-31')).toBe(false);
    expect(isOpen({ ...period, closed }, CELL, '2021-01-01', null)).toBe(false);
    expect(isOpen({ ...period, closed }, { ...CELL, provisional: true }, '2021-01-01', null)).toBe(true);
  });
});

describe('what Excel copies', () => {
  it.each([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['1\n\n3', [['1'], [''], ['3']]],
    ['1\t', [['1', '']]],
    ['1', null],
    ['1\r\n', null],
  ])('%j is a range of rows', (text, range) => expect(pastedRange(text)).toEqual(range));
});
