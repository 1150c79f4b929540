import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { sessionQuery } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldFrame } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { DECISION_TEXTS } from './decision.locale.ts';
import { reauthenticate } from './reviews.api.ts';

/** Asks for the password above the form that needs it; nothing below is touched. */
export function ReauthenticateDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const t = useTexts(DECISION_TEXTS);
  const queries = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  // The browser would begin at the close button.
  useEffect(() => field.current?.focus(), []);
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [missing, setMissing] = useState<FormError[]>([]);
  const command = useCommand({
    run: reauthenticate,
    onDone: (session) => {
      queries.setQueryData(sessionQuery.queryKey, session);
      onDone();
    },
  });
  const submit = () => {
    const errors = password === '' ? [{ field: 'password', message: t('missing.password') }] : [];
    setMissing(errors);
    if (errors.length === 0) command.submit(password);
  };
  return (
    <Dialog title={t('reauthenticate.title')} onClose={onClose} width="max-w-lg">
      <p className="mb-4">{t('reauthenticate.lead')}</p>
      <Form errors={missing.length > 0 ? missing : errorsOf(command.error)} onSubmit={submit}>
        <FieldFrame name="password" label={t('reauthenticate.password')} required>
          {(control) => (
            <div className="flex items-center gap-2">
              <input
                {...control}
                type={shown ? 'text' : 'password'}
                name="password"
                autoComplete="current-password"
                ref={field}
                value={password}
                onChange={(event) => setPassword(event.target.value)}
                className="control min-w-0 grow"
              />
              <Button look="quiet" size="small" aria-pressed={shown} onClick={() => setShown(!shown)}>
                {shown ? t('reauthenticate.hide') : t('reauthenticate.show')}
              </Button>
            </div>
          )}
        </FieldFrame>
        <FormActs label={t('reauthenticate.submit')} busy={command.isPending} />
      </Form>
    </Dialog>
  );
}
