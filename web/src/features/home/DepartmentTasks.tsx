import { Link } from '@tanstack/react-router';
import type { DashboardInitiative, DashboardKpi, DashboardView } from '#domain/dashboard/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn, Title } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useSession } from '../../platform/session/session.ts';
import { EntryState } from '../../ui/EntryState.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
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
              ? `${t('tasks.none')}。${t('tasks.noneWhy')}`
              : t('tasks.summary', { count: missing.size })}
          </p>
          <TaskTable tasks={tasks} />
        </>
      )}
    </Block>
  );
}

type Task = { item: DashboardInitiative; kpi: DashboardKpi; missing: number };

function TaskTable({ tasks }: { tasks: readonly Task[] }) {
  const t = useTexts(HOME_TEXTS);
  const language = useLanguage();
  return (
    <Table caption={t('tasks.title')} captionHidden className="min-w-3xl">
      <thead>
        <tr>
          <HeadCell>{t('tasks.kpi')}</HeadCell>
          <HeadCell>{t('tasks.initiative')}</HeadCell>
          <HeadCell>{t('tasks.state')}</HeadCell>
          <HeadCell>{t('tasks.verdict')}</HeadCell>
          <HeadCell>
            <span className="unseen">{t('tasks.enter')}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {tasks.map(({ item, kpi, missing }) => (
          <tr key={kpi.id}>
            <RowHead className="font-bold">
              <Link to="/kpis/$kpiId" params={{ kpiId: kpi.id }}>
                <Name of={kpi} />
              </Link>
            </RowHead>
            <Cell className="text-[0.875rem]">
              {item.number}. <Title of={item} />
            </Cell>
            <Cell>
              <EntryState state={missing > 0 ? 'overdue' : 'reported'} />
              {missing > 0 && <span className="block text-[0.875rem]">{t('tasks.missing', { count: missing })}</span>}
            </Cell>
            <Cell>
              <StatusChip verdict={kpi.verdict} provisional={kpi.provisional} />
            </Cell>
            <Cell>
              <Link
                to="/kpis/$kpiId/actuals"
                params={{ kpiId: kpi.id }}
                aria-label={t('tasks.enterOf', { kpi: nameIn(language, kpi) })}
              >
                {t('tasks.enter')}
              </Link>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
