import type { KpiKind, ValueState } from '../kpis/codes.ts';
import { exact } from '../kpis/exact.ts';
import { MAX_ACTUAL, MAX_DECIMALS } from './contract.ts';
import { parseKanjiNumeral } from './kanji-numeral.ts';
import { MAX_SIGNIFICANT_DIGITS, QUANTITY_MISTAKES } from './quantity.ts';

/** What was done to a typed text, to be shown beside it. The last two are warnings: the value is kept and the user asked to look. */
export const NORMALISE_NOTES = [
  'width',
  'thousands_separator',
  'minus_sign',
  'unit_removed',
  'multiplier',
  'approximate',
  'percent_may_be_ratio',
] as const;
export type NormaliseNote = (typeof NORMALISE_NOTES)[number];

/** Why the user is asked: ー may be a minus or a dash, 一二三 a number, `1,23` 123 or 1.23, and `3千` of 千円 3 or 3000. */
export const NORMALISE_QUESTIONS = [
  'long_vowel_mark',
  'kanji_numeral',
  'misplaced_comma',
  'multiplier_and_unit',
] as const;
export type NormaliseQuestion = (typeof NORMALISE_QUESTIONS)[number];

export const NORMALISE_ERRORS = [...QUANTITY_MISTAKES, 'other_unit', 'milestone_is_done_or_not'] as const;
export type NormaliseError = (typeof NORMALISE_ERRORS)[number];

export type Normalised = {
  /** In the KPI's unit; `null` with a state, a question, an error, or an empty text. */
  value: number | null;
  /** `null` for an empty text, a question or an error. */
  state: ValueState | null;
  /** The text was not simply the number: show what was understood. Spaces around it do not count. */
  changed: boolean;
  notes: NormaliseNote[];
  /** What to ask, and the values it could be. */
  ask: { question: NormaliseQuestion; candidates: number[] } | null;
  error: NormaliseError | null;
  /** Of `other_unit`: what was typed and what the KPI has. */
  units: { typed: string; expected: string } | null;
  /** To be kept as 備考: the words around an approximate value. */
  remark: string | null;
};

/** The KPI that the text was typed for. */
export type TypedFor = { unit: string; kind: KpiKind };

/** The signs of Japanese statistics, and the states' own words in both languages. After NFKC, in lower case. */
const STATE_MARKS: ReadonlyMap<string, ValueState> = new Map([
  ['-', 'not_applicable'],
  ['‐', 'not_applicable'],
  ['–', 'not_applicable'],
  ['—', 'not_applicable'],
  ['―', 'not_applicable'],
  ['−', 'not_applicable'],
  ['ー', 'not_applicable'],
  ['該当なし', 'not_applicable'],
  ['...', 'unknown'],
  ['・・・', 'unknown'],
  ['不明', 'unknown'],
  ['未把握', 'unknown'],
  ['x', 'suppressed'],
  ['秘匿', 'suppressed'],
  ['未', 'not_collected'],
  ['未集計', 'not_collected'],
  ['集計中', 'not_collected'],
  ['公表前', 'not_published'],
  ['公表時期前', 'not_published'],
  ['単位未満', 'below_unit'],
  ['none', 'not_applicable'],
  ['unknown', 'unknown'],
  ['not collected yet', 'not_collected'],
  ['suppressed', 'suppressed'],
  ['not published yet', 'not_published'],
  ['below unit', 'below_unit'],
]);

const MILESTONE_MARKS: ReadonlyMap<string, number> = new Map([
  ['達成', 1],
  ['完了', 1],
  ['済', 1],
  ['実施した', 1],
  ['○', 1],
  ['〇', 1],
  ['未達成', 0],
  ['未完了', 0],
  ['実施していない', 0],
  ['×', 0],
  ['done', 1],
  ['not done', 0],
]);

const MULTIPLIERS: Record<string, number> = { 千: 1e3, 万: 1e4, 億: 1e8, 兆: 1e12 };

/** Longer than any number with its unit and words; a pasted paragraph is none and need not be taken apart. */
const MAX_TYPED_LENGTH = 100;

/** Sign, digits with commas, and whatever follows. A space inside the digits is no number, since it may be two. */
const NUMBER_TEXT = /^([-‐‑–−▲△ー+]?)\s*(\d[\d,、]*(?:\.\d+)?|\.\d+)\s*([^\d\s,、].*)?$/;
const NEARLY_BEFORE = /^(?:約|およそ|おおよそ|概ね)/;
const NEARLY_AFTER = /(?:程度|くらい|ぐらい|以上|以下|未満|超|余り|余|強|弱)$/;

/**
 * Read what staff type into a cell: lossless and unambiguous is converted and noted, ambiguous is asked back, the rest is
 * an error that leaves the text in its cell. A state (`-`, `…`, `x`, 未) is never 0, and no sign is ever changed unasked.
 */
export function normaliseNumber(text: string, { unit, kind }: TypedFor): Normalised {
  const trimmed = text.trim();
  const folded = trimmed.normalize('NFKC').trim();
  if (folded === '') return EMPTY;
  if (folded.length > MAX_TYPED_LENGTH) return { ...EMPTY, error: 'not_a_number' };
  const done = kind === 'milestone' ? MILESTONE_MARKS.get(folded.toLowerCase()) : undefined;
  if (done !== undefined) return { ...EMPTY, value: done, state: 'value', changed: true };
  const state = STATE_MARKS.get(folded.toLowerCase());
  if (state !== undefined) return { ...EMPTY, state, changed: true };

  const before = NEARLY_BEFORE.exec(folded)?.[0] ?? '';
  const after = NEARLY_AFTER.exec(folded.slice(before.length))?.[0] ?? '';
  const core = folded.slice(before.length, folded.length - after.length).trim();
  const read = readNumber(core, unit.normalize('NFKC').trim());
  if (read.error !== null || read.ask !== null) return { ...EMPTY, ...read, changed: false, notes: [] };
  const isNear = before !== '' || after !== '';
  const notes: NormaliseNote[] = [...(folded === trimmed ? [] : (['width'] as const)), ...read.notes];
  if (isNear) notes.push('approximate');
  if (mayBeRatio(read, kind, unit)) notes.push('percent_may_be_ratio');
  if (kind === 'milestone' && read.value !== 0 && read.value !== 1)
    return { ...EMPTY, error: 'milestone_is_done_or_not' };
  const changed = notes.some((note) => note !== 'percent_may_be_ratio') || String(read.value) !== trimmed;
  return { ...EMPTY, value: read.value, state: 'value', changed, notes, remark: isNear ? trimmed : null };
}

const EMPTY: Normalised = {
  value: null,
  state: null,
  changed: false,
  notes: [],
  ask: null,
  error: null,
  units: null,
  remark: null,
};

type Read = Pick<Normalised, 'value' | 'notes' | 'ask' | 'error' | 'units'>;
const failed = (error: NormaliseError, units: Read['units'] = null): Read => ({
  value: null,
  notes: [],
  ask: null,
  error,
  units,
});
const asked = (question: NormaliseQuestion, candidates: number[]): Read => ({
  value: null,
  notes: [],
  ask: { question, candidates },
  error: null,
  units: null,
});

function readNumber(text: string, unit: string): Read {
  const kanji = parseKanjiNumeral(text.endsWith(unit) ? text.slice(0, text.length - unit.length) : text);
  if (kanji !== null) return asked('kanji_numeral', [kanji]);
  const match = NUMBER_TEXT.exec(text);
  if (match === null) return failed('not_a_number');
  const [, sign = '', digits = '', tail = ''] = match;
  const isNegative = sign !== '' && sign !== '+';

  const scaled = readTail(tail, unit);
  if (scaled === null) return failed('not_a_number');
  if ('typed' in scaled) return failed('other_unit', { typed: scaled.typed, expected: unit });
  const number = readDigits(digits);
  if (number === null) return failed('not_a_number');
  const values = number.flatMap((plain) =>
    scaled.factors.map((factor) => quantity(plain, factor, isNegative, scaled.rest)),
  );
  const [value] = values;
  if (value === undefined || typeof value === 'string') return failed(value ?? 'not_a_number');

  const candidates = values.filter((one) => typeof one === 'number');
  if (sign === 'ー') return asked('long_vowel_mark', candidates);
  if (number.length > 1) return asked('misplaced_comma', candidates);
  if (scaled.factors.length > 1) return asked('multiplier_and_unit', candidates);
  const notes: NormaliseNote[] = [];
  if (/[,、]/.test(digits)) notes.push('thousands_separator');
  if (isNegative && sign !== '-') notes.push('minus_sign');
  if (scaled.hasMultiplier) notes.push('multiplier');
  if (scaled.hasUnit) notes.push('unit_removed');
  return { value, notes, ask: null, error: null, units: null };
}

/** `1,234.5` is one number; `1,23` may be 123 or 1.23; `1,2,3` is none. */
function readDigits(digits: string): string[] | null {
  const text = digits.replaceAll('、', ',');
  if (!text.includes(',') || /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return [text.replaceAll(',', '')];
  return /^\d+,\d+$/.test(text) ? [text.replace(',', ''), text.replace(',', '.')] : null;
}

type Tail = {
  factors: number[];
  /** 2千 of 1万2千: the same sign, added. */ rest: string;
  hasMultiplier: boolean;
  hasUnit: boolean;
};

/** What follows the digits: the unit, a multiplier, or both. */
function readTail(tail: string, unit: string): Tail | { typed: string } | null {
  if (isUnit(tail, unit)) return { factors: [1], rest: '0', hasMultiplier: false, hasUnit: tail !== '' };
  const compound = /^([千万億兆])(?:(\d+(?:\.\d+)?)([千万億]))?\s*([^\d\s]\D*)?$/.exec(tail);
  if (compound === null) return /\d/.test(tail) ? null : { typed: tail };
  const [, first = '', second, secondUnit = '', last = ''] = compound;
  const factor = MULTIPLIERS[first] ?? 1;
  const lower = MULTIPLIERS[secondUnit] ?? 0;
  if (second !== undefined && lower >= factor) return null;
  if (!isUnit(last, unit)) return { typed: tail };
  // Of a KPI in 千円, 「3千」 may be the three thousands that its unit means.
  const isOfUnit = second === undefined && last === '' && unit.startsWith(first);
  const rest = exact(lower)
    .times(second ?? '0')
    .toFixed();
  return { factors: isOfUnit ? [1, factor] : [factor], rest, hasMultiplier: true, hasUnit: last !== '' };
}

function isUnit(text: string, unit: string): boolean {
  return text === '' || text === unit || (unit === '%' && text === 'パーセント');
}

/** The number as it will be stored, or why it cannot be. Limits are those of every KPI number. */
function quantity(digits: string, factor: number, isNegative: boolean, rest: string): number | NormaliseError {
  const size = exact(factor).times(digits).plus(rest);
  if (size.gt(MAX_ACTUAL)) return 'out_of_range';
  if (size.decimalPlaces() > MAX_DECIMALS) return 'too_many_decimals';
  if (size.precision() > MAX_SIGNIFICANT_DIGITS) return 'too_many_digits';
  return size.isZero() || !isNegative ? size.toNumber() : size.negated().toNumber();
}

/** 0.12 in a percentage may be 0.12 % or 12 %; typed with its sign it is meant. */
function mayBeRatio({ value, notes }: Read, kind: KpiKind, unit: string): boolean {
  const isPercentage = kind === 'percent' || kind === 'ratio' || unit.normalize('NFKC').trim() === '%';
  return isPercentage && value !== null && value !== 0 && Math.abs(value) < 1 && !notes.includes('unit_removed');
}
