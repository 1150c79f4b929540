import { useState } from 'react';
import type { CreateDepartmentInput } from '#domain/departments/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { announce } from '../../ui/announce.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { MEMBERS_TEXTS } from './locale.ts';
import { createDepartment } from './members.api.ts';

/** 所属を追加する: what members and initiatives are assigned to. */
export function AddDepartmentDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(MEMBERS_TEXTS);
  const [name, setName] = useState('');
  const [nameEn, setNameEn] = useState('');
  const [missing, setMissing] = useState<FormError[]>([]);
  const command = useCommand({
    run: (input: CreateDepartmentInput, key) => createDepartment(input, key),
    invalidates: [['departments']],
    onDone: (department) => {
      announce(t('departmentAdded', { name: department.name }));
      onClose();
    },
  });
  const submit = () => {
    const errors = name.trim() === '' ? [{ field: 'name', message: t('missing.departmentName') }] : [];
    setMissing(errors);
    if (errors.length === 0)
      command.submit({ name: name.trim(), ...(nameEn.trim() !== '' && { nameEn: nameEn.trim() }) });
  };
  return (
    <Dialog title={t('addDepartment')} onClose={onClose}>
      <Form errors={missing.length > 0 ? missing : errorsOf(command.error)} onSubmit={submit}>
        <TextField
          name="name"
          label={t('departmentName')}
          description={t('departmentNameHelp')}
          required
          value={name}
          onChange={setName}
        />
        <TextField name="nameEn" label={t('departmentNameEn')} lang="en" value={nameEn} onChange={setNameEn} />
        <FormActs label={t('addDepartment')} busy={command.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
