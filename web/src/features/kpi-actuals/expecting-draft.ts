import type { ExpectationView, ExpectInput } from '#domain/kpi-actuals/contract';
import { type Normalised, normaliseNumber } from '#domain/kpi-actuals/normalise';
import type { ExpectedOutlook } from '#domain/kpis/expectation';
import type { KpiVersionView } from '#domain/kpis/contract';

/** What stands in the form of a 見込値, as typed. It is never cleared by an error. */
export type ExpectingDraft = { value: string; outlook: ExpectedOutlook | null; note: string; reason: string };

export type ExpectingMistake = {
  field: 'value' | 'outlook' | 'reason';
  reason: 'unreadable' | 'outlookRequired' | 'reasonRequired';
};

export function expectingDraftOf(said: ExpectationView | null): ExpectingDraft {
  return {
    value: said?.value == null ? '' : String(said.value),
    outlook: said?.outlook ?? null,
    note: said?.note ?? '',
    reason: '',
  };
}

/** The typed value; a ratio is expected as a percentage, since nobody can tell its parts ahead. `null`: a milestone has none. */
export function expectedNumber({ value }: ExpectingDraft, { kind, unit }: KpiVersionView): Normalised | null {
  return kind === 'milestone' ? null : normaliseNumber(value, { unit, kind: kind === 'ratio' ? 'percent' : kind });
}

/** What the API takes, or what must be mended first. A milestone's value follows from the answer in three steps. */
export function expectInputOf(
  draft: ExpectingDraft,
  definition: KpiVersionView,
  needsReason: boolean,
): { input: ExpectInput | null; mistakes: ExpectingMistake[] } {
  const mistakes: ExpectingMistake[] = [];
  const { outlook } = draft;
  const read = expectedNumber(draft, definition);
  const hasText = draft.value.trim() !== '';
  if (read !== null && hasText && read.value === null) mistakes.push({ field: 'value', reason: 'unreadable' });
  if (outlook === null) mistakes.push({ field: 'outlook', reason: 'outlookRequired' });
  const [note, reason] = [draft.note.trim(), draft.reason.trim()];
  if (needsReason && reason === '') mistakes.push({ field: 'reason', reason: 'reasonRequired' });
  if (mistakes.length > 0 || outlook === null) return { input: null, mistakes };
  const value = read === null ? MILESTONE[outlook] : hasText ? read.value : null;
  return {
    mistakes,
    input: {
      outlook,
      ...(value === null ? {} : { value }),
      ...(note === '' ? {} : { note }),
      ...(reason === '' ? {} : { reason }),
    },
  };
}

const MILESTONE: Record<ExpectedOutlook, number | null> = { achievable: 1, partly: null, not: 0 };
