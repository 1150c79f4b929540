/** A stage that a label names, and the label without it: 「再編成実行 STEP1」 is STEP1 of 「再編成実行」. */
export type Stage = { stage: string; rest: string };

// Counted, not starred: a long row of digits or blanks must not be tried from each of its places to its end.
const STAGE = /[(（]?\s?(step\s?\d{1,3}|第?\d{1,3}版)\s?[)）]?/i;

/** The stage (STEP1, 1版) is part of the label in the source and has no field of its own. `null` where there is none. */
export function stageOf(label: string): Stage | null {
  const match = STAGE.exec(label);
  if (match === null) return null;
  const rest = (label.slice(0, match.index) + label.slice(match.index + match[0].length))
    .replace(/[\s,、]{1,5}$/, '')
    .trim();
  return { stage: match[1]!.replace(/\s/g, '').toUpperCase(), rest: rest === '' ? label : rest };
}

/** Which time of how many: the second of three. */
export type Occurrence = { number: number; of: number };

/**
 * Items of one lane that say the same are one thing that recurs (データ追加・再学習, three times). Only those that have
 * a like are answered, by id, counted in their own order.
 */
export function occurrences(items: readonly { id: string; kind: string; label: string }[]): Map<string, Occurrence> {
  const alike = Map.groupBy(items, ({ kind, label }) => `${kind} ${label}`);
  return new Map(
    [...alike.values()].flatMap((group) =>
      group.length === 1 ? [] : group.map(({ id }, index) => [id, { number: index + 1, of: group.length }] as const),
    ),
  );
}
