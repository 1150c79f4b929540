/** Far more than the dates and periods of any plan; reached only by texts and numbers that somebody makes up. */
const MOST_TEXTS = 10_000;
const MOST_NUMBERS = 500;

/**
 * A pure function of a text and a number that remembers its results: a page asks for the same few days and periods
 * thousands of times. Results are shared, so they are frozen. What throws is not remembered.
 */
export function remembered<Text extends string, Result>(
  compute: (text: Text, number: number) => Result,
): (text: Text, number: number) => Result {
  const known = new Map<number, Map<Text, Result>>();
  return (text, number) => {
    const found = known.get(number)?.get(text);
    if (found !== undefined) return found;
    const made = Object.freeze(compute(text, number));
    if (known.size >= MOST_NUMBERS) known.clear();
    const results = known.get(number) ?? new Map<Text, Result>();
    if (results.size >= MOST_TEXTS) results.clear();
    known.set(number, results.set(text, made));
    return made;
  };
}
