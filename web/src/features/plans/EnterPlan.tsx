import { lazy, Suspense, useState } from 'react';
import type { PlanView } from '#domain/plans/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { EDITING_TEXTS } from './editing.locale.ts';

const PlanDialog = lazy(() => import('./PlanDialog.tsx'));

/** 計画を登録する: for the office. `onDone` gets the plan that has been entered. */
export function EnterPlan({ onDone, next = false }: { onDone: (plan: PlanView) => void; next?: boolean }) {
  const t = useTexts(EDITING_TEXTS);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look={next ? 'secondary' : 'primary'} onClick={() => setOpen(true)}>
        {t(next ? 'enterNextPlan' : 'enterPlan')}
      </Button>
      {isOpen && (
        <Suspense>
          <PlanDialog plan="new" onClose={() => setOpen(false)} onDone={onDone} />
        </Suspense>
      )}
    </>
  );
}
