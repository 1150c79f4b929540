import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CreateInitiativeInput, InitiativeView } from '#domain/initiatives/contract';
import type { PlanView } from '#domain/plans/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { type Change, settersOf } from '../../platform/query/use-draft.ts';
import { announce } from '../../ui/announce.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useUnsavedWarning } from '../../ui/unsaved.ts';
import { UI_TEXTS } from '../../ui/texts.ts';
import { EDITING_TEXTS } from './editing.locale.ts';
import { createInitiative, planQuery } from './initiative.api.ts';
import { filled, orNull } from './initiative-draft.ts';
import { NameFields, type Names } from './NameFields.tsx';
import { TextLines } from './TextLines.tsx';
import { ThemeField } from './ThemeField.tsx';

type Draft = Names & { themeId: string; description: string[]; effects: string[] };
const EMPTY: Draft = {
  themeId: '',
  title: '',
  titleEn: '',
  subtitle: '',
  departmentId: '',
  policyIds: [],
  description: [''],
  effects: [''],
};

type AddInitiativeProps = { planId: string; onDone: (initiative: InitiativeView) => void };

/** 追加: a new initiative under one of the plan's themes. */
export function AddInitiative({ planId, onDone }: AddInitiativeProps) {
  const t = useTexts(EDITING_TEXTS);
  const level = useLevelNames();
  const query = useQuery(planQuery(planId));
  return (
    <>
      <PageHeader
        title={t('add')}
        breadcrumbs={[
          <Link key="list" to="/initiatives">
            {level('initiative', 'many')}
          </Link>,
        ]}
      >
        {t('addLead')}
      </PageHeader>
      <Loaded query={query}>
        {(plan) =>
          plan.policies.every(({ themes }) => themes.length === 0) ? (
            <EmptyState title={t('noThemes')} />
          ) : (
            <AddForm plan={plan} onDone={onDone} />
          )
        }
      </Loaded>
    </>
  );
}

function AddForm({ plan, onDone }: { plan: PlanView; onDone: AddInitiativeProps['onDone'] }) {
  const t = useTexts(EDITING_TEXTS);
  const ui = useTexts(UI_TEXTS);
  const [draft, setDraft] = useState(EMPTY);
  const [errors, setErrors] = useState<FormError[]>([]);
  const change: Change<Draft> = (part) => setDraft((before) => ({ ...before, ...part }));
  const set = settersOf(change);
  const save = useCommand({
    run: (input: CreateInitiativeInput, key) => createInitiative(input, key),
    invalidates: [['initiatives'], ['plans'], ['roadmap']],
    onDone: (initiative) => {
      announce(t('created', { number: initiative.number }));
      onDone(initiative);
    },
  });
  useUnsavedWarning(draft !== EMPTY && !save.isDone);
  const own = plan.policies.find(({ themes }) => themes.some(({ id }) => id === draft.themeId));
  const submit = () => {
    const found: FormError[] = [];
    if (draft.themeId === '') found.push({ field: 'themeId', message: t('themeMissing') });
    if (draft.title.trim() === '') found.push({ field: 'title', message: t('titleMissing') });
    setErrors(found);
    if (found.length > 0) return;
    save.submit({
      planId: plan.id,
      themeId: draft.themeId,
      title: draft.title.trim(),
      titleEn: orNull(draft.titleEn),
      subtitle: orNull(draft.subtitle),
      departmentId: orNull(draft.departmentId),
      policyIds: draft.policyIds.filter((id) => id !== own?.id),
      description: filled(draft.description),
      effects: filled(draft.effects),
    });
  };
  return (
    <Form label={t('add')} errors={errors.length > 0 ? errors : errorsOf(save.error)} onSubmit={submit}>
      <ThemeField policies={plan.policies} value={draft.themeId} onChange={set('themeId')} />
      <NameFields names={draft} change={change} further={plan.policies.filter((policy) => policy !== own)} />
      <TextLines
        name="description"
        legend={t('description')}
        nameOfLine={(number) => t('paragraph', { number })}
        addLabel={t('addParagraph')}
        rows={4}
        lines={draft.description}
        onChange={set('description')}
      />
      <TextLines
        name="effects"
        legend={t('effects')}
        nameOfLine={(number) => t('effect', { number })}
        addLabel={t('addEffect')}
        lines={draft.effects}
        onChange={set('effects')}
      />
      <FormActs label={t('create')} busy={save.isPending}>
        <Link to="/initiatives" className={buttonClass()}>
          {ui('cancel')}
        </Link>
      </FormActs>
    </Form>
  );
}
