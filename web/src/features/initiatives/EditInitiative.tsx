import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ChangeInitiativeInput, InitiativeView } from '#domain/initiatives/contract';
import type { PlanView } from '#domain/plans/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { useDraft } from '../../platform/query/use-draft.ts';
import { announce } from '../../ui/announce.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { ConflictNotice } from '../../ui/ConflictNotice.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { UI_TEXTS } from '../../ui/texts.ts';
import { useUnsavedWarning } from '../../ui/unsaved.ts';
import { ContentFields } from './ContentFields.tsx';
import { ContractLines } from './ContractLines.tsx';
import { CostLines } from './CostLines.tsx';
import { EDITING_TEXTS } from './editing.locale.ts';
import { changeInitiative } from './initiative.api.ts';
import {
  changesOf,
  draftOf,
  type InitiativeDraft,
  type InitiativeMistake,
  mistakesIn,
  withoutBlankLines,
} from './initiative-draft.ts';
import { NameFields } from './NameFields.tsx';
import { SHEET_TEXTS } from './sheet.locale.ts';

const SENTENCES = {
  titleMissing: 'titleMissing',
  yearTwice: 'yearTwice',
  yenWrong: 'yenWrong',
  contractName: 'contractNameMissing',
  contractDay: 'endsOnMissing',
} as const satisfies Record<InitiativeMistake['reason'], keyof typeof EDITING_TEXTS.ja>;

/** The heading of each field, for the list of what two have changed. */
const HEADINGS = { departmentId: 'department', policyIds: 'policies' } as const;
const headingOf = (field: keyof InitiativeDraft) =>
  field === 'departmentId' || field === 'policyIds' ? HEADINGS[field] : field;

/** Everything of a sheet but its schedule, KPIs and reviews, which have screens of their own. Only what changed is sent. */
export function EditInitiative({
  initiative,
  plan,
  onDone,
}: {
  initiative: InitiativeView;
  plan: PlanView;
  onDone: () => void;
}) {
  const t = useTexts(EDITING_TEXTS);
  const ui = useTexts(UI_TEXTS);
  const form = useDraft(initiative, draftOf);
  const [errors, setErrors] = useState<FormError[]>([]);
  const save = useCommand({
    run: (input: ChangeInitiativeInput) => changeInitiative(initiative.id, input, form.base.version),
    invalidates: [['initiatives'], ['plans'], ['roadmap'], ['reviews']],
    onDone: () => {
      announce(ui('saved'));
      onDone();
    },
  });
  form.follow(save.error);
  useUnsavedWarning(form.isTouched && !save.isDone);
  const { draft, change } = form;
  const submit = () => {
    const tidy = withoutBlankLines(draft);
    change(tidy);
    const found = mistakesIn(tidy).map(({ field, reason }) => ({ field, message: t(SENTENCES[reason]) }));
    const changes = changesOf(tidy, form.start);
    if (found.length === 0 && Object.keys(changes).length === 0) setErrors([{ field: null, message: t('nothing') }]);
    else setErrors(found);
    if (found.length === 0 && Object.keys(changes).length > 0) save.submit(changes);
  };
  const refused = save.error?.status === 412 ? [] : errorsOf(save.error);
  const own = initiative.policies[0]?.id;
  return (
    <>
      <EditHeader initiative={initiative} />
      <Form
        label={t('edit')}
        className="flex flex-col gap-10"
        errors={errors.length > 0 ? errors : refused}
        onSubmit={submit}
      >
        <ConflictNotice error={save.error} clashes={form.clashes.map((field) => t(headingOf(field)))} />
        <Part title={t('names')}>
          <NameFields names={draft} change={change} further={plan.policies.filter(({ id }) => id !== own)} />
        </Part>
        <Part title={t('contents')}>
          <ContentFields draft={draft} change={change} isOriginal={initiative.origin === 'original'} />
        </Part>
        <Part title={t('money')}>
          <CostLines plan={plan} costs={draft.costs} onChange={(costs) => change({ costs })} />
          <ContractLines contracts={draft.contracts} onChange={(contracts) => change({ contracts })} />
        </Part>
        <FormActs busy={save.isPending}>
          <Link to="/initiatives/$initiativeId" params={{ initiativeId: initiative.id }} className={buttonClass()}>
            {ui('cancel')}
          </Link>
        </FormActs>
      </Form>
    </>
  );
}

function EditHeader({ initiative }: { initiative: InitiativeView }) {
  const t = useTexts(EDITING_TEXTS);
  const level = useLevelNames();
  const sheet = useTexts(SHEET_TEXTS);
  const language = useLanguage();
  const title = nameIn(language, { name: initiative.title, nameEn: initiative.titleEn });
  return (
    <PageHeader
      title={t('editOf', { title })}
      above={sheet('number', { initiative: level('initiative'), number: initiative.number })}
      breadcrumbs={[
        <Link key="list" to="/initiatives">
          {level('initiative', 'many')}
        </Link>,
        <Link key="sheet" to="/initiatives/$initiativeId" params={{ initiativeId: initiative.id }}>
          {t('sheet', { initiative: level('initiative') })}
        </Link>,
      ]}
    />
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-6">
      <h2 className="border-b-2 border-edge-strong pb-1 text-[1.25rem]">{title}</h2>
      {children}
    </section>
  );
}
