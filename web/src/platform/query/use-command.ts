import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ProblemError } from '../http/problem-error.ts';

export type Command<Input, Answer> = {
  /** Sends the input. Pass `key` on to `post`: it stays the same until this very input has succeeded. */
  run: (input: Input, key: string) => Promise<Answer>;
  /** Reads that are no longer true afterwards. */
  invalidates?: readonly QueryKey[];
  onDone?: (answer: Answer, input: Input) => void;
};

/**
 * One thing the user can do to the server: `submit(input)`, `isPending`, `error`, `reset()`.
 *
 * Sending the same input again after a lost answer carries the same Idempotency-Key, so it takes effect once; another
 * input, or the same one after a success, is a new intent. Submitting while one is under way does nothing.
 */
export function useCommand<Input, Answer>(command: Command<Input, Answer>) {
  const queries = useQueryClient();
  const intent = useRef<{ input: string; key: string } | null>(null);
  const readAgain = () =>
    Promise.all((command.invalidates ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
  const mutation = useMutation<Answer, ProblemError, Input>({
    mutationFn: (input) => {
      const text = JSON.stringify(input) ?? '';
      if (intent.current?.input !== text) intent.current = { input: text, key: crypto.randomUUID() };
      return command.run(input, intent.current.key);
    },
    onSuccess: async (answer, input) => {
      intent.current = null;
      await readAgain();
      command.onDone?.(answer, input);
    },
    // Somebody changed it first: what stands there now is read, what was typed stays, and the next press is on the new version.
    onError: (error) => (error.status === 412 ? readAgain() : undefined),
  });
  return {
    submit: (input: Input) => {
      if (!mutation.isPending) mutation.mutate(input);
    },
    isPending: mutation.isPending,
    isDone: mutation.isSuccess,
    error: mutation.error,
    answer: mutation.data,
    reset: mutation.reset,
  };
}
