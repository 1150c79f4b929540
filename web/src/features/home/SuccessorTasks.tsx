import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SuccessorTask } from '#domain/kpis/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn, Title } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay, useSession } from '../../platform/session/session.ts';
import { Block } from './Block.tsx';
import { successorTasksQuery } from './home.api.ts';
import { HOME_TEXTS } from './locale.ts';

/** 後継KPIを設定する: KPIs of the member's concern that ended on their event. Nothing where there is none. */
export function SuccessorTasks({ planId }: { planId: string }) {
  const t = useTexts(HOME_TEXTS);
  const may = useMay();
  const { department } = useSession().member;
  const { data = [] } = useQuery(successorTasksQuery(planId));
  const sets = may('kpis.write');
  const tasks = data.filter((task) => sets || (department !== null && task.department?.id === department.id));
  if (tasks.length === 0) return null;
  return (
    <Block title={t('successors.title')}>
      <p className="mb-3">{t(sets ? 'successors.lead' : 'successors.leadOfDepartment')}</p>
      <ul className="flex flex-col gap-3">
        {tasks.map((task) => (
          <Task key={task.kpi.id} task={task} sets={sets} />
        ))}
      </ul>
    </Block>
  );
}

function Task({ task: { kpi, initiative, event, closedOn }, sets }: { task: SuccessorTask; sets: boolean }) {
  const t = useTexts(HOME_TEXTS);
  const language = useLanguage();
  const { shortDay } = useDates();
  return (
    <li>
      <Link to={sets ? '/kpis/$kpiId/definition' : '/kpis/$kpiId'} params={{ kpiId: kpi.id }} className="font-bold">
        <Name of={kpi} />
      </Link>
      <p className="text-[0.875rem] text-sub">
        {initiative.number}. <Title of={initiative} /> /{' '}
        {t('successors.ended', {
          event: nameIn(language, { name: event.label, nameEn: event.labelEn }),
          day: shortDay(closedOn),
        })}
      </p>
    </li>
  );
}
