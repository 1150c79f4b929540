import { remembered } from './remembered.ts';

/** A calendar day written `YYYY-MM-DD`, e.g. `2019-04-01`. Sorts correctly as plain text. */
export type Day = `${number}-${number}-${number}`;

const DAY_TEXT = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS_IN_A_DAY = 86_400_000;

/** Whether the text is a day that exists: `2020-02-29` is one, `2019-02-29` and `2019-2-1` are not. */
export function isDay(text: string): text is Day {
  if (!DAY_TEXT.test(text)) return false;
  const time = Date.parse(text);
  // Some engines roll 30 February over into March instead of refusing it.
  return !Number.isNaN(time) && dayOfTime(time) === text;
}

/** The day that lies so many days later (earlier, if negative). Throws a RangeError for a day that does not exist. */
export function addDays(day: Day, days: number): Day {
  return added(day, days);
}

const added = remembered((day: Day, days): Day => {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return dayOfTime(Date.parse(day) + days * MILLISECONDS_IN_A_DAY);
});

/**
 * The day that a calendar on the wall shows at this instant.
 *
 * @param instant ISO 8601 with `Z` or an offset. Without one it would mean another day on another machine.
 * @param timeZone IANA name, the tenant's, e.g. `Asia/Tokyo`.
 * @throws RangeError for a text that is no instant, or an unknown zone.
 */
export function dayInZone(instant: string, timeZone: string): Day {
  const hasZone = instant.includes('T') && /(?:Z|[+-]\d{2}:?\d{2})$/.test(instant);
  const time = hasZone ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(time)) throw new RangeError(`not an instant: ${instant}`);
  const parts = formatterOf(timeZone).formatToParts(time);
  const partOf = (type: 'year' | 'month' | 'day') => parts.find((part) => part.type === type)?.value ?? '';
  return `${partOf('year').padStart(4, '0')}-${partOf('month')}-${partOf('day')}` as Day;
}

/** Making a formatter costs a hundred times more than using it, and a list of instants shares one zone. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

function dayOfTime(time: number): Day {
  return new Date(time).toISOString().slice(0, 10) as Day;
}
