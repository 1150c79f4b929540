import { createInstance } from 'i18next';
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

/** Where a feature's words are found; `ja` carries the keys and slots for the compiler. */
export type LocaleOf<Ja> = { readonly namespace: string; readonly ja: Ja };

const catalogue = createInstance();
void catalogue.init({
  lng: 'ja',
  fallbackLng: false,
  resources: {},
  initAsync: false,
  // React escapes whatever it prints.
  interpolation: { escapeValue: false },
});

let defined = 0;

/**
 * The words of one feature in both languages. They are loaded with the feature, not with the first page.
 * A key that is missing in English, or a slot that is not filled, does not compile.
 */
export function defineTexts<const Ja extends Texts>(texts: { ja: Ja; en: InEnglish<Ja> }): LocaleOf<Ja> {
  const namespace = String(++defined);
  catalogue.addResourceBundle('ja', namespace, texts.ja);
  catalogue.addResourceBundle('en', namespace, texts.en);
  return { namespace, ja: texts.ja };
}

/** One function for a language and a feature, so that nothing is drawn anew because it got another one. */
const sayers = new Map<string, Sayer>();

/** Says this locale's texts in the given language: for functions that make sentences outside a component. */
export function textsIn<Ja>(language: Language, locale: LocaleOf<Ja>): Say<Ja> {
  const key = `${language}/${locale.namespace}`;
  const say = sayers.get(key) ?? remembering(catalogue.getFixedT(language, locale.namespace) as unknown as Sayer);
  sayers.set(key, say);
  return say;
}

type Sayer = (key: string, values?: Record<string, string | number>) => string;

/** A text without slots is looked up once: a chart asks for the same few a thousand times. */
function remembering(say: Sayer): Sayer {
  const said = new Map<string, string>();
  return (key, values) => {
    if (values !== undefined) return say(key, values);
    const text = said.get(key) ?? say(key);
    said.set(key, text);
    return text;
  };
}

/** Says this locale's texts in the language of the page, and draws anew when it is switched. */
export function useTexts<Ja>(locale: LocaleOf<Ja>): Say<Ja> {
  return textsIn(useLanguage(), locale);
}
