import { useState } from 'react';
import { type Period } from '#domain/calendar/period';
import type { PlanSummary } from '#domain/plans/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { announce } from '../../ui/announce.tsx';
import { SelectField, TextArea } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { CLOSURES_TEXTS } from './locale.ts';
import { closePeriod } from './period-closures.api.ts';

const PARTS = ['year', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'] as const;
type Part = (typeof PARTS)[number];

export function ClosePeriodForm({ plan, fiscalYear }: { plan: PlanSummary; fiscalYear: number }) {
  const t = useTexts(CLOSURES_TEXTS);
  const { fiscalYear: yearName, period: periodName } = useTenantCalendar();
  const [year, setYear] = useState(String(fiscalYear));
  const [part, setPart] = useState<Part>('year');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<FormError[]>([]);
  const command = useCommand({
    run: closePeriod,
    invalidates: [['period-closures'], ['kpis']],
    onDone: ({ period }) => {
      announce(t('closed', { period: periodName(period, plan.fiscalStartMonth) }));
      setReason('');
    },
  });
  const submit = () => {
    const errors = reason.trim() === '' ? [{ field: 'reason', message: t('missingReason') }] : [];
    setMissing(errors);
    if (errors.length > 0) return;
    const period = `FY${year}${part === 'year' ? '' : `-${part}`}` as Period;
    command.submit({ planId: plan.id, period, reason: reason.trim() });
  };
  const { fromFiscalYear, toFiscalYear } = plan.period;
  const years = Array.from({ length: toFiscalYear - fromFiscalYear + 1 }, (_, index) => fromFiscalYear + index);
  return (
    <Form errors={missing.length > 0 ? missing : errorsOf(command.error)} onSubmit={submit} label={t('close')}>
      <div className="flex flex-wrap gap-6">
        <SelectField
          name="fiscalYear"
          label={t('fiscalYear')}
          width="w-44"
          options={years.map((one) => ({ value: String(one), label: yearName(one) }))}
          value={year}
          onChange={setYear}
        />
        <SelectField
          name="period"
          label={t('part')}
          width="w-44"
          note={t('partHelp')}
          options={PARTS.map((one) => ({ value: one, label: t(`parts.${one}`) }))}
          value={part}
          onChange={(value) => setPart(value as Part)}
        />
      </div>
      <TextArea
        name="reason"
        label={t('reason')}
        description={t('reasonHelp')}
        required
        rows={2}
        value={reason}
        onChange={setReason}
      />
      <FormActs label={t('submit')} busy={command.isPending} />
    </Form>
  );
}
