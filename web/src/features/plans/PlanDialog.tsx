import type { Day } from '#domain/calendar/day';
import type { PlanView } from '#domain/plans/contract';
import { fiscalYearOfDay } from '#domain/calendar/fiscal-year';
import { useState } from 'react';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { useDraft } from '../../platform/query/use-draft.ts';
import { useSession } from '../../platform/session/session.ts';
import { announce } from '../../ui/announce.tsx';
import { ConflictNotice } from '../../ui/ConflictNotice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { UI_TEXTS } from '../../ui/texts.ts';
import { EDITING_TEXTS } from './editing.locale.ts';
import { changeOf, creationOf, draftOf, emptyDraft, mistakesIn, type PlanDraft } from './plan-draft.ts';
import { PlanFields } from './PlanFields.tsx';
import { changePlan, createPlan, PRINTS_PLANS } from './plans.api.ts';

type PlanDialogProps = {
  /** As last read; `new` enters one. */
  plan: PlanView | 'new';
  onClose: () => void;
  onDone?: (plan: PlanView) => void;
};

/** Enters a plan, or changes what the plan is. */
export default function PlanDialog({ plan, onClose, onDone }: PlanDialogProps) {
  const t = useTexts(EDITING_TEXTS);
  const ui = useTexts(UI_TEXTS);
  const { tenant, today } = useSession();
  const isNew = plan === 'new';
  const [start] = useState(() =>
    emptyDraft(fiscalYearOfDay(today as Day, tenant.fiscalStartMonth), tenant.fiscalStartMonth),
  );
  const form = useDraft<{ id: string; version: number }, PlanDraft>(isNew ? NOTHING : plan, (source) =>
    source === NOTHING ? start : draftOf(source as PlanView),
  );
  const [mistakes, setMistakes] = useState<FormError[]>([]);
  const save = useCommand({
    run: (draft: PlanDraft, key) =>
      isNew ? createPlan(creationOf(draft), key) : changePlan(form.base, changeOf(draft)),
    invalidates: PRINTS_PLANS,
    onDone: (saved) => {
      announce(isNew ? t('entered', { name: saved.title }) : ui('saved'));
      onClose();
      onDone?.(saved);
    },
  });
  form.follow(save.error);
  const submit = () => {
    const found = mistakesIn(form.draft).map(({ field, reason }) => ({ field, message: t(`mistakes.${reason}`) }));
    setMistakes(found);
    if (found.length === 0) save.submit(form.draft);
  };
  const isStale = save.error?.status === 412;
  return (
    <Dialog title={t(isNew ? 'enterPlan' : 'changePlan')} onClose={onClose}>
      <Form errors={mistakes.length > 0 ? mistakes : isStale ? [] : errorsOf(save.error)} onSubmit={submit}>
        <ConflictNotice error={save.error} clashes={form.clashes.map((field) => t(`fields.${field}`))} />
        <PlanFields draft={form.draft} onChange={form.change} isNew={isNew} />
        <FormActs label={isNew ? t('enter') : undefined} busy={save.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

const NOTHING = { id: '', version: 0 };
