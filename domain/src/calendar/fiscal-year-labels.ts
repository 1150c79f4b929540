import { isDay } from './day.ts';
import { DEFAULT_START_MONTH, type FiscalYear, fiscalYearOfDay } from './fiscal-year.ts';

/** The names of one fiscal year. Labels are data: a tenant starts from `standardLabels` and edits. */
export type FiscalYearLabels = {
  fiscalYear: FiscalYear;
  /** 2019年度 */
  labelJa: string;
  /** 令和元年度 */
  labelEra: string;
  /** R1 */
  labelEraShort: string;
  /** FY2019 */
  labelEn: string;
  /** Further names understood on input, e.g. 平成31年度, H31, R元. */
  aliases: string[];
};

export const FIRST_LABELLED_YEAR = 1989;
export const LAST_LABELLED_YEAR = 2060;

/** The calendar year before an era's first year: 令和1 is 2019. */
const ERAS = [
  { name: '令和', letter: 'R', before: 2018 },
  { name: '平成', letter: 'H', before: 1988 },
  { name: '昭和', letter: 'S', before: 1925 },
] as const;
type Era = (typeof ERAS)[number];
const [REIWA, HEISEI] = ERAS;

/** Plans written before the change of era in 2019 named up to about ten years ahead as 平成, e.g. 平成32年度 for 2020. */
const LAST_HEISEI_ALIAS = 2030;

/**
 * The usual names of a fiscal year. The era is that of the year's greater part: 2019 is 令和元年度, with 平成31年度 as alias.
 * @throws RangeError outside 1989–2060.
 */
export function standardLabels(fiscalYear: FiscalYear): FiscalYearLabels {
  if (!Number.isInteger(fiscalYear) || fiscalYear < FIRST_LABELLED_YEAR || fiscalYear > LAST_LABELLED_YEAR) {
    throw new RangeError(`no standard labels for the fiscal year ${fiscalYear}`);
  }
  const era = fiscalYear > REIWA.before ? REIWA : HEISEI;
  const number = fiscalYear - era.before;
  const aliases: string[] = [];
  if (era === REIWA && fiscalYear <= LAST_HEISEI_ALIAS) {
    aliases.push(`平成${fiscalYear - HEISEI.before}年度`, `H${fiscalYear - HEISEI.before}`);
  }
  if (number === 1) aliases.push(`${era.letter}元`);
  return {
    fiscalYear,
    labelJa: `${fiscalYear}年度`,
    labelEra: `${era.name}${number === 1 ? '元' : number}年度`,
    labelEraShort: `${era.letter}${number}`,
    labelEn: `FY${fiscalYear}`,
    aliases,
  };
}

/** One year understood; or several (or one that is only likely) to ask the user about. */
export type ParsedFiscalYear = { fiscalYear: FiscalYear } | { ask: FiscalYear[] };

/**
 * The fiscal year that a typed text means.
 *
 * Understood: any label or alias, `2019`, `2019年度`, `FY2019`, `2019/20`, `R1`, `令和元年度`, `㍻30年度`, all in any
 * width or case; and a day or month (`2025/4/1`, `令和7年4月`, `H31.4.30`), which falls into its year by the start month.
 * Asked back: years of one or two digits (`25年度` may be 2013, 2025 or 2043), `2019年` (a calendar year), and
 * `2002/03` (2002 or, as March 2002, 2001). Candidates ascend and are labelled years.
 *
 * @returns `null` for a text that names no year.
 */
export function parseFiscalYear(
  text: string,
  labels: readonly FiscalYearLabels[],
  startMonth: number = DEFAULT_START_MONTH,
): ParsedFiscalYear | null {
  const typed = plain(text);
  if (typed === '') return null;
  const labelled = labels.filter((label) => namesOf(label).includes(typed)).map((label) => label.fiscalYear);
  if (labelled.length > 0) return answer(labelled);

  const short = /^'?(\d{1,2})(?:年度?)?$/.exec(typed);
  if (short !== null) return shortYear(Number(short[1]), labels);

  const calendarYear = /^(.+)年$/.exec(typed);
  if (calendarYear !== null) {
    const year = yearOf(calendarYear[1] ?? '');
    return year === null ? null : { ask: [year] };
  }

  const readings = [yearOf(typed.replace(/年度$/, '')), yearOfSpan(typed), yearOfDate(typed, startMonth)];
  const years = readings.filter((year) => year !== null);
  return years.length === 0 ? null : answer(years);
}

/** NFKC turns full-width letters, ㍻ and ㋿ into ordinary ones; 元 is year 1. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase().replace(/元/g, '1');
}

function namesOf(label: FiscalYearLabels): string[] {
  return [label.labelJa, label.labelEra, label.labelEraShort, label.labelEn, ...label.aliases].map(plain);
}

function answer(years: FiscalYear[]): ParsedFiscalYear | null {
  const different = [...new Set(years)].sort((a, b) => a - b);
  const [only] = different;
  if (only === undefined) return null;
  return different.length === 1 ? { fiscalYear: only } : { ask: different };
}

function shortYear(number: number, labels: readonly FiscalYearLabels[]): ParsedFiscalYear | null {
  const ask = labels
    .filter(
      ({ fiscalYear, labelEraShort }) => fiscalYear % 100 === number || plain(labelEraShort).slice(1) === `${number}`,
    )
    .map((label) => label.fiscalYear)
    .sort((a, b) => a - b);
  return ask.length === 0 ? null : { ask };
}

/** `2019`, `FY2019`, `令和1`, `R1`; without 年度. */
function yearOf(text: string): number | null {
  const western = /^(?:FY)?((?:19|20|21)\d{2})$/.exec(text);
  if (western !== null) return Number(western[1]);
  const japanese = /^(令和|平成|昭和|[RHS])([1-9]\d?)$/.exec(text);
  const era = eraOf(japanese?.[1]);
  return era === undefined ? null : era.before + Number(japanese?.[2]);
}

function eraOf(text: string | undefined): Era | undefined {
  return ERAS.find((era) => era.name === text || era.letter === text);
}

/** `2019/20`, `2019-2020`: a year and the next one. */
function yearOfSpan(text: string): number | null {
  const match = /^(?:FY)?(\d{4})[/\-–~](\d{2}|\d{4})(?:年度)?$/.exec(text);
  if (match === null) return null;
  const [, first = '', second = ''] = match;
  const next = String(Number(first) + 1);
  return second === next || second === next.slice(2) ? yearOf(first) : null;
}

/** `2025/4/1`, `2025年4月1日`, `R7.4.1`, or a month alone. */
function yearOfDate(text: string, startMonth: number): number | null {
  const match = /^(.+?)[年/.-](\d{1,2})(?:[月/.-](\d{1,2})日?|月)?$/.exec(text);
  if (match === null) return null;
  const [, yearText = '', month = '', date = '1'] = match;
  const day = `${yearOf(yearText)}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? fiscalYearOfDay(day, startMonth) : null;
}
