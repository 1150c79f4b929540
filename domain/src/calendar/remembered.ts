/** Far more than the dates and periods of any plan; reached only by texts that somebody makes up. */
const MOST = 10_000;

/**
 * A pure function of a text and a start month that remembers its results: a page asks for the same few periods thousands of
 * times. Results are shared, so they are frozen. What throws is not remembered.
 */
export function remembered<Text extends string, Result extends object>(
  compute: (text: Text, startMonth: number) => Result,
): (text: Text, startMonth: number) => Result {
  const known = Array.from({ length: 13 }, () => new Map<Text, Result>());
  return (text, startMonth) => {
    const ofMonth = known[startMonth];
    const found = ofMonth?.get(text);
    if (found !== undefined) return found;
    const made = Object.freeze(compute(text, startMonth));
    if (ofMonth !== undefined && ofMonth.size >= MOST) ofMonth.clear();
    ofMonth?.set(text, made);
    return made;
  };
}
