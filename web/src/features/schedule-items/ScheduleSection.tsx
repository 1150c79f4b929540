import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Day } from '#domain/calendar/day';
import type { InitiativeView } from '#domain/initiatives/contract';
import type { PlanSummary } from '#domain/plans/contract';
import type { InitiativeScheduleView } from '#domain/schedule-items/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { SCHEDULE_TEXTS } from './locale.ts';
import { scheduleQuery } from './schedule-items.api.ts';
import { ScheduleItemDialog } from './ScheduleItemDialog.tsx';
import { ScheduleTable } from './ScheduleTable.tsx';
import { ScheduleChart } from './ScheduleChart.tsx';

const NEW = 'new';

/** 【スケジュール】 of one initiative: its lanes in equal fiscal-year columns, and the same as a table. */
export function ScheduleSection({
  initiative,
  plan,
  asOf,
  readOnly = false,
}: {
  initiative: Pick<InitiativeView, 'id'>;
  plan: PlanSummary;
  asOf: Day;
  /** Where it is looked at and not worked on. */
  readOnly?: boolean;
}) {
  const query = useQuery(scheduleQuery(initiative.id, asOf));
  return (
    <Loaded query={query}>
      {(schedule) => <Schedule schedule={schedule} plan={plan} asOf={asOf} readOnly={readOnly} />}
    </Loaded>
  );
}

type ScheduleProps = { schedule: InitiativeScheduleView; plan: PlanSummary; asOf: Day; readOnly: boolean };

function Schedule({ schedule, plan, asOf, readOnly }: ScheduleProps) {
  const t = useTexts(SCHEDULE_TEXTS);
  const may = useMay();
  // By its id, so that the dialog follows the item when it is read again after a conflict.
  const [editedId, setEditedId] = useState<string | null>(null);
  const mayEdit = may('initiatives.write') && !readOnly;
  const edited = editedId === NEW ? NEW : schedule.items.find((item) => item.id === editedId);
  return (
    <>
      {schedule.items.length === 0 ? (
        <p className="text-sub">{t('empty')}</p>
      ) : (
        <>
          <ScheduleChart schedule={schedule} plan={plan} asOf={asOf} onOpen={mayEdit ? setEditedId : undefined} />
          <div className="mt-3">
            <Disclosure summary={t('table')}>
              <ScheduleTable schedule={schedule} onEdit={mayEdit ? (item) => setEditedId(item.id) : undefined} />
            </Disclosure>
          </div>
        </>
      )}
      {mayEdit && (
        <p className="no-print mt-3">
          <Button size="small" onClick={() => setEditedId(NEW)}>
            {t('add')}
          </Button>
        </p>
      )}
      {edited !== undefined && (
        <ScheduleItemDialog
          initiativeId={schedule.initiativeId}
          item={edited}
          plan={plan}
          onClose={() => setEditedId(null)}
        />
      )}
    </>
  );
}
