import { useState } from 'react';
import { MIN_PASSWORD_LENGTH } from '#domain/members/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { useSession } from '../../platform/session/session.ts';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PASSWORD_TEXTS } from './password.locale.ts';
import { OwnSessions } from './OwnSessions.tsx';
import { PasswordField } from './PasswordField.tsx';
import { changePassword, ownSessionsQuery, useTakeSession } from './session.api.ts';

/** One's own password. */
export function ChangePasswordScreen() {
  const t = useTexts(PASSWORD_TEXTS);
  const { member } = useSession();
  const [input, setInput] = useState({ currentPassword: '', newPassword: '' });
  const [missing, setMissing] = useState<FormError[]>([]);
  const takeSession = useTakeSession();
  const command = useCommand({
    run: changePassword,
    invalidates: [ownSessionsQuery.queryKey],
    onDone: (session) => {
      takeSession(session);
      setInput({ currentPassword: '', newPassword: '' });
    },
  });
  const length = [...input.newPassword.normalize('NFKC')].length;
  const submit = () => {
    const errors: FormError[] = [];
    if (input.currentPassword === '') errors.push({ field: 'currentPassword', message: t('change.missing') });
    if (length < MIN_PASSWORD_LENGTH)
      errors.push({ field: 'newPassword', message: t('change.short', { least: MIN_PASSWORD_LENGTH, count: length }) });
    setMissing(errors);
    if (errors.length === 0) command.submit(input);
  };
  return (
    <>
      <PageHeader title={t('change.title')}>{t('change.lead')}</PageHeader>
      {command.isDone && (
        <div className="mb-6">
          <Notice tone="done" live title={t('change.done')} />
        </div>
      )}
      <Form errors={missing.length > 0 ? missing : errorsOf(command.error)} onSubmit={submit}>
        {/* Tells password managers whose password changes. */}
        <input type="text" name="username" autoComplete="username" value={member.email} readOnly hidden />
        <PasswordField
          name="currentPassword"
          label={t('change.current')}
          autoComplete="current-password"
          value={input.currentPassword}
          onChange={(currentPassword) => setInput({ ...input, currentPassword })}
        />
        <PasswordField
          name="newPassword"
          label={t('change.next')}
          description={t('change.rule', { least: MIN_PASSWORD_LENGTH })}
          autoComplete="new-password"
          value={input.newPassword}
          onChange={(newPassword) => setInput({ ...input, newPassword })}
        />
        <FormActs label={t('change.submit')} busy={command.isPending} />
      </Form>
      <OwnSessions />
    </>
  );
}
