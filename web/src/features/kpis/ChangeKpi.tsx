import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Day } from '#domain/calendar/day';
import type { ChangeKpiInput, KpiView } from '#domain/kpis/contract';
import { asksWhy } from '#domain/kpis/defining';
import { meaningOf } from '#domain/kpis/meaning';
import type { PlanSummary } from '#domain/plans/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { JUDGED_READS } from '../../platform/query/judged-reads.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { fiscalYearShown } from '../../platform/plan/current-plan.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { useDraft } from '../../platform/query/use-draft.ts';
import { useSession } from '../../platform/session/session.ts';
import { useLevelName } from '../../platform/wording/level-name.ts';
import { announce } from '../../ui/announce.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { ConflictNotice } from '../../ui/ConflictNotice.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { UI_TEXTS } from '../../ui/texts.ts';
import { useUnsavedWarning } from '../../ui/unsaved.ts';
import { AmountFields } from './AmountFields.tsx';
import { BreakdownFields } from './BreakdownFields.tsx';
import { clashWord } from './clash-word.ts';
import { DEFINING_TEXTS } from './defining.locale.ts';
import { mistakesIn } from './definition-draft.ts';
import { EndingFields } from './EndingFields.tsx';
import { FormPart } from './FormPart.tsx';
import { type How, HowFields } from './HowFields.tsx';
import { changedBy, changesOf, definedBy, draftOf, latestOf, typedBreakdown } from './kpi-draft.ts';
import { changeKpi } from './kpis.api.ts';
import { KPI_TEXTS } from './locale.ts';
import { Meaning } from './Meaning.tsx';
import { MeasureFields } from './MeasureFields.tsx';
import { ReportingFields } from './ReportingFields.tsx';
import { OriginFields } from './OriginFields.tsx';

/** Correct a KPI's latest definition or start a new version of it; end the KPI and name its successor. */
export function ChangeKpi({ kpi, plan, onDone }: { kpi: KpiView; plan: PlanSummary; onDone: () => void }) {
  const t = useTexts(DEFINING_TEXTS);
  const ui = useTexts(UI_TEXTS);
  const words = useTexts(KPI_TEXTS);
  const level = useLevelName('initiative');
  const language = useLanguage();
  const { today } = useSession();
  const form = useDraft(kpi, draftOf);
  const latest = latestOf(form.base);
  const [how, setHow] = useState<How>({
    way: 'mend',
    from: String(Math.max(latest.effectiveFiscalYear, fiscalYearShown(plan, {})) + 1),
  });
  const [errors, setErrors] = useState<FormError[]>([]);
  const save = useCommand({
    run: (input: ChangeKpiInput) => changeKpi(kpi.id, input, form.base.version),
    invalidates: JUDGED_READS,
    onDone: () => {
      announce(ui('saved'));
      onDone();
    },
  });
  form.follow(save.error);
  useUnsavedWarning(form.isTouched && !save.isDone);
  const { draft, start, change } = form;
  const changes = changesOf(draft, start, form.base, how);
  const changed = changedBy(form.base, draft, changes);
  const consequences = meaningOf(definedBy(form.base), changed, {
    today: today as Day,
    startMonth: plan.fiscalStartMonth,
  });
  const asksReason = how.way === 'version' && asksWhy(latest, changed.versions.at(-1)!);
  const submit = () => {
    const found = mistakesIn(draft).map(({ field, reason }): FormError => ({ field, message: t(reason) }));
    if (typedBreakdown(draft, form.base) === 'unreadable')
      found.push({ field: 'breakdownLines', message: t('breakdownWrong') });
    if (asksReason && draft.changeReason.trim() === '')
      found.push({ field: 'changeReason', message: t('changeReasonRequired') });
    const isNothing = Object.keys(changes).length === 0;
    setErrors(found.length === 0 && isNothing ? [{ field: null, message: t('nothing') }] : found);
    if (found.length === 0 && !isNothing) save.submit(changes);
  };
  const isDerived = kpi.derivedFromId !== null;
  const fields = { draft, change, isDerived };
  const toKpi = { to: '/kpis/$kpiId', params: { kpiId: kpi.id } } as const;
  return (
    <>
      <PageHeader
        title={t('changeOf', { name: nameIn(language, kpi.definition) })}
        breadcrumbs={[
          <Link key="sheet" to="/initiatives/$initiativeId" params={{ initiativeId: kpi.initiativeId }}>
            {words('sheet', { initiative: level })}
          </Link>,
          <Link key="kpi" {...toKpi}>
            {nameIn(language, kpi.definition)}
          </Link>,
        ]}
      />
      <Form
        label={t('change')}
        className="flex flex-col gap-10"
        errors={errors.length > 0 ? errors : errorsOf(save.error?.status === 412 ? null : save.error)}
        onSubmit={submit}
      >
        <ConflictNotice error={save.error} clashes={form.clashes.map((field) => clashWord(field, language))} />
        <FormPart title={t('how')}>
          <HowFields how={how} onChange={setHow} since={latest.effectiveFiscalYear} plan={plan} />
          {how.way === 'version' && (
            <TextArea
              name="changeReason"
              label={words('changeReason')}
              description={t('changeReasonHelp')}
              required={asksReason}
              lang="ja"
              rows={2}
              value={draft.changeReason}
              onChange={(changeReason) => change({ changeReason })}
            />
          )}
        </FormPart>
        <FormPart title={t('basics')}>
          <MeasureFields {...fields} consequences={consequences} />
        </FormPart>
        <FormPart title={t('reporting')}>
          <ReportingFields {...fields} />
        </FormPart>
        <FormPart title={t('amounts')}>
          <AmountFields draft={draft} change={change} plan={plan} />
        </FormPart>
        <FormPart title={t('origin')}>
          <OriginFields draft={draft} change={change} />
        </FormPart>
        {!isDerived && (
          <FormPart title={t('breakdown')}>
            <BreakdownFields draft={draft} change={change} />
          </FormPart>
        )}
        <FormPart title={t('ending')}>
          <EndingFields kpi={form.base} draft={draft} change={change} />
        </FormPart>
        <Meaning consequences={consequences} />
        <FormActs busy={save.isPending}>
          <Link {...toKpi} className={buttonClass()}>
            {ui('cancel')}
          </Link>
        </FormActs>
      </Form>
    </>
  );
}
