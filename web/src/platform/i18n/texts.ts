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

/** The words of one feature. English is another shape only where it counts one apart from many. */
export type LocaleOf<Ja> = { readonly namespace: string; readonly ja: Ja; readonly en: Texts };

/**
 * The words of one feature in both languages. They are loaded with the feature, not with the first page.
 * A key that is missing in English, or a slot that is not filled, does not compile: that is why this is forty lines of
 * ours and not a library that looks keys up at run time.
 */
export function defineTexts<const Ja extends Texts>(
  namespace: string,
  texts: { ja: Ja; en: InEnglish<Ja> },
): LocaleOf<Ja> {
  return { namespace, ja: texts.ja, en: texts.en };
}

/** Says this locale's texts in the given language: for functions that make sentences outside a component. */
export function textsIn<Ja>(language: Language, locale: LocaleOf<Ja>): Say<Ja> {
  const texts = locale[language] as Texts;
  const say = (key: string, values: Record<string, string | number> = {}) => {
    const { count } = values;
    const ending = typeof count === 'number' ? PLURALS[language].select(count) : 'other';
    const text = textAt(texts, key) ?? textAt(texts, `${key}_${ending}`) ?? textAt(texts, `${key}_other`);
    if (text === undefined) throw new Error(`no text ${locale.namespace}.${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, slot: string) => String(values[slot] ?? ''));
  };
  return say;
}

/** Says this locale's texts in the language of the page, and draws anew when it is switched. */
export function useTexts<Ja>(locale: LocaleOf<Ja>): Say<Ja> {
  return textsIn(useLanguage(), locale);
}

const PLURALS: Record<Language, Intl.PluralRules> = { ja: new Intl.PluralRules('ja'), en: new Intl.PluralRules('en') };

/** A name may hold a dot itself, as the codes of the change log do: `actions.member.created`. */
function textAt(texts: Texts, key: string): string | undefined {
  const whole = texts[key];
  if (typeof whole === 'string') return whole;
  const dot = key.indexOf('.');
  const part = dot === -1 ? undefined : texts[key.slice(0, dot)];
  return typeof part === 'object' ? textAt(part, key.slice(dot + 1)) : undefined;
}
