import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { Mistake, Sentence } from '../problems/refusal.ts';

type Saying = (...limits: unknown[]) => Sentence;
const list = (values: unknown): string => (Array.isArray(values) ? values : Object.values(values as object)).join(', ');

/** A sentence for every check that DTOs use, naming the limit. `code` is the check's name in snake_case. */
const SAYINGS: Record<string, Saying> = {
  whitelistValidation: () => ({ ja: 'この項目は送信できません。', en: 'There is no such property here.' }),
  isDefined: () => ({ ja: '必須の項目です。', en: 'This is required.' }),
  isNotEmpty: () => ({ ja: '入力してください。', en: 'This must not be empty.' }),
  isString: () => ({ ja: '文字列で入力してください。', en: 'This must be a text.' }),
  isBoolean: () => ({ ja: 'true か false を指定してください。', en: 'This must be true or false.' }),
  isInt: () => ({ ja: '整数で入力してください。', en: 'This must be a whole number.' }),
  isNumber: (options) => {
    const decimals = (options as { maxDecimalPlaces?: number } | undefined)?.maxDecimalPlaces;
    return decimals === undefined
      ? { ja: '数値で入力してください。', en: 'This must be a number.' }
      : {
          ja: `数値で入力してください（小数点以下は${decimals}桁まで）。`,
          en: `This must be a number with at most ${decimals} decimals.`,
        };
  },
  isArray: () => ({ ja: '配列で指定してください。', en: 'This must be a list.' }),
  isObject: () => ({ ja: 'オブジェクトで指定してください。', en: 'This must be an object.' }),
  nestedValidation: () => ({ ja: 'オブジェクトで指定してください。', en: 'This must be an object.' }),
  min: (limit) => ({ ja: `${limit} 以上にしてください。`, en: `This must be ${limit} or more.` }),
  max: (limit) => ({ ja: `${limit} 以下にしてください。`, en: `This must be ${limit} or less.` }),
  minLength: (limit) => ({
    ja: `${limit}文字以上で入力してください。`,
    en: `This needs at least ${limit} characters.`,
  }),
  maxLength: (limit) => ({ ja: `${limit}文字以内で入力してください。`, en: `This takes at most ${limit} characters.` }),
  isLength: (least, most) => ({
    ja: `${least}〜${most}文字で入力してください。`,
    en: `This takes ${least} to ${most} characters.`,
  }),
  arrayMinSize: (limit) => ({ ja: `${limit}件以上指定してください。`, en: `Give at least ${limit}.` }),
  arrayMaxSize: (limit) => ({ ja: `${limit}件以内で指定してください。`, en: `Give at most ${limit}.` }),
  arrayNotEmpty: () => ({ ja: '1件以上指定してください。', en: 'Give at least one.' }),
  arrayUnique: () => ({ ja: '同じものが重複しています。', en: 'The same one is given twice.' }),
  isIn: (values) => ({
    ja: `次のいずれかを指定してください：${list(values)}`,
    en: `This must be one of: ${list(values)}`,
  }),
  isEnum: (values) => ({
    ja: `次のいずれかを指定してください：${list(values)}`,
    en: `This must be one of: ${list(values)}`,
  }),
  isUuid: () => ({ ja: 'ID の形式が正しくありません。', en: 'This is not an id.' }),
  isEmail: () => ({ ja: 'メールアドレスの形式で入力してください。', en: 'This is not an e-mail address.' }),
  matches: () => ({ ja: '形式が正しくありません。', en: 'This has the wrong form.' }),
};

const CODES: Record<string, string> = { whitelistValidation: 'unknown_property', isDefined: 'required' };

/** Code and sentence of one failed check of class-validator. */
export function sayMistake(error: ValidationError, constraint: string): Pick<Mistake, 'code' | 'detail'> {
  const code = CODES[constraint] ?? constraint.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (error.value === undefined && constraint !== 'whitelistValidation') {
    return { code: 'required', detail: SAYINGS['isDefined']!() };
  }
  const message = error.constraints?.[constraint] ?? '';
  const saying = SAYINGS[constraint];
  // A field that has a sentence of its own brings it in both languages: "日本語 / English".
  if (!saying || message.includes(' / ')) return { code, detail: ownSentence(message) };
  return { code, detail: saying(...limitsOf(error, constraint)) };
}

function ownSentence(message: string): Sentence {
  const [ja = message, en = message] = message.split(' / ');
  return { ja, en };
}

function limitsOf(error: ValidationError, constraint: string): unknown[] {
  const target = error.target?.constructor;
  if (!target) return [];
  const checks = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false);
  const check = checks.find((one) => one.propertyName === error.property && one.name === constraint);
  return (check?.constraints as unknown[] | undefined) ?? [];
}
