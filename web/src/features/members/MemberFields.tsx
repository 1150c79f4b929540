import { useQuery } from '@tanstack/react-query';
import { type Role, ROLES } from '#domain/members/permissions';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { ROLE_WORDS } from '../../platform/wording/roles.ts';
import { CheckboxGroup } from '../../ui/Choices.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { MEMBERS_TEXTS } from './locale.ts';
import { departmentsQuery } from './members.api.ts';

/** What may be said about a member, new or known; empty text means nothing said. */
export type Seat = { name: string; nameEn: string; post: string; roles: Role[]; departmentId: string };

export const EMPTY_SEAT: Seat = { name: '', nameEn: '', post: '', roles: [], departmentId: '' };

export function MemberFields({ seat, onChange }: { seat: Seat; onChange: (seat: Seat) => void }) {
  const t = useTexts(MEMBERS_TEXTS);
  const roleWord = useTexts(ROLE_WORDS);
  const language = useLanguage();
  const { data: departments = [] } = useQuery(departmentsQuery);
  const change = (part: Partial<Seat>) => onChange({ ...seat, ...part });
  return (
    <>
      <TextField name="name" label={t('name')} required value={seat.name} onChange={(name) => change({ name })} />
      <TextField name="nameEn" label={t('nameEn')} value={seat.nameEn} onChange={(nameEn) => change({ nameEn })} />
      <TextField
        name="post"
        label={t('post')}
        description={t('postHelp')}
        value={seat.post}
        onChange={(post) => change({ post })}
      />
      <CheckboxGroup
        name="roles"
        legend={t('roles')}
        required
        choices={ROLES.map((role) => ({ value: role, label: roleWord(role) }))}
        values={seat.roles}
        onChange={(roles) => change({ roles })}
      />
      <SelectField
        name="departmentId"
        label={t('department')}
        description={t('departmentHelp')}
        empty={t('noDepartment')}
        options={departments.map((department) => ({ value: department.id, label: nameIn(language, department) }))}
        value={seat.departmentId}
        onChange={(departmentId) => change({ departmentId })}
      />
    </>
  );
}
