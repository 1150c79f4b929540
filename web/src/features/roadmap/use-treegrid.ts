import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';

type Row = { key: string; expanded?: boolean };

/**
 * Keyboard of a treegrid: up and down move between rows, right opens a row and then steps through its items in order,
 * left steps back and then closes it, Home and End go to the first and last item. One row is in the tab order, and that
 * one is always drawn: a row that is focused from afar first becomes it.
 */
export function useTreegrid<R extends Row>(
  rows: readonly R[],
  toggle: (key: string, open: boolean) => void,
  parentOf: (index: number) => number,
) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const toFocus = useRef<string | null>(null);
  const found = rows.findIndex((row) => row.key === activeKey);
  const active = found === -1 ? 0 : found;

  const focusRow = useCallback((key: string | undefined) => {
    if (key === undefined) return;
    const drawn = rowElement(body.current, key);
    if (drawn === null) {
      toFocus.current = key;
      setActiveKey(key);
    } else drawn.focus();
  }, []);
  useLayoutEffect(() => {
    if (toFocus.current === null) return;
    rowElement(body.current, toFocus.current)?.focus();
    toFocus.current = null;
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const element = event.target as HTMLElement;
    const rowElement = element.closest<HTMLElement>('[data-row]');
    const index = rows.findIndex((row) => row.key === rowElement?.dataset['row']);
    const row = rows[index];
    if (rowElement === null || row === undefined) return;
    const items = [...rowElement.querySelectorAll<HTMLElement>('[data-gantt-item]')];
    const item = items.indexOf(element);
    const moves: Record<string, () => void> = {
      ArrowDown: () => focusRow(rows[index + 1]?.key),
      ArrowUp: () => focusRow(rows[index - 1]?.key),
      ArrowRight: () => {
        if (item === -1 && row.expanded === false) toggle(row.key, true);
        else items[item + 1]?.focus();
      },
      ArrowLeft: () => {
        if (item > 0) items[item - 1]?.focus();
        else if (item === 0) rowElement.focus();
        else if (row.expanded === true) toggle(row.key, false);
        else focusRow(rows[parentOf(index)]?.key);
      },
      Home: () => (items.length > 0 && item !== -1 ? items[0]?.focus() : focusRow(rows[0]?.key)),
      End: () => (items.length > 0 && item !== -1 ? items.at(-1)?.focus() : focusRow(rows.at(-1)?.key)),
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };

  return { body, active, onKeyDown, setActiveKey };
}

function rowElement(body: HTMLElement | null, key: string): HTMLElement | null {
  return body?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null;
}
