import type { ActualView, RecordActualInput } from '#domain/kpi-actuals/contract';
import { type Normalised, normaliseNumber } from '#domain/kpi-actuals/normalise';
import type { KpiVersionView } from '#domain/kpis/contract';
import type { ValueState } from '#domain/kpis/codes';

export type NoNumber = Exclude<ValueState, 'value'>;

/** What stands in the form, as typed. It is never cleared by an error. */
export type Draft = {
  hasNumber: boolean;
  value: string;
  numerator: string;
  denominator: string;
  milestone: 'done' | 'not_done' | null;
  state: NoNumber | null;
  provisional: boolean;
  note: string;
  reason: string;
};

/** The typed fields as they were understood; `null` for a field that this KPI does not have. */
export type Understood = { value: Normalised | null; numerator: Normalised | null; denominator: Normalised | null };

export type Mistake = {
  field: 'value' | 'numerator' | 'denominator' | 'state' | 'milestone' | 'reason';
  reason: 'empty' | 'numerator' | 'state' | 'milestone' | 'reason' | 'unreadable';
};

export function draftOf(actual: ActualView | null): Draft {
  const text = (value: number | null) => (value === null ? '' : String(value));
  return {
    hasNumber: actual === null || actual.state === 'value',
    value: text(actual?.value ?? null),
    numerator: text(actual?.numerator ?? null),
    denominator: text(actual?.denominator ?? null),
    milestone: actual === null || actual.value === null ? null : actual.value === 1 ? 'done' : 'not_done',
    state: actual === null || actual.state === 'value' ? null : actual.state,
    provisional: actual?.provisional ?? false,
    note: actual?.note ?? '',
    reason: '',
  };
}

export function understand(draft: Draft, definition: KpiVersionView): Understood {
  const { kind, unit } = definition;
  if (kind === 'milestone') return { value: null, numerator: null, denominator: null };
  // The parts of a ratio are counts of whatever they count: the KPI's own unit is the percentage's.
  const part = (text: string) => normaliseNumber(text, { unit: '', kind: 'count' });
  if (kind === 'ratio') return { value: null, numerator: part(draft.numerator), denominator: part(draft.denominator) };
  return { value: normaliseNumber(draft.value, { unit, kind }), numerator: null, denominator: null };
}

/** What the API takes, or what must be mended first. */
export function inputOf(
  draft: Draft,
  definition: KpiVersionView,
  needsReason: boolean,
): { input: RecordActualInput | null; mistakes: Mistake[] } {
  const mistakes: Mistake[] = needsReason && draft.reason.trim() === '' ? [{ field: 'reason', reason: 'reason' }] : [];
  const quantity = quantityOf(draft, definition, mistakes);
  const remark = remarkOf(understand(draft, definition));
  const note = [draft.note.trim(), ...(remark === null || draft.note.includes(remark) ? [] : [remark])]
    .filter((text) => text !== '')
    .join('\n');
  const reason = draft.reason.trim();
  if (mistakes.length > 0 || quantity === null) return { input: null, mistakes };
  return {
    mistakes,
    input: {
      ...quantity,
      provisional: draft.provisional,
      ...(note === '' ? {} : { note }),
      ...(reason === '' ? {} : { reason }),
    },
  };
}

type Quantity = Pick<RecordActualInput, 'value' | 'numerator' | 'denominator' | 'state'>;

function quantityOf(draft: Draft, definition: KpiVersionView, mistakes: Mistake[]): Quantity | null {
  const missing = (field: Mistake['field'], reason: Mistake['reason']): null => {
    mistakes.push({ field, reason });
    return null;
  };
  if (!draft.hasNumber) return draft.state === null ? missing('state', 'state') : { state: draft.state };
  if (definition.kind === 'milestone') {
    return draft.milestone === null ? missing('milestone', 'milestone') : { value: draft.milestone === 'done' ? 1 : 0 };
  }
  const { value, numerator, denominator } = understand(draft, definition);
  if (numerator !== null && denominator !== null) {
    if (draft.numerator.trim() === '') return missing('numerator', 'numerator');
    if (numerator.value === null) return missing('numerator', 'unreadable');
    if (draft.denominator.trim() !== '' && denominator.value === null) return missing('denominator', 'unreadable');
    return { numerator: numerator.value, denominator: denominator.value };
  }
  if (value === null || draft.value.trim() === '') return missing('value', 'empty');
  if (value.state !== null && value.state !== 'value') return { state: value.state };
  return value.value === null ? missing('value', 'unreadable') : { value: value.value };
}

function remarkOf({ value, numerator, denominator }: Understood): string | null {
  return value?.remark ?? numerator?.remark ?? denominator?.remark ?? null;
}
