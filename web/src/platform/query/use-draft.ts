import { useState } from 'react';
import type { ProblemError } from '../http/problem-error.ts';

/** Puts new values into some fields of a draft. A part of a form takes the one of the whole. */
export type Change<Draft> = (part: Partial<Draft>) => void;

/** The handler of one field: `set('title')` is called with what was typed. */
export function settersOf<Draft>(change: Change<Draft>) {
  return <Key extends keyof Draft>(key: Key) =>
    (value: Draft[Key]) =>
      change({ [key]: value } as unknown as Partial<Draft>);
}

type Typed<Source, Draft> = {
  /** What the draft rests on; its version goes with the change. */
  base: Source;
  start: Draft;
  draft: Draft;
  clashes: (keyof Draft)[];
};

/**
 * What is typed over something that others change too. Until a field is touched the form follows what is read; from then
 * on it stays on its version until the server refuses it (412). Then `follow` puts what was typed onto the new version:
 * fields that were not touched take what stands there now, and `clashes` names those that both have changed.
 */
export function useDraft<Source extends { version: number }, Draft extends object>(
  read: Source,
  draftOf: (source: Source) => Draft,
) {
  const [state, setState] = useState<Typed<Source, Draft>>(() => startOn(read, draftOf));
  const isTouched = !isSame(state.draft, state.start);
  const isAsRead = !isTouched || isSame(state.draft, draftOf(read));
  if (isAsRead && read.version > state.base.version) setState(startOn(read, draftOf));
  const change: Change<Draft> = (part) => setState((before) => ({ ...before, draft: { ...before.draft, ...part } }));
  return {
    ...state,
    isTouched,
    change,
    set: settersOf(change),
    replace: (draft: Draft) => change(draft),
    /** Call it while rendering, with the error of the command. */
    follow: (error: ProblemError | null) => {
      const now = error?.status === 412 ? (error.problem.current?.value as Source | null | undefined) : null;
      if (now && now.version > state.base.version) setState(rebased(state, now, draftOf));
    },
  };
}

function startOn<Source, Draft>(base: Source, draftOf: (source: Source) => Draft): Typed<Source, Draft> {
  const start = draftOf(base);
  return { base, start, draft: start, clashes: [] };
}

function rebased<Source, Draft extends object>(
  before: Typed<Source, Draft>,
  now: Source,
  draftOf: (source: Source) => Draft,
): Typed<Source, Draft> {
  const start = draftOf(now);
  const fields = Object.keys(start) as (keyof Draft)[];
  const touched = fields.filter((field) => !isSame(before.draft[field], before.start[field]));
  const draft = { ...start };
  for (const field of touched) draft[field] = before.draft[field];
  const clashes = touched.filter(
    (field) => !isSame(start[field], before.start[field]) && !isSame(start[field], before.draft[field]),
  );
  return { base: now, start, draft, clashes };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
