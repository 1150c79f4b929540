import { useQuery } from '@tanstack/react-query';
import type { PolicyView } from '#domain/plans/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { type Change, settersOf } from '../../platform/query/use-draft.ts';
import { CheckboxGroup } from '../../ui/Choices.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { EDITING_TEXTS } from './editing.locale.ts';
import { departmentsQuery } from './initiative.api.ts';
import type { InitiativeDraft } from './initiative-draft.ts';

export type Names = Pick<InitiativeDraft, 'title' | 'titleEn' | 'subtitle' | 'departmentId' | 'policyIds'>;

/** How an initiative is called, who is in charge, and what it serves beside its theme's policy. */
export function NameFields({
  names,
  change,
  further,
}: {
  names: Names;
  change: Change<Names>;
  /** Policies that can be chosen beside the theme's own. */
  further: readonly PolicyView[];
}) {
  const t = useTexts(EDITING_TEXTS);
  const set = settersOf(change);
  const language = useLanguage();
  const { data: departments = [] } = useQuery(departmentsQuery);
  const standing = departments.filter(({ id, validTo }) => validTo === null || id === names.departmentId);
  return (
    <>
      <TextField
        name="title"
        label={t('title')}
        required
        lang="ja"
        width="w-full max-w-3xl"
        value={names.title}
        onChange={set('title')}
      />
      <TextField
        name="titleEn"
        label={t('titleEn')}
        lang="en"
        width="w-full max-w-3xl"
        value={names.titleEn}
        onChange={set('titleEn')}
      />
      <TextField
        name="subtitle"
        label={t('subtitle')}
        lang="ja"
        width="w-full max-w-3xl"
        value={names.subtitle}
        onChange={set('subtitle')}
      />
      <SelectField
        name="departmentId"
        label={t('department')}
        empty={t('noDepartment')}
        value={names.departmentId}
        onChange={set('departmentId')}
        options={standing.map((department) => ({ value: department.id, label: nameIn(language, department) }))}
      />
      {further.length > 0 && (
        <CheckboxGroup
          name="policyIds"
          legend={t('policies')}
          description={t('policiesHelp')}
          values={names.policyIds}
          onChange={set('policyIds')}
          choices={further.map((policy) => ({ value: policy.id, label: nameIn(language, policy) }))}
        />
      )}
    </>
  );
}
