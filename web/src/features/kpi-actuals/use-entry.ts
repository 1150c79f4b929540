import { useEffect, useEffectEvent, useState } from 'react';
import { JUDGED_READS } from '../../platform/query/judged-reads.ts';
import { settersOf } from '../../platform/query/use-draft.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { announce } from '../../ui/announce.tsx';
import { errorsOf, type FormError } from '../../ui/Form.tsx';
import { useUnsavedWarning } from '../../ui/unsaved.ts';

type EntryProps<Draft, Input> = {
  startOf: () => Draft;
  /** What is sent, or what must be mended first. */
  read: (draft: Draft, asksReason: boolean) => { input: Input | null; errors: FormError[] };
  run: (input: Input) => Promise<unknown>;
  /** Said once it is saved. */
  saved: string;
  /** The API may ask for a reason in further cases. */
  needsReason: boolean;
  onDone: () => void;
  /** Whether there is something that closing the form would lose. */
  onUnsaved?: ((unsaved: boolean) => void) | undefined;
};

/** A number that a department gives: what was typed stays, whatever the answer, and a reason is asked once it is needed. */
export function useEntry<Draft extends { reason: string }, Input>(entry: EntryProps<Draft, Input>) {
  const [start] = useState(entry.startOf);
  const [draft, setDraft] = useState(start);
  const [errors, setErrors] = useState<FormError[]>([]);
  const { submit, error, isPending, isDone } = useCommand({
    run: entry.run,
    invalidates: JUDGED_READS,
    onDone: () => {
      announce(entry.saved);
      entry.onDone();
    },
  });
  const isUnsaved = JSON.stringify(draft) !== JSON.stringify(start) && !isDone;
  useUnsavedWarning(isUnsaved, 'address');
  const tell = useEffectEvent((unsaved: boolean) => entry.onUnsaved?.(unsaved));
  useEffect(() => {
    tell(isUnsaved);
    return () => tell(false);
  }, [isUnsaved]);
  const asksReason = entry.needsReason || error?.code === 'reason_required';
  /** Somebody else saved first. */
  const conflict = error?.status === 412 ? error : null;
  return {
    draft,
    set: settersOf<Draft>((part) => setDraft((before) => ({ ...before, ...part }))),
    /** What the preview shows: it does not wait for the reason. */
    input: entry.read(draft, false).input,
    asksReason,
    conflict,
    errors: errors.length > 0 ? errors : errorsOf(conflict === null ? error : null),
    isPending,
    submit: () => {
      const found = entry.read(draft, asksReason);
      setErrors(found.errors);
      if (found.input !== null) submit(found.input);
    },
  };
}
