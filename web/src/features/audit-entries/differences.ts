export type Difference = { field: string; before: unknown; after: unknown };

/** What changed between two states of an object, field by field. Objects inside are compared whole. */
export function differencesOf(before: unknown, after: unknown): Difference[] {
  const [old, present] = [asRecord(before), asRecord(after)];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(present)])];
  return fields
    .map((field) => ({ field, before: old[field], after: present[field] }))
    .filter((difference) => JSON.stringify(difference.before) !== JSON.stringify(difference.after));
}

/** One field's value in a line: text as it is, everything else as JSON; `null` where there is none. */
export function valueText(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function asRecord(state: unknown): Record<string, unknown> {
  if (state === null || state === undefined) return {};
  return typeof state === 'object' && !Array.isArray(state) ? (state as Record<string, unknown>) : { value: state };
}
