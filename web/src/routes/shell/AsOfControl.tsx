import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Day } from '#domain/calendar/day';
import type { PlanSummary } from '#domain/plans/contract';
import { useDates } from '../../platform/format/dates.ts';
import { aside } from '../../platform/i18n/brackets.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DayField } from '../../ui/Field.tsx';
import { Form, type FormError } from '../../ui/Form.tsx';
import { SHELL_TEXTS } from './texts.ts';

/** 基準日: which day the screens speak of, and why that one; opens a dialog to take another. */
export function AsOfControl({ plan }: { plan: PlanSummary }) {
  const t = useTexts(SHELL_TEXTS);
  const { shortDay } = useDates();
  const language = useLanguage();
  const { asOf } = useSearch({ from: '/signed-in' });
  const [open, setOpen] = useState(false);
  const reason =
    asOf !== undefined ? t('asOf.asked') : plan.defaultAsOfReason === 'plan_ended' ? t('asOf.endedShort') : null;
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="min-h-10 rounded-8 border border-edge-strong bg-surface px-3 py-1 text-left text-[0.875rem] leading-tight hover:bg-action-soft"
        title={t('asOf.change')}
      >
        <span className="text-sub">{t('asOf.label')}</span>{' '}
        <span className="whitespace-nowrap">{shortDay(asOf ?? plan.defaultAsOf)}</span>
        {reason !== null && <span className="whitespace-pre text-sub max-sm:hidden">{aside(reason, language)}</span>}
      </button>
      {open && <AsOfDialog plan={plan} asOf={asOf} onClose={() => setOpen(false)} />}
    </>
  );
}

function AsOfDialog({ plan, asOf, onClose }: { plan: PlanSummary; asOf: Day | undefined; onClose: () => void }) {
  const t = useTexts(SHELL_TEXTS);
  const { day: dayText } = useDates();
  const navigate = useNavigate();
  const [day, setDay] = useState<Day | null>(asOf ?? plan.defaultAsOf);
  const [errors, setErrors] = useState<FormError[]>([]);
  const show = (chosen: Day | undefined) => {
    void navigate({ to: '.', search: (before) => ({ ...before, asOf: chosen }) });
    onClose();
  };
  return (
    <Dialog title={t('asOf.change')} onClose={onClose} width="max-w-lg">
      <p>{t('asOf.explain')}</p>
      <p className="mb-4 text-sub">
        {plan.defaultAsOfReason === 'plan_ended'
          ? t('asOf.ended', { day: dayText(plan.defaultAsOf) })
          : t('asOf.today')}
      </p>
      <Form
        errors={errors}
        onSubmit={() => (day === null ? setErrors([{ field: 'asOf', message: t('asOf.missing') }]) : show(day))}
      >
        <DayField name="asOf" label={t('asOf.day')} value={day} onChange={setDay} />
        <div className="flex flex-wrap gap-3">
          <Button look="primary" type="submit">
            {t('asOf.show')}
          </Button>
          <Button onClick={() => show(undefined)}>{t('asOf.reset')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
