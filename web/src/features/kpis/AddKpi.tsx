import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { InitiativeView } from '#domain/initiatives/contract';
import type { CreateKpiInput } from '#domain/kpis/contract';
import type { PlanSummary } from '#domain/plans/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { JUDGED_READS } from '../../platform/query/judged-reads.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { fiscalYearShown } from '../../platform/plan/current-plan.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import type { Change } from '../../platform/query/use-draft.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { announce } from '../../ui/announce.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useUnsavedWarning } from '../../ui/unsaved.ts';
import { UI_TEXTS } from '../../ui/texts.ts';
import { AmountFields } from './AmountFields.tsx';
import { DEFINING_TEXTS } from './defining.locale.ts';
import { type DefinitionDraft, definitionOf, mistakesIn, NEW_DEFINITION } from './definition-draft.ts';
import { FormPart } from './FormPart.tsx';
import { createKpi } from './kpis.api.ts';
import { KPI_TEXTS } from './locale.ts';
import { MeasureFields } from './MeasureFields.tsx';
import { ReportingFields } from './ReportingFields.tsx';
import { OriginFields } from './OriginFields.tsx';
import { type PairDraft, PairFields, pairMistakesIn, pairOf } from './PairFields.tsx';
import { YearField } from './YearField.tsx';

const NO_PAIR: PairDraft = { isPair: false, name: '', nameEn: '', unit: '件' };

/** A new KPI of an initiative, or a 件数・割合 pair in one go. */
export function AddKpi({
  initiative,
  plan,
  onDone,
}: {
  initiative: InitiativeView;
  plan: PlanSummary;
  onDone: () => void;
}) {
  const t = useTexts(DEFINING_TEXTS);
  const ui = useTexts(UI_TEXTS);
  const kpi = useTexts(KPI_TEXTS);
  const level = useLevelNames();
  const language = useLanguage();
  const [draft, setDraft] = useState(NEW_DEFINITION);
  const [pair, setPair] = useState(NO_PAIR);
  const [from, setFrom] = useState(String(fiscalYearShown(plan, {})));
  const [errors, setErrors] = useState<FormError[]>([]);
  const change: Change<DefinitionDraft> = (part) => setDraft((before) => ({ ...before, ...part }));
  const save = useCommand({
    run: (input: CreateKpiInput, key) => createKpi(initiative.id, input, key),
    invalidates: JUDGED_READS,
    onDone: ({ definition }) => {
      announce(t('created', { name: definition.name }));
      onDone();
    },
  });
  useUnsavedWarning((draft !== NEW_DEFINITION || pair !== NO_PAIR) && !save.isDone);
  const isPair = draft.kind === 'ratio' && pair.isPair;
  const submit = () => {
    const found = [...mistakesIn(draft), ...(isPair ? pairMistakesIn(pair) : [])];
    setErrors(found.map(({ field, reason }) => ({ field, message: t(reason) })));
    if (found.length > 0) return;
    save.submit({
      ...definitionOf(draft),
      effectiveFiscalYear: Number(from),
      ...(isPair ? { pairedCount: pairOf(pair) } : {}),
    });
  };
  const title = nameIn(language, { name: initiative.title, nameEn: initiative.titleEn });
  const toSheet = { to: '/initiatives/$initiativeId', params: { initiativeId: initiative.id } } as const;
  return (
    <>
      <PageHeader
        title={t('addTo', { title })}
        breadcrumbs={[
          <Link key="list" to="/initiatives">
            {level('initiative', 'many')}
          </Link>,
          <Link key="sheet" {...toSheet}>
            {kpi('sheet', { initiative: level('initiative') })}
          </Link>,
        ]}
      />
      <Form
        label={t('add')}
        className="flex flex-col gap-10"
        errors={errors.length > 0 ? errors : errorsOf(save.error)}
        onSubmit={submit}
      >
        <FormPart title={t('basics')}>
          <MeasureFields draft={draft} change={change} />
          {draft.kind === 'ratio' && <PairFields pair={pair} onChange={setPair} />}
        </FormPart>
        <FormPart title={t('reporting')}>
          <ReportingFields draft={draft} change={change} />
          <YearField name="effectiveFiscalYear" label={t('effective')} plan={plan} value={from} onChange={setFrom} />
        </FormPart>
        <FormPart title={t('amounts')}>
          <AmountFields draft={draft} change={change} plan={plan} />
        </FormPart>
        <FormPart title={t('origin')}>
          <OriginFields draft={draft} change={change} />
        </FormPart>
        <FormActs label={t('add')} busy={save.isPending}>
          <Link {...toSheet} className={buttonClass()}>
            {ui('cancel')}
          </Link>
        </FormActs>
      </Form>
    </>
  );
}
