import type { ClipboardEvent, KeyboardEvent } from 'react';
import { pastedRange } from './entry-grid.ts';

/** Where a field of the grid stands, counted in fields: a cell of a ratio has two. */
type At = { row: number; column: number };

/**
 * Moves the focus as a spreadsheet does: Enter and the arrows up and down between rows, left and right at the end of the text.
 * A key that belongs to the input method (変換の確定) moves nothing.
 */
export function moveByKey(event: KeyboardEvent<HTMLTableElement>): void {
  const { target, key, shiftKey, ctrlKey, altKey, metaKey, nativeEvent } = event;
  if (!(target instanceof HTMLInputElement) || nativeEvent.isComposing || altKey || metaKey || ctrlKey) return;
  const { selectionStart, selectionEnd, value } = target;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  const steps: Record<string, [down: number, right: number] | false> = {
    Enter: [shiftKey ? -1 : 1, 0],
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowLeft: (isWhole || selectionEnd === 0) && !shiftKey && [0, -1],
    ArrowRight: (isWhole || selectionStart === value.length) && !shiftKey && [0, 1],
  };
  const step = steps[key];
  if (!step) return;
  event.preventDefault();
  focusFrom(event.currentTarget, target, step);
}

/** The range that was pasted, and the name of the field that it begins at; `null` for a single value, which the field takes. */
export function rangeOf(event: ClipboardEvent<HTMLTableElement>): { name: string; range: string[][] } | null {
  const range = pastedRange(event.clipboardData.getData('text/plain'));
  if (range === null || !(event.target instanceof HTMLInputElement)) return null;
  event.preventDefault();
  return { name: event.target.name, range };
}

/** The next field in that direction; closed cells are passed over. */
function focusFrom(table: HTMLTableElement, field: HTMLInputElement, [down, right]: [number, number]): void {
  const rows = [...table.rows].map((row) => [...row.querySelectorAll('input')]).filter((inputs) => inputs.length > 0);
  const at = placeOf(rows, field);
  const next =
    right !== 0
      ? rows[at.row]![at.column + right]
      : rows
          .slice(down > 0 ? at.row + 1 : 0, down > 0 ? undefined : at.row)
          .map((inputs) => inputs.find(({ name }) => columnOf(name) === columnOf(field.name)))
          .filter((input) => input !== undefined)
          .at(down > 0 ? 0 : -1);
  next?.focus();
  next?.select();
}

function placeOf(rows: HTMLInputElement[][], field: HTMLInputElement): At {
  const row = rows.findIndex((inputs) => inputs.includes(field));
  return { row, column: rows[row]!.indexOf(field) };
}

/** `3.5.value` without its row. */
function columnOf(name: string): string {
  return name.slice(name.indexOf('.'));
}
