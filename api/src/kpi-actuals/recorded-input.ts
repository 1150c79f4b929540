import type { RecordActualInput } from '#domain/kpi-actuals/contract';
import type { RecordedInput } from '#domain/kpi-actuals/recording';
import { BadInput, type Mistake } from '../platform/problems/refusal.ts';

/**
 * What was sent, as the rule reads it.
 * @throws BadInput unless it is exactly one of a value, the parts of a ratio, and a state.
 */
export function recordedInput(input: RecordActualInput): RecordedInput {
  const hasParts = input.numerator !== undefined || input.denominator != null;
  const given = [
    input.value === undefined ? null : '/value',
    hasParts ? '/numerator' : null,
    input.state === undefined ? null : '/state',
  ].filter((pointer) => pointer !== null);
  const mistakes: Mistake[] = given.slice(1).map((pointer) => ({ pointer, code: 'one_of', detail: ONLY_ONE }));
  if (given.length === 0) mistakes.push({ pointer: '/value', code: 'one_of', detail: ONE_IS_NEEDED });
  if (hasParts && input.numerator === undefined) {
    mistakes.push({ pointer: '/numerator', code: 'required', detail: NUMERATOR_FIRST });
  }
  if (mistakes.length > 0) throw new BadInput(mistakes);
  return {
    value: input.value ?? null,
    numerator: input.numerator ?? null,
    denominator: input.denominator ?? null,
    hasState: input.state !== undefined,
    provisional: input.provisional ?? false,
    reason: input.reason ?? null,
  };
}

const ONE_IS_NEEDED = {
  ja: '実績値、分子と分母、または数値がない理由のいずれかを入力してください。',
  en: 'Give a value, a numerator with its denominator, or the state that says why there is none.',
};
const ONLY_ONE = {
  ja: '実績値、分子と分母、数値がない理由は、いずれか1つだけを入力してください。',
  en: 'Give only one of a value, a numerator with its denominator, and a state.',
};
const NUMERATOR_FIRST = {
  ja: '分母だけでは記録できません。分子も入力してください。',
  en: 'A denominator needs its numerator.',
};
