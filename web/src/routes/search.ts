import { type Day, isDay } from '#domain/calendar/day';

/** What every signed-in screen may carry in its address. Anything unreadable is left out, never an error. */
export type SharedSearch = {
  /** 基準日: the day everything is judged on; absent = the plan's own default. */
  asOf?: Day;
  /** Fiscal year shown; absent = that of the 基準日. */
  fiscalYear?: number;
  /** The plan, where the tenant has several. */
  plan?: string;
};

export type RawSearch = Record<string, unknown>;

export function sharedSearch(raw: RawSearch): SharedSearch {
  const search: SharedSearch = {};
  if (typeof raw['asOf'] === 'string' && isDay(raw['asOf'])) search.asOf = raw['asOf'];
  const fiscalYear = wholeNumber(raw['fiscalYear']);
  if (fiscalYear !== undefined) search.fiscalYear = fiscalYear;
  const plan = text(raw['plan']);
  if (plan !== undefined) search.plan = plan;
  return search;
}

export function text(raw: unknown): string | undefined {
  if (typeof raw === 'number') return String(raw);
  return typeof raw === 'string' && raw !== '' ? raw : undefined;
}

export function wholeNumber(raw: unknown): number | undefined {
  return typeof raw === 'number' && Number.isInteger(raw) ? raw : undefined;
}

export function oneOf<Value extends string>(raw: unknown, allowed: readonly Value[]): Value | undefined {
  return allowed.find((value) => value === raw);
}

/** Where to go after signing in: a path of our own, never another site. Browsers drop tabs and line ends: `/⇥/elsewhere`. */
export function ownPath(raw: unknown): string | undefined {
  return typeof raw === 'string' && /^\/(?!\/)[^\\\p{Cc}]*$/u.test(raw) ? raw : undefined;
}
