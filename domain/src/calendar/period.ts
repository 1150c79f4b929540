import { FREQUENCIES, type Frequency } from '../kpis/codes.ts';
import { addDays, type Day } from './day.ts';
import { DEFAULT_START_MONTH, type FiscalYear, firstDayOfFiscalMonth, fiscalYearOfDay } from './fiscal-year.ts';
import { remembered } from './remembered.ts';

type TwoDigitMonth = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12';

/** A part of a fiscal year. `M01` is its first month (April, by default), not January. */
export type Period =
  | `FY${number}`
  | `FY${number}-H${1 | 2}`
  | `FY${number}-Q${1 | 2 | 3 | 4}`
  | `FY${number}-M${TwoDigitMonth}`;

/** Days from the first to the last, both inside. */
export type DayRange = { from: Day; to: Day };

const PERIOD_TEXT = /^FY(\d{4})(?:-(H(?=[12]$)|Q(?=[1-4]$)|M(?=(?:0[1-9]|1[0-2])$))(\d+))?$/;
const MONTHS_IN: Record<Frequency, number> = { year: 12, half: 6, quarter: 3, month: 1 };
const LETTER_OF: Record<Frequency, string> = { year: '', half: 'H', quarter: 'Q', month: 'M' };

type Place = { fiscalYear: FiscalYear; frequency: Frequency; /** Months from the start of the year. */ offset: number };

/** Whether the text names a period: `FY2018`, `FY2018-H1`, `FY2018-Q3`, `FY2018-M01`. */
export function isPeriod(text: string): text is Period {
  return PERIOD_TEXT.test(text);
}

/** The days of a period. `startMonth` is the month in which the plan's fiscal year starts. */
export function periodRange(period: Period, startMonth: number = DEFAULT_START_MONTH): DayRange {
  return rangeOf(period, startMonth);
}

const rangeOf = remembered((period: Period, startMonth): DayRange => {
  const { fiscalYear, frequency, offset } = placeOf(period);
  return {
    from: firstDayOfFiscalMonth(fiscalYear, offset, startMonth),
    to: addDays(firstDayOfFiscalMonth(fiscalYear, offset + MONTHS_IN[frequency], startMonth), -1),
  };
});

export function fiscalYearOfPeriod(period: Period): FiscalYear {
  return placeOf(period).fiscalYear;
}

export function frequencyOf(period: Period): Frequency {
  return placeOf(period).frequency;
}

/** Every period of this length in the fiscal year, in order: twelve months, four quarters, two halves or the year. */
export function periodsOf(fiscalYear: FiscalYear, frequency: Frequency): Period[] {
  return [...listed(frequency, fiscalYear)];
}

const listed = remembered((frequency: Frequency, fiscalYear): readonly Period[] => {
  const length = MONTHS_IN[frequency];
  return Array.from({ length: 12 / length }, (_, index) => periodAt(fiscalYear, frequency, index * length));
});

/** The period of this length that a day lies in. */
export function periodOfDay(day: Day, frequency: Frequency, startMonth: number = DEFAULT_START_MONTH): Period {
  const month = (Number(day.slice(5, 7)) - startMonth + 12) % 12;
  const length = MONTHS_IN[frequency];
  return periodAt(fiscalYearOfDay(day, startMonth), frequency, Math.floor(month / length) * length);
}

/** The same part of another fiscal year: `FY2018-M07` in 2017 is `FY2017-M07`. */
export function samePeriodIn(period: Period, fiscalYear: FiscalYear): Period {
  const { frequency, offset } = placeOf(period);
  return periodAt(fiscalYear, frequency, offset);
}

/** Whether every day of `inner` is a day of `outer`; a period contains itself. */
export function periodContains(outer: Period, inner: Period): boolean {
  const [around, within] = [placeOf(outer), placeOf(inner)];
  return around.fiscalYear === within.fiscalYear && around.offset <= within.offset && endOf(around) >= endOf(within);
}

/** Whether a period's last day comes no later than the last day of `limit`. */
export function endsBy(period: Period, limit: Period): boolean {
  const [one, other] = [placeOf(period), placeOf(limit)];
  return one.fiscalYear * 12 + endOf(one) <= other.fiscalYear * 12 + endOf(other);
}

/** By first day; of periods that begin together the longer comes first: FY2018, FY2018-H1, FY2018-Q1, FY2018-M01. */
export function comparePeriods(one: Period, other: Period): number {
  const [a, b] = [placeOf(one), placeOf(other)];
  return a.fiscalYear - b.fiscalYear || a.offset - b.offset || MONTHS_IN[b.frequency] - MONTHS_IN[a.frequency];
}

function endOf(place: Place): number {
  return place.offset + MONTHS_IN[place.frequency];
}

function placeOf(period: Period): Place {
  return parsed(period, DEFAULT_START_MONTH);
}

const parsed = remembered((period: Period): Place => {
  const match = PERIOD_TEXT.exec(period);
  if (match === null) throw new RangeError(`not a period: ${period}`);
  const [, year, letter = '', number = '1'] = match;
  const frequency = FREQUENCIES.find((one) => LETTER_OF[one] === letter) ?? 'year';
  return { fiscalYear: Number(year), frequency, offset: (Number(number) - 1) * MONTHS_IN[frequency] };
});

function periodAt(fiscalYear: FiscalYear, frequency: Frequency, offset: number): Period {
  const year = `FY${String(fiscalYear).padStart(4, '0')}`;
  if (frequency === 'year') return year as Period;
  const number = String(offset / MONTHS_IN[frequency] + 1);
  return `${year}-${LETTER_OF[frequency]}${frequency === 'month' ? number.padStart(2, '0') : number}` as Period;
}
