import { useState } from 'react';
import { MIN_PASSWORD_LENGTH } from '#domain/members/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { announce } from '../../ui/announce.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { MEMBERS_TEXTS } from './locale.ts';
import { EMPTY_SEAT, MemberFields } from './MemberFields.tsx';
import { createMember } from './members.api.ts';

export function AddMemberDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(MEMBERS_TEXTS);
  const [seat, setSeat] = useState(EMPTY_SEAT);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<FormError[]>([]);
  const command = useCommand({
    run: createMember,
    invalidates: [['members']],
    onDone: ({ name }) => {
      announce(t('created', { name }));
      onClose();
    },
  });
  const submit = () => {
    const length = [...password.normalize('NFKC')].length;
    const errors: FormError[] = [];
    if (email.trim() === '') errors.push({ field: 'email', message: t('missing.email') });
    if (seat.name.trim() === '') errors.push({ field: 'name', message: t('missing.name') });
    if (seat.roles.length === 0) errors.push({ field: 'roles', message: t('missing.roles') });
    if (length < MIN_PASSWORD_LENGTH)
      errors.push({ field: 'password', message: t('missing.password', { least: MIN_PASSWORD_LENGTH, count: length }) });
    setMissing(errors);
    if (errors.length > 0) return;
    const { name, nameEn, post, roles, departmentId } = seat;
    command.submit({
      email: email.trim(),
      name: name.trim(),
      roles,
      password,
      ...(nameEn.trim() !== '' && { nameEn: nameEn.trim() }),
      ...(post.trim() !== '' && { post: post.trim() }),
      ...(departmentId !== '' && { departmentId }),
    });
  };
  return (
    <Dialog title={t('add')} onClose={onClose}>
      <Form errors={missing.length > 0 ? missing : errorsOf(command.error)} onSubmit={submit}>
        <TextField
          name="email"
          label={t('email')}
          description={t('emailHelp')}
          required
          type="email"
          autoComplete="off"
          value={email}
          onChange={setEmail}
        />
        <MemberFields seat={seat} onChange={setSeat} />
        <TextField
          name="password"
          label={t('password')}
          description={t('passwordHelp', { least: MIN_PASSWORD_LENGTH })}
          required
          autoComplete="new-password"
          spellCheck={false}
          value={password}
          onChange={setPassword}
        />
        <FormActs label={t('create')} busy={command.isPending} />
      </Form>
    </Dialog>
  );
}
