import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChooseSchemeInput, JudgementSchemeView, SchemeChoiceView } from '#domain/judgement-schemes/contract';
import type { PlanSummary } from '#domain/plans/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useLanguage } from '../../platform/i18n/language.ts';
import { JUDGED_READS } from '../../platform/query/judged-reads.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { announce } from '../../ui/announce.tsx';
import { ConflictNotice } from '../../ui/ConflictNotice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField, TextArea } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { SCHEME_EDITING_TEXTS } from './editing.locale.ts';
import { chooseScheme, whatIfQuery } from './judgement-schemes.api.ts';
import { SCHEME_TEXTS } from './locale.ts';
import { WhatIfTable } from './WhatIfTable.tsx';

type ChooseDialogProps = {
  plan: PlanSummary;
  schemes: readonly JudgementSchemeView[];
  choices: readonly SchemeChoiceView[];
  fiscalYear: number;
  onClose: () => void;
};

/** Choose what the plan is judged by from a fiscal year on, with the verdicts that would change. */
export function ChooseDialog({ plan, schemes, choices, fiscalYear, onClose }: ChooseDialogProps) {
  const t = useTexts(SCHEME_EDITING_TEXTS);
  const scheme = useTexts(SCHEME_TEXTS);
  const language = useLanguage();
  const { fiscalYear: yearText } = useTenantCalendar();
  const [year, setYear] = useState(fiscalYear);
  const seen = choices.find(({ fromFiscalYear }) => fromFiscalYear === year) ?? null;
  const [schemeId, setSchemeId] = useState(seen?.scheme.id ?? schemes[0]?.id ?? 'default');
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<FormError[]>([]);
  const whatIf = useQuery(whatIfQuery(schemeId, plan.id, year));
  const chosen = schemes.find(({ id }) => id === schemeId);
  const save = useCommand({
    run: (input: ChooseSchemeInput) => chooseScheme(plan.id, year, input, seen?.version ?? 'absent'),
    invalidates: [['judgement-schemes'], ...JUDGED_READS],
    onDone: ({ fromFiscalYear }) => {
      announce(t('chosen', { year: yearText(fromFiscalYear) }));
      onClose();
    },
  });
  const submit = () => {
    const isMissing = reason.trim() === '';
    setErrors(isMissing ? [{ field: 'reason', message: t('chooseReasonMissing') }] : []);
    if (!isMissing) save.submit({ schemeId, schemeVersion: chosen?.version ?? 1, reason: reason.trim() });
  };
  const { fromFiscalYear, toFiscalYear } = plan.period;
  const years = Array.from({ length: toFiscalYear - fromFiscalYear + 1 }, (_, index) => fromFiscalYear + index);
  return (
    <Dialog title={t('chooseTitle')} onClose={onClose}>
      <Form label={t('chooseTitle')} errors={errors.length > 0 ? errors : errorsOf(save.error)} onSubmit={submit}>
        <ConflictNotice error={save.error} clashes={[]} />
        <p>{t('chooseHelp')}</p>
        <SelectField
          name="fiscalYear"
          label={t('chooseYear')}
          width="w-auto"
          value={String(year)}
          onChange={(value) => setYear(Number(value))}
          options={[...new Set([...years, year])].map((one) => ({ value: String(one), label: yearText(one) }))}
        />
        <SelectField
          name="schemeId"
          label={scheme('scheme')}
          value={schemeId}
          onChange={setSchemeId}
          options={schemes.map(({ id, latest }) => ({
            value: id,
            label: `${nameIn(language, latest)} / ${scheme('version', { version: latest.version })}`,
          }))}
        />
        <TextArea name="reason" required rows={2} label={t('chooseReason')} value={reason} onChange={setReason} />
        {whatIf.data !== undefined && <WhatIfTable whatIf={whatIf.data} heading="h3" />}
        <FormActs busy={save.isPending} />
      </Form>
    </Dialog>
  );
}
