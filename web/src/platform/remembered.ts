import { useSyncExternalStore } from 'react';

/** A choice that this browser keeps for whoever sits before it. */
export type Remembered<Value extends string> = {
  now: () => Value;
  set: (value: Value) => void;
  /** The same inside a component, which is drawn anew when it changes. */
  use: () => Value;
};

/**
 * @param key under which the browser keeps it.
 * @param values what it may be; the first one is what it is until somebody chooses.
 * @param apply is told at once and at every change: what it sets stands before the first thing is painted.
 */
export function remembered<const Value extends string>(
  key: string,
  values: readonly [Value, ...Value[]],
  apply: (value: Value) => void = () => {},
): Remembered<Value> {
  const listeners = new Set<() => void>();
  let current = stored(key, values);
  apply(current);
  const now = () => current;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    now,
    use: () => useSyncExternalStore(subscribe, now),
    set: (value) => {
      current = value;
      apply(value);
      try {
        localStorage.setItem(key, value);
      } catch {
        // A browser that stores nothing keeps it until the page is closed.
      }
      for (const listener of listeners) listener();
    },
  };
}

function stored<Value extends string>(key: string, values: readonly [Value, ...Value[]]): Value {
  try {
    const text = localStorage.getItem(key);
    return values.find((value) => value === text) ?? values[0];
  } catch {
    return values[0];
  }
}
