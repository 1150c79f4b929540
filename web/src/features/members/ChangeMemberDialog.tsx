import { useState } from 'react';
import type { ChangeMemberInput, MemberView } from '#domain/members/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { announce } from '../../ui/announce.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { MEMBERS_TEXTS } from './locale.ts';
import { MemberFields, type Seat } from './MemberFields.tsx';
import { changeMember } from './members.api.ts';

/** Name, post, roles and department of a member. `member` is the version last read; after a 412 it is read again below. */
export function ChangeMemberDialog({ member, onClose }: { member: MemberView; onClose: () => void }) {
  const t = useTexts(MEMBERS_TEXTS);
  const language = useLanguage();
  const [seat, setSeat] = useState<Seat>(() => seatOf(member));
  const [missing, setMissing] = useState<FormError[]>([]);
  const command = useCommand({
    run: (input: ChangeMemberInput) => changeMember(member, input),
    invalidates: [['members']],
    onDone: (changed) => {
      announce(t('saved', { name: nameIn(language, changed) }));
      onClose();
    },
  });
  const submit = () => {
    const errors: FormError[] = [];
    if (seat.name.trim() === '') errors.push({ field: 'name', message: t('missing.name') });
    if (seat.roles.length === 0) errors.push({ field: 'roles', message: t('missing.roles') });
    setMissing(errors);
    if (errors.length > 0) return;
    command.submit({
      name: seat.name.trim(),
      nameEn: seat.nameEn.trim() || null,
      post: seat.post.trim() || null,
      roles: seat.roles,
      departmentId: seat.departmentId || null,
    });
  };
  const isStale = command.error?.status === 412;
  return (
    <Dialog title={t('changeOf', { name: nameIn(language, member) })} onClose={onClose}>
      <Form errors={missing.length > 0 ? missing : isStale ? [] : errorsOf(command.error)} onSubmit={submit}>
        {isStale && (
          <Notice tone="warning" live>
            {t('stale')}
          </Notice>
        )}
        <p className="text-sub">{member.email}</p>
        <MemberFields seat={seat} onChange={setSeat} />
        <FormActs busy={command.isPending} />
      </Form>
    </Dialog>
  );
}

function seatOf({ name, nameEn, post, roles, department }: MemberView): Seat {
  return { name, nameEn: nameEn ?? '', post: post ?? '', roles, departmentId: department?.id ?? '' };
}
