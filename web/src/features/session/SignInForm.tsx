import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SessionView, SignInInput } from '#domain/members/contract';
import type { ProblemError } from '../../platform/http/problem-error.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { SESSION_TEXTS } from './locale.ts';
import { PasswordField } from './PasswordField.tsx';
import { signIn } from './session.api.ts';

export type Credentials = { email: string; password: string; tenant: string };

type SignInFormProps = {
  credentials: Credentials;
  onChange: (credentials: Credentials) => void;
  onSignedIn: (session: SessionView) => void;
  /** Names of organisations that may have to be told apart; without one its short name stands. */
  tenants?: readonly { slug: string; name: string }[];
};

/** E-mail, password and, only where the server must know, the organisation. */
export function SignInForm({ credentials, onChange, onSignedIn, tenants = [] }: SignInFormProps) {
  const t = useTexts(SESSION_TEXTS);
  const [missing, setMissing] = useState<FormError[]>([]);
  const [choices, setChoices] = useState<string[]>([]);
  const attempt = useMutation<SessionView, ProblemError, SignInInput>({
    mutationFn: signIn,
    onSuccess: onSignedIn,
    onError: ({ code, problem }) => {
      if (code === 'tenant_required') setChoices(problem.errors.map(({ detail }) => detail));
    },
    meta: { signsIn: true },
  });
  const change = (part: Partial<Credentials>) => onChange({ ...credentials, ...part });
  const submit = () => {
    const email = credentials.email.trim();
    const blanks: FormError[] = [];
    if (email === '') blanks.push({ field: 'email', message: t('missing.email') });
    if (credentials.password === '') blanks.push({ field: 'password', message: t('missing.password') });
    if (choices.length > 0 && credentials.tenant === '') blanks.push({ field: 'tenant', message: t('missing.tenant') });
    setMissing(blanks);
    if (blanks.length > 0 || attempt.isPending) return;
    const tenant = credentials.tenant === '' ? {} : { tenant: credentials.tenant };
    attempt.mutate({ email, password: credentials.password, ...tenant });
  };
  return (
    <Form
      errors={missing.length > 0 ? missing : refusal(attempt.error, t('refused'), t('tenantHelp'))}
      onSubmit={submit}
      label={t('title')}
    >
      <TextField
        name="email"
        label={t('email')}
        required
        type="email"
        inputMode="email"
        autoComplete="username"
        value={credentials.email}
        onChange={(email) => change({ email })}
      />
      <PasswordField
        name="password"
        label={t('password')}
        autoComplete="current-password"
        value={credentials.password}
        onChange={(password) => change({ password })}
      />
      {choices.length > 0 && (
        <SelectField
          name="tenant"
          label={t('tenant')}
          required
          empty=""
          options={choices.map((slug) => ({
            value: slug,
            label: tenants.find((tenant) => tenant.slug === slug)?.name ?? slug,
          }))}
          value={credentials.tenant}
          onChange={(tenant) => change({ tenant })}
        />
      )}
      <FormActs label={t('submit')} busy={attempt.isPending} />
    </Form>
  );
}

/** The server does not tell whether address or password was wrong, and neither do we. */
function refusal(error: ProblemError | null, wrong: string, tenantHelp: string): FormError[] {
  if (error === null) return [];
  if (error.code === 'tenant_required') return [{ field: 'tenant', message: tenantHelp }];
  if (error.status === 401) return [{ field: null, message: error.problem.detail || wrong }];
  return errorsOf(error);
}
