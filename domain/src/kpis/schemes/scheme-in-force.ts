import type { FiscalYear } from '../../calendar/fiscal-year.ts';
import type { JudgementScheme } from './judgement-scheme.ts';
import { DEFAULT_SCHEME, PRESET_SCHEMES } from './presets.ts';

/** What a plan is judged by from a fiscal year on, until its next choice. */
export type SchemeInForce = { fromFiscalYear: FiscalYear; scheme: JudgementScheme };

/** The scheme by which a fiscal year is judged: the last one chosen for it or an earlier year; the default before any choice. */
export function schemeIn(choices: readonly SchemeInForce[], fiscalYear: FiscalYear): JudgementScheme {
  let last: SchemeInForce | null = null;
  for (const choice of choices) {
    const holds = choice.fromFiscalYear <= fiscalYear;
    if (holds && (last === null || choice.fromFiscalYear > last.fromFiscalYear)) last = choice;
  }
  return last?.scheme ?? DEFAULT_SCHEME;
}

/** A published scheme by its id, `null` where there is none. */
export function presetOf(id: string): JudgementScheme | null {
  return PRESET_SCHEMES.find((scheme) => scheme.id === id) ?? null;
}
