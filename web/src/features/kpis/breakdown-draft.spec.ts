import { expect, it } from '@jest/globals';
import type { Breakdown } from '#domain/kpis/breakdown';
import { breakdownDraftOf, breakdownOf } from './breakdown-draft.ts';

const WARDS: Breakdown = {
  dimension: 'ward',
  total: 'derived',
  keys: [
    { key: 'kita', name: '北区', nameEn: 'Kita Ward', fromFiscalYear: 2018, toFiscalYear: null },
    { key: '都島区', name: '都島区', nameEn: null, fromFiscalYear: null, toFiscalYear: null },
  ],
};
const typed = (lines: string) => breakdownOf({ dimension: 'ward', total: 'derived', lines }, WARDS);

it('writes a part on each line and reads it back as it was', () => {
  const draft = breakdownDraftOf(WARDS);
  expect(draft.lines).toBe('北区, Kita Ward, 2018\n都島区');
  expect(breakdownOf(draft, WARDS)).toEqual(WARDS);
});

it('reads what was pasted from a sheet, with wide digits, empty cells and empty lines', () => {
  expect(typed('福島区\t\t２０１９年度\t2021\n\n此花区')).toMatchObject({
    keys: [
      { key: '福島区', name: '福島区', nameEn: null, fromFiscalYear: 2019, toFiscalYear: 2021 },
      { key: '此花区', fromFiscalYear: null },
    ],
  });
});

it('keeps the key of a part that had its name before', () => {
  expect(typed('北区')).toMatchObject({ keys: [{ key: 'kita' }] });
});

it.each(['', ' \n', '北区, Kita, 19', ', Kita'])('does not guess: %j', (lines) =>
  expect(typed(lines)).toBe('unreadable'),
);

it('is none without a dimension', () => {
  expect(breakdownOf({ dimension: '', total: 'entered', lines: '北区' }, WARDS)).toBeNull();
});
