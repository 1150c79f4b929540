import { describe, expect, it } from '@jest/globals';
import { FIRST_LABELLED_YEAR, LAST_LABELLED_YEAR, parseFiscalYear, standardLabels } from './fiscal-year-labels.ts';

const LABELS = Array.from({ length: LAST_LABELLED_YEAR - FIRST_LABELLED_YEAR + 1 }, (_, index) =>
  standardLabels(FIRST_LABELLED_YEAR + index),
);

describe('the standard labels', () => {
  it('name 2019 by both eras', () => {
    expect(standardLabels(2019)).toEqual({
      fiscalYear: 2019,
      labelJa: '2019年度',
      labelEra: '令和元年度',
      labelEraShort: 'R1',
      labelEn: 'FY2019',
      aliases: ['平成31年度', 'H31', 'R元'],
    });
  });

  it.each([
    [1989, '平成元年度', 'H1', ['H元']],
    [2018, '平成30年度', 'H30', []],
    [2020, '令和2年度', 'R2', ['平成32年度', 'H32']],
    [2060, '令和42年度', 'R42', []],
  ])('name %d as %s', (year, labelEra, labelEraShort, aliases) => {
    expect(standardLabels(year)).toMatchObject({ labelEra, labelEraShort, aliases });
  });

  it.each([1988, 2061, 2019.5])('do not reach %d', (year) => expect(() => standardLabels(year)).toThrow(RangeError));

  it('are each understood as the year they name', () => {
    for (const { fiscalYear, labelJa, labelEra, labelEraShort, labelEn, aliases } of LABELS) {
      for (const text of [labelJa, labelEra, labelEraShort, labelEn, ...aliases]) {
        expect(parseFiscalYear(text, LABELS)).toEqual({ fiscalYear });
      }
    }
  });
});

describe('a typed fiscal year', () => {
  it.each([
    ['2019年度', 2019],
    ['２０１９年度', 2019],
    [' 2019 年度　', 2019],
    ['2025', 2025],
    ['FY2019', 2019],
    ['ｆｙ2019', 2019],
    ['FY 2019', 2019],
    ['2019/20', 2019],
    ['2019-20', 2019],
    ['2019/2020', 2019],
    ['1999/00', 1999],
    ['2003/04', 2003],
    ['R1', 2019],
    ['r元', 2019],
    ['令和元年度', 2019],
    ['令和7', 2025],
    ['Ｒ７年度', 2025],
    ['H31', 2019],
    ['㍻30年度', 2018],
    ['㋿元年度', 2019],
    ['昭和63年度', 1988],
    ['2025/4/1', 2025],
    ['2025-03-31', 2024],
    ['2025.4', 2025],
    ['2025年3月31日', 2024],
    ['令和7年4月1日', 2025],
    ['R7.3.31', 2024],
    ['H31.4.30', 2019],
    ['2019/12', 2019],
  ])('%j is %d', (text, fiscalYear) => expect(parseFiscalYear(text, LABELS)).toEqual({ fiscalYear }));

  it.each([
    ['25年度', [2013, 2025, 2043]],
    ['30', [2018, 2030, 2048]],
    ['元年度', [1989, 2001, 2019]],
    ['2002/03', [2001, 2002]],
    ['2019年', [2019]],
    ['令和元年', [2019]],
  ])('%j is asked back with %j', (text, ask) => expect(parseFiscalYear(text, LABELS)).toEqual({ ask }));

  it.each([
    '',
    '　',
    '来年度',
    '2019/21',
    '2019/13/01',
    '2025/2/30',
    '令和0年度',
    '12345',
    'FY19X',
    '-2019',
    '2019年度頃',
  ])('%j names no year', (text) => expect(parseFiscalYear(text, LABELS)).toBeNull());

  it('falls into its year by the start month', () => {
    expect(parseFiscalYear('2025/4/1', LABELS, 10)).toEqual({ fiscalYear: 2024 });
    expect(parseFiscalYear('2025/4/1', LABELS, 1)).toEqual({ fiscalYear: 2025 });
  });

  it('follows the tenant’s own labels, and asks where two years share a name', () => {
    const [one, other] = [standardLabels(2018), standardLabels(2021)];
    one.aliases.push('第1期');
    expect(parseFiscalYear('第１期', [one, other])).toEqual({ fiscalYear: 2018 });
    other.aliases.push('第1期');
    expect(parseFiscalYear('第1期', [one, other])).toEqual({ ask: [2018, 2021] });
  });

  it('reads four digits without a label, but has no candidates for two', () => {
    expect(parseFiscalYear('2019年度', [])).toEqual({ fiscalYear: 2019 });
    expect(parseFiscalYear('19年度', [])).toBeNull();
  });
});
