import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { JudgementSchemeView } from '#domain/judgement-schemes/contract';
import { ATTAINMENT_VARIANTS, type AttainmentVariant } from '#domain/kpi-actuals/achievement';
import { PACE_RULES, type PaceRule } from '#domain/kpis/pace';
import { MULTI_YEAR_RULES, type MultiYearRule } from '#domain/kpis/schemes/judgement-scheme';
import type { PlanSummary } from '#domain/plans/contract';
import { type Language, useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { textsIn, useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { settersOf } from '../../platform/query/use-draft.ts';
import { announce } from '../../ui/announce.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { ConflictNotice } from '../../ui/ConflictNotice.tsx';
import { SelectField, TextArea, TextField } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useUnsavedWarning } from '../../ui/unsaved.ts';
import { UI_TEXTS } from '../../ui/texts.ts';
import { BandFields } from './BandFields.tsx';
import { SCHEME_EDITING_TEXTS } from './editing.locale.ts';
import { addVersion, createScheme } from './judgement-schemes.api.ts';
import { SCHEME_TEXTS } from './locale.ts';
import { draftOf, inputOf, mistakesIn } from './scheme-draft.ts';
import { WhatIf } from './WhatIf.tsx';

type EditSchemeProps = {
  /** What the form starts from: the scheme to change, or the one to copy. */
  scheme: JudgementSchemeView;
  act: 'copy' | 'version';
  plan: PlanSummary;
  fiscalYear: number;
  onDone: (id: string) => void;
};

/** A copy of a scheme, or its next version: what is wrong is told while it is typed, and what would change before it is saved. */
export function EditScheme({ scheme: { id, latest }, act, plan, fiscalYear, onDone }: EditSchemeProps) {
  const t = useTexts(SCHEME_EDITING_TEXTS);
  const ui = useTexts(UI_TEXTS);
  const words = useTexts(SCHEME_TEXTS);
  const language = useLanguage();
  // What the form started from: a version that somebody else makes meanwhile is refused, and what was typed stays.
  const [base, setBase] = useState(latest);
  const [start] = useState(() => {
    if (act === 'version') return draftOf(latest);
    const { name, nameEn } = latest;
    const copyIn = (of: Language, named: string) => textsIn(of, SCHEME_EDITING_TEXTS)('copyName', { name: named });
    return draftOf(latest, copyIn('ja', name), nameEn === null ? '' : copyIn('en', nameEn));
  });
  const [draft, setDraft] = useState(start);
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<FormError[]>([]);
  const set = settersOf<typeof draft>((part) => setDraft((before) => ({ ...before, ...part })));
  const save = useCommand({
    run: (input: ReturnType<typeof inputOf>, key) =>
      act === 'copy'
        ? createScheme(input, key)
        : addVersion(id, { ...input, basedOn: base.version, reason: reason.trim() }, key),
    invalidates: [['judgement-schemes']],
    onDone: (saved) => {
      announce(t('saved', { name: nameIn(language, saved.latest) }));
      onDone(saved.id);
    },
  });
  useUnsavedWarning((draft !== start || reason !== '') && !save.isDone);
  const mistakes = mistakesIn(draft);
  const live = new Map(mistakes.map(({ field, reason: why }) => [field, t(`mistakes.${why}`)]));
  const submit = () => {
    const found: FormError[] = [...live].map(([field, message]) => ({ field, message }));
    if (draft.name.trim() === '') found.unshift({ field: 'name', message: t('nameMissing') });
    if (act === 'version' && reason.trim() === '') found.push({ field: 'reason', message: t('reasonMissing') });
    setErrors(found);
    if (latest.version > base.version) setBase(latest);
    if (found.length === 0) save.submit(inputOf(draft));
  };
  const title = act === 'copy' ? t('newTitle') : t('editTitle', { name: nameIn(language, base) });
  const back = act === 'copy' ? '/judgement-schemes' : `/judgement-schemes/${id}`;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[
          <Link key="list" to="/judgement-schemes">
            {words('title')}
          </Link>,
        ]}
      />
      <Form
        label={title}
        className="flex flex-col gap-8"
        errors={errors.length > 0 ? errors : errorsOf(save.error)}
        onSubmit={submit}
      >
        <ConflictNotice error={save.error} clashes={[]} />
        <TextField name="name" required label={t('name')} value={draft.name} onChange={set('name')} />
        <TextField name="nameEn" label={t('nameEn')} value={draft.nameEn} onChange={set('nameEn')} />
        <BandFields
          name="yearEnd"
          legend={words('yearEnd')}
          bands={draft.yearEnd}
          mistakes={live}
          onChange={set('yearEnd')}
        />
        <Checkbox label={t('hasMidYear')} checked={draft.hasMidYear} onChange={set('hasMidYear')} />
        {draft.hasMidYear && (
          <BandFields
            name="midYear"
            legend={words('midYear')}
            bands={draft.midYear}
            mistakes={live}
            onChange={set('midYear')}
          />
        )}
        <SelectField
          name="pace"
          label={words('pace')}
          note={words(`paces.${draft.pace}`)}
          value={draft.pace}
          onChange={(rule) => set('pace')(rule as PaceRule)}
          options={PACE_RULES.map((rule) => ({ value: rule, label: t(`paces.${rule}`) }))}
        />
        <SelectField
          name="multiYear"
          label={words('multiYear')}
          value={draft.multiYear}
          empty={words('multiYears.none')}
          onChange={(rule) => set('multiYear')(rule as MultiYearRule | '')}
          options={MULTI_YEAR_RULES.map((rule) => ({ value: rule, label: words(`multiYears.${rule}`) }))}
        />
        <SelectField
          name="variant"
          label={words('variant')}
          value={draft.variant}
          empty={words('variants.none')}
          onChange={(variant) => set('variant')(variant as AttainmentVariant | '')}
          options={ATTAINMENT_VARIANTS.map((variant) => ({ value: variant, label: words(`variants.${variant}`) }))}
        />
        {act === 'version' && (
          <TextArea name="reason" required rows={2} label={t('reason')} value={reason} onChange={setReason} />
        )}
        <WhatIf planId={plan.id} fiscalYear={fiscalYear} scheme={mistakes.length === 0 ? inputOf(draft) : null} />
        <FormActs busy={save.isPending}>
          <Link to={back} className={buttonClass()}>
            {ui('cancel')}
          </Link>
        </FormActs>
      </Form>
    </>
  );
}
