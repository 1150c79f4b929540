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

/** Each name is answered, with `undefined` where it is left out: the router would else keep what the address says. */
export function sharedSearch(raw: RawSearch): SharedSearch {
  return {
    asOf: typeof raw['asOf'] === 'string' && isDay(raw['asOf']) ? raw['asOf'] : undefined,
    fiscalYear: wholeNumber(raw['fiscalYear']),
    plan: text(raw['plan']),
  };
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
