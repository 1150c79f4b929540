import { useEffect, useRef } from 'react';
import { remembered } from './remembered.ts';

/** Whether single keys act (WCAG 2.1.4: they can be switched off). */
const singleKeys = remembered('ayumi.single-keys', ['on', 'off']);

export function useSingleKeysEnabled(): boolean {
  return singleKeys.use() === 'on';
}

export function enableSingleKeys(to: boolean): void {
  singleKeys.set(to ? 'on' : 'off');
}

const SEQUENCE_WITHIN_MS = 1_500;

/**
 * Single keys and two-key sequences (`'g d'`) of a screen. They never act in a field, in a dialog of the browser's, with
 * a modifier, or while Japanese input is being converted.
 *
 * @param first a screen's own keys that go before the shell's, where both know the same one.
 */
export function useSingleKeys(
  actions: Readonly<Record<string, () => void>>,
  { first: capture = false }: { first?: boolean } = {},
): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        singleKeys.now() === 'off' ||
        event.defaultPrevented ||
        event.isComposing ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target)
      )
        return;
      const sequence =
        first !== null && event.timeStamp - first.at < SEQUENCE_WITHIN_MS ? `${first.key} ${event.key}` : event.key;
      const action = current.current[sequence] ?? current.current[event.key];
      first = action === undefined ? { key: event.key, at: event.timeStamp } : null;
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKeyDown, { capture });
    return () => document.removeEventListener('keydown', onKeyDown, { capture });
  }, [capture]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"], dialog') !== null)
  );
}
