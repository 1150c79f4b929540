import { Link } from '@tanstack/react-router';
import type { DashboardInitiative, DashboardKpi, DashboardView } from '#domain/dashboard/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn, Title } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useSession } from '../../platform/session/session.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { EntryState } from '../../ui/EntryState.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { Block } from './Block.tsx';
import { HOME_TEXTS } from './locale.ts';

/** What the member's own department still has to report, missing ones first. */
export function DepartmentTasks({ dashboard }: { dashboard: DashboardView }) {
  const t = useTexts(HOME_TEXTS);
  const language = useLanguage();
  const { department } = useSession().member;
  if (department === null) return <EmptyState title={t('tasks.noDepartment')} />;

  const own = dashboard.items.filter((item) => item.department?.id === department.id);
  const missing = new Map(
    dashboard.unanswered
      .filter((one) => one.department.id === department.id)
      .flatMap(({ kpis }) => kpis.map((kpi) => [kpi.kpiId, kpi.missing])),
  );
  const tasks = own.flatMap((item) => item.kpis.map((kpi) => ({ item, kpi, missing: missing.get(kpi.id) ?? 0 })));
  tasks.sort((one, other) => Math.sign(other.missing) - Math.sign(one.missing));
  return (
    <Block title={t('tasks.title')}>
      <p className="mb-3">{t('tasks.of', { department: nameIn(language, department) })}</p>
      {tasks.length === 0 ? (
        <EmptyState title={t('tasks.noKpis')}>{t('tasks.noKpisWhy')}</EmptyState>
      ) : (
        <>
          <p className="mb-3 font-bold">
            {missing.size === 0
              ? `${t('tasks.none')} ${t('tasks.noneWhy')}`
              : t('tasks.summary', { count: missing.size })}
          </p>
          <TaskList tasks={tasks} />
        </>
      )}
    </Block>
  );
}

type Task = { item: DashboardInitiative; kpi: DashboardKpi; missing: number };

/** What is missing, where, how it stands, and the way to the form: a line each, stacked on a phone. */
function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const t = useTexts(HOME_TEXTS);
  const language = useLanguage();
  return (
    <ul className="border-t border-rule">
      {tasks.map(({ item, kpi, missing }) => (
        <li
          key={kpi.id}
          className="grid items-center gap-x-6 gap-y-1 border-b border-rule py-3 sm:grid-cols-[1fr_10rem] lg:grid-cols-[1fr_12rem_12rem_10rem]"
        >
          <div>
            <Link to="/kpis/$kpiId" params={{ kpiId: kpi.id }} className="font-bold">
              <Name of={kpi} />
            </Link>
            <p className="text-[0.875rem] text-sub">
              {item.number}. <Title of={item} />
            </p>
          </div>
          <p>
            {kpi.derivedFromId === null ? (
              <EntryState state={missing > 0 ? 'overdue' : 'reported'} />
            ) : (
              t('tasks.derived')
            )}
            {missing > 0 && <span className="block text-[0.875rem]">{t('tasks.missing', { count: missing })}</span>}
          </p>
          <p>
            <StatusChip verdict={kpi.verdict} provisional={kpi.provisional} />
          </p>
          <Link
            to="/kpis/$kpiId/actuals"
            params={{ kpiId: kpi.derivedFromId ?? kpi.id }}
            className={buttonClass(missing > 0 ? 'primary' : 'secondary', 'small')}
            aria-label={t(kpi.derivedFromId === null ? 'tasks.enterOf' : 'tasks.enterRatioOf', {
              kpi: nameIn(language, kpi),
            })}
          >
            {t(kpi.derivedFromId === null ? 'tasks.enter' : 'tasks.enterRatio')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
