import { type Language, useLanguage } from './language.ts';

type Texts = { readonly [key: string]: string | Texts };

/** The same keys with other words. `…_one` is English's own: Japanese counts one and many alike. */
type InEnglish<Ja> = { readonly [Key in keyof Ja]: Ja[Key] extends string ? string : InEnglish<Ja[Key]> } & {
  readonly [Key in keyof Ja as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string;
};

/** `a`, `b.c`; a counted text is asked for without its ending. */
type KeysOf<T> = {
  [Key in keyof T & string]: T[Key] extends string
    ? Key extends `${infer Stem}_other`
      ? Stem
      : Key
    : `${Key}.${KeysOf<T[Key]>}`;
}[keyof T & string];

type TextAt<T, Key extends string> = Key extends `${infer Head}.${infer Tail}`
  ? Head extends keyof T
    ? TextAt<T[Head], Tail>
    : never
  : Key extends keyof T
    ? T[Key]
    : `${Key}_other` extends keyof T
      ? T[`${Key}_other`]
      : never;

type Slots<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Slots<Rest> : never;
type Values<Text> = [Slots<Text>] extends [never] ? [] : [values: Record<Slots<Text>, string | number>];

/** Says a text by its key. Keys and `{{slots}}` are checked by the compiler. */
export type Say<Ja> = <Key extends KeysOf<Ja>>(key: Key, ...values: Values<TextAt<Ja, Key>>) => string;

/** A feature's words in both languages; `ja` carries the keys and slots for the compiler. */
export type LocaleOf<Ja> = { readonly ja: Ja; readonly en: InEnglish<Ja> };

/**
 * The words of one feature in both languages. They are loaded with the feature, not with the first page.
 * A key that is missing in English, or a slot that is not filled, does not compile.
 */
export function defineTexts<const Ja extends Texts>(texts: { ja: Ja; en: InEnglish<Ja> }): LocaleOf<Ja> {
  return texts;
}

const sayers = { ja: new WeakMap<object, unknown>(), en: new WeakMap<object, unknown>() };

/** Says this locale's texts in the given language: for functions that make sentences outside a component. */
export function textsIn<Ja>(language: Language, locale: LocaleOf<Ja>): Say<Ja> {
  const made = sayers[language].get(locale) ?? sayerOf(flat(locale[language] as Texts));
  sayers[language].set(locale, made);
  return made as Say<Ja>;
}

/** Says this locale's texts in the language of the page, and draws anew when it is switched. */
export function useTexts<Ja>(locale: LocaleOf<Ja>): Say<Ja> {
  return textsIn(useLanguage(), locale);
}

const SLOT = /\{\{(\w+)\}\}/g;

/** A key that nobody has words for is said as it is: a newer server may name one. */
function sayerOf(texts: ReadonlyMap<string, string>) {
  return (key: string, values?: Readonly<Record<string, string | number>>): string => {
    const text = texts.get(key) ?? counted(texts, key, values?.['count']) ?? key;
    return values === undefined ? text : text.replaceAll(SLOT, (slot, name: string) => String(values[name] ?? slot));
  };
}

function counted(texts: ReadonlyMap<string, string>, key: string, count: string | number | undefined) {
  return (count === 1 ? texts.get(`${key}_one`) : undefined) ?? texts.get(`${key}_other`);
}

/** `{ a: { b: 'text' } }` as `a.b → text`. */
function flat(texts: Texts, before = '', into = new Map<string, string>()): Map<string, string> {
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === 'string') into.set(before + key, text);
    else flat(text, `${before}${key}.`, into);
  }
  return into;
}
