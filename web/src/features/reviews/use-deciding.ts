import { useRef } from 'react';
import { type Command, useCommand } from '../../platform/query/use-command.ts';
import { errorsOf, type FormError } from '../../ui/Form.tsx';

/**
 * A command that may ask for the password first. While it does, `askPassword` is true: show `ReauthenticateDialog` and
 * call `goOn` once the password was right; the very same input is sent again, with the same Idempotency-Key.
 */
export function useDeciding<Input, Answer>(command: Command<Input, Answer>) {
  const act = useCommand(command);
  const sent = useRef<{ input: Input } | null>(null);
  const askPassword = act.error?.code === 'reauthentication_required';
  const errors: FormError[] = askPassword ? [] : errorsOf(act.error);
  return {
    submit: (input: Input) => {
      sent.current = { input };
      act.submit(input);
    },
    isPending: act.isPending,
    errors,
    askPassword,
    goOn: () => {
      if (sent.current !== null) act.submit(sent.current.input);
    },
    giveUp: act.reset,
  };
}
