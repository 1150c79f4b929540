import { describe, expect, it } from '@jest/globals';
import type { KpiKind } from '../kpis/codes.ts';
import { normaliseNumber, type NormaliseNote } from './normalise.ts';
import { parseKanjiNumeral } from './kanji-numeral.ts';

const CASES = { unit: '件', kind: 'count' } as const;
const PERCENT = { unit: '%', kind: 'percent' } as const;

describe('a typed number', () => {
  it.each<[string, number, NormaliseNote[]]>([
    ['123', 123, []],
    [' 123　', 123, []],
    ['１２３', 123, ['width']],
    ['１，２３４．５', 1234.5, ['width', 'thousands_separator']],
    ['1,234,567', 1234567, ['thousands_separator']],
    ['1、234', 1234, ['thousands_separator']],
    ['▲１，２３４件', -1234, ['width', 'thousands_separator', 'minus_sign', 'unit_removed']],
    ['▲12', -12, ['minus_sign']],
    ['△ 12', -12, ['minus_sign']],
    ['−12', -12, ['minus_sign']],
    ['－１２', -12, ['width']],
    ['-12', -12, []],
    ['+12', 12, []],
    ['▲0', 0, ['minus_sign']],
    ['12件', 12, ['unit_removed']],
    ['12 件', 12, ['unit_removed']],
    ['1.2万', 12000, ['multiplier']],
    ['3千', 3000, ['multiplier']],
    ['2.5億', 250000000, ['multiplier']],
    ['1万2千件', 12000, ['multiplier', 'unit_removed']],
    ['▲1億2000万', -120000000, ['minus_sign', 'multiplier']],
    ['約100', 100, ['approximate']],
    ['100程度', 100, ['approximate']],
    ['100件以上', 100, ['unit_removed', 'approximate']],
    ['0', 0, []],
    ['.5', 0.5, []],
    ['007', 7, []],
    ['0.1', 0.1, []],
    ['1000000000000', 1e12, []],
    ['0.0000000001', 1e-10, []],
    ['12345.6789012345', 12345.6789012345, []],
  ])('%j is %d with %j', (text, value, notes) => {
    const result = normaliseNumber(text, CASES);
    expect(result).toMatchObject({ state: 'value', error: null, ask: null, notes });
    expect(Object.is(result.value, value)).toBe(true);
  });

  it.each([
    ['123', false],
    ['  123 ', false],
    ['１２３', true],
    ['1,234', true],
    ['12件', true],
    ['+12', true],
    ['-', true],
    ['', false],
    ['abc', false],
  ])('%j shows what was understood: %s', (text, changed) => expect(normaliseNumber(text, CASES).changed).toBe(changed));

  it('keeps the words around an approximate value as 備考', () => {
    expect(normaliseNumber('約１００', CASES)).toMatchObject({ value: 100, remark: '約１００' });
    expect(normaliseNumber('100', CASES).remark).toBeNull();
  });

  it('of nothing is nothing, and no zero', () => {
    expect(normaliseNumber(' 　', CASES)).toMatchObject({ value: null, state: null, error: null });
  });
});

describe('a percentage', () => {
  it.each<[string, number, NormaliseNote[]]>([
    ['12％', 12, ['width', 'unit_removed']],
    ['12%', 12, ['unit_removed']],
    ['12', 12, []],
    ['0.12', 0.12, ['percent_may_be_ratio']],
    ['-0.5', -0.5, ['percent_may_be_ratio']],
    ['0.12%', 0.12, ['unit_removed']],
    ['0', 0, []],
    ['1', 1, []],
    ['12パーセント', 12, ['unit_removed']],
  ])('%j is %d with %j', (text, value, notes) => {
    expect(normaliseNumber(text, PERCENT)).toMatchObject({ value, notes, state: 'value' });
  });
});

describe('a sign for a value that is none', () => {
  it.each([
    ['-', 'not_applicable'],
    ['－', 'not_applicable'],
    ['―', 'not_applicable'],
    ['…', 'unknown'],
    ['...', 'unknown'],
    ['x', 'suppressed'],
    ['Ｘ', 'suppressed'],
    ['未', 'not_collected'],
    ['集計中', 'not_collected'],
    ['該当なし', 'not_applicable'],
    ['単位未満', 'below_unit'],
    ['公表時期前', 'not_published'],
    ['None', 'not_applicable'],
    ['Unknown', 'unknown'],
    ['suppressed', 'suppressed'],
    ['Not collected yet', 'not_collected'],
    ['Not published yet', 'not_published'],
    ['Below unit', 'below_unit'],
  ])('%j is the state %s, never 0', (text, state) => {
    expect(normaliseNumber(text, CASES)).toMatchObject({ value: null, state, error: null, ask: null });
  });
});

describe('what could be two things', () => {
  it.each([
    ['ー12', 'long_vowel_mark', [-12]],
    ['ｰ12', 'long_vowel_mark', [-12]],
    ['一二三', 'kanji_numeral', [123]],
    ['百二十件', 'kanji_numeral', [120]],
    ['1,23', 'misplaced_comma', [123, 1.23]],
  ])('%j is asked back: %s %j', (text, question, candidates) => {
    expect(normaliseNumber(text, CASES)).toMatchObject({
      value: null,
      state: null,
      ask: { question, candidates },
      error: null,
    });
  });

  it('asks whether 「3千」 of a KPI in 千円 is 3 or 3000 of them', () => {
    const thousands = { unit: '千円', kind: 'level' } as const;
    expect(normaliseNumber('3千', thousands).ask).toEqual({ question: 'multiplier_and_unit', candidates: [3, 3000] });
    expect(normaliseNumber('3千円', thousands).value).toBe(3);
    expect(normaliseNumber('3万千円', thousands).value).toBe(30000);
    expect(normaliseNumber('3千円', { unit: '円', kind: 'level' }).value).toBe(3000);
  });
});

describe('what is no number', () => {
  it.each([
    ['abc', 'not_a_number'],
    ['1e300', 'not_a_number'],
    ['1e5', 'not_a_number'],
    ['0x10', 'not_a_number'],
    ['NaN', 'not_a_number'],
    ['Infinity', 'not_a_number'],
    ['-Infinity', 'not_a_number'],
    ['constructor', 'not_a_number'],
    ['1 2', 'not_a_number'],
    ['--1', 'not_a_number'],
    ['▲-1', 'not_a_number'],
    ['1.2.3', 'not_a_number'],
    ['1,2,3', 'not_a_number'],
    ['1万2億', 'not_a_number'],
    ['=1+1', 'not_a_number'],
    [`1${' '.repeat(99)}件`, 'not_a_number'],
    ['2019/4/1', 'not_a_number'],
    ['1000000000001', 'out_of_range'],
    ['2兆', 'out_of_range'],
    ['0.12345678901', 'too_many_decimals'],
    ['123456789.1234567', 'too_many_digits'],
  ])('%j is refused as %s', (text, error) => {
    expect(normaliseNumber(text, CASES)).toMatchObject({ value: null, state: null, error, changed: false });
  });

  it('names both units where another one was typed', () => {
    expect(normaliseNumber('12人', CASES)).toMatchObject({
      error: 'other_unit',
      units: { typed: '人', expected: '件' },
    });
    expect(normaliseNumber('12％', CASES)).toMatchObject({
      error: 'other_unit',
      units: { typed: '%', expected: '件' },
    });
    expect(normaliseNumber('12件', PERCENT)).toMatchObject({
      error: 'other_unit',
      units: { typed: '件', expected: '%' },
    });
    expect(normaliseNumber('3千人', CASES)).toMatchObject({ error: 'other_unit' });
  });
});

describe('a milestone', () => {
  const MILESTONE = { unit: '', kind: 'milestone' } as const;
  it.each([
    ['達成', 1],
    ['○', 1],
    ['1', 1],
    ['未達成', 0],
    ['0', 0],
    ['実施した', 1],
    ['Not done', 0],
  ])('%j is %d', (text, value) => expect(normaliseNumber(text, MILESTONE)).toMatchObject({ value, state: 'value' }));

  it('is done or not, nothing between', () => {
    expect(normaliseNumber('0.5', MILESTONE).error).toBe('milestone_is_done_or_not');
    expect(normaliseNumber('constructor', MILESTONE).error).toBe('not_a_number');
  });
});

describe('of every number', () => {
  const kinds: KpiKind[] = ['count', 'running_total', 'level', 'ratio', 'percent'];
  const numbers = Array.from({ length: 400 }, (_, index) => {
    const magnitude = 10 ** ((index % 17) - 5);
    return Number(((index * 7919 + 13) * magnitude * (index % 2 === 0 ? 1 : -1)).toPrecision(12));
  }).filter((number) => Math.abs(number) <= 1e12 && Number(number.toFixed(10)) === number);
  const printed = (number: number) => number.toLocaleString('en-US', { maximumFractionDigits: 10 });

  it('its printed form is read as the same number', () => {
    expect(numbers.length).toBeGreaterThan(100);
    for (const number of numbers) {
      for (const kind of kinds) expect(normaliseNumber(printed(number), { unit: '件', kind }).value).toBe(number);
    }
  });

  it('no way of writing it changes its sign', () => {
    for (const number of numbers.filter((one) => one !== 0)) {
      const size = printed(Math.abs(number));
      for (const minus of ['-', '−', '－', '▲', '△']) {
        expect(Math.sign(normaliseNumber(`${minus}${size}件`, CASES).value ?? 0)).toBe(-1);
      }
      for (const plus of ['', '+', '＋'])
        expect(Math.sign(normaliseNumber(`${plus}${size}`, CASES).value ?? 0)).toBe(1);
    }
  });
});

it.each([
  ['一二三', 123],
  ['百二十三', 123],
  ['三千', 3000],
  ['十', 10],
  ['二億五千万', 250000000],
  ['一万二千三百四十五', 12345],
  ['〇', 0],
  ['万', null],
  ['二三十', null],
  ['3千', null],
  ['', null],
])('kanji %j is %p', (text, value) => expect(parseKanjiNumeral(text)).toBe(value));
