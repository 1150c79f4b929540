import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { VERDICTS } from '#domain/kpis/codes';
import type { PlanSummary } from '#domain/plans/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { type Language, useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { textsIn, useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { dashboardQuery, fiscalYearShown, type Shown } from '../../platform/plan/current-plan.ts';
import { useMay } from '../../platform/session/session.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { EDITING_TEXTS } from './editing.locale.ts';
import { initiativesQuery } from './initiative-list.api.ts';
import { LIST_TEXTS } from './initiative-list.locale.ts';
import { filterRows, type GroupBy, type InitiativeRow, rowsOf, withoutEach } from './initiative-rows.ts';
import { InitiativeListFilters, type ListSearch } from './InitiativeListFilters.tsx';
import { InitiativeListTable, type RowGroup } from './InitiativeListTable.tsx';

type InitiativeListProps = {
  plan: PlanSummary;
  shown: Shown;
  search: ListSearch;
  onSearch: (part: ListSearch) => void;
};

/** 取組項目一覧: find and compare. */
export function InitiativeList({ plan, shown, search, onSearch }: InitiativeListProps) {
  const t = useTexts(LIST_TEXTS);
  const level = useLevelNames();
  const { day } = useDates();
  const { fiscalYear } = useTenantCalendar();
  const items = useQuery(initiativesQuery(plan.id));
  const dashboard = useQuery(dashboardQuery(plan.id, shown));
  const add = useMay()('initiatives.write') ? <AddLink /> : undefined;
  return (
    <>
      <PageHeader title={level('initiative', 'many')} actions={add}>
        {t('lead', { fiscalYear: fiscalYear(fiscalYearShown(plan, shown)), day: day(shown.asOf ?? plan.defaultAsOf) })}
      </PageHeader>
      <Loaded query={items}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('empty')}>{add ?? t('emptyWhy')}</EmptyState>
          ) : (
            <Loaded query={dashboard}>
              {(judged) => <Filtered rows={rowsOf(list, judged.items)} search={search} onSearch={onSearch} />}
            </Loaded>
          )
        }
      </Loaded>
    </>
  );
}

function AddLink() {
  const t = useTexts(EDITING_TEXTS);
  return (
    <Link to="/initiatives/new" className={buttonClass('secondary', 'small')}>
      {t('add')}
    </Link>
  );
}

function Filtered({
  rows,
  search,
  onSearch,
}: Pick<InitiativeListProps, 'search' | 'onSearch'> & { rows: readonly InitiativeRow[] }) {
  const t = useTexts(LIST_TEXTS);
  const language = useLanguage();
  const { groupBy, ...filters } = search;
  const found = filterRows(rows, filters);
  return (
    <>
      <InitiativeListFilters rows={rows} search={search} onChange={onSearch} />
      <p role="status" className="mb-3">
        {t('count', { count: found.length, total: rows.length })}
      </p>
      {found.length === 0 ? (
        <NothingFound rows={rows} search={search} onSearch={onSearch} />
      ) : (
        <InitiativeListTable groups={groupsOf(found, groupBy, language)} />
      )}
    </>
  );
}

/** Says which filter removed how many, each with the way to drop it. */
function NothingFound({
  rows,
  search,
  onSearch,
}: Pick<InitiativeListProps, 'search' | 'onSearch'> & { rows: readonly InitiativeRow[] }) {
  const t = useTexts(LIST_TEXTS);
  const { groupBy: _, ...filters } = search;
  const helpful = withoutEach(rows, filters).filter(({ count }) => count > 0);
  return (
    <EmptyState title={t('none')}>
      {helpful.length === 0 && <p>{t('removedAll')}</p>}
      <ul>
        {helpful.map(({ name, count }) => (
          <li key={name}>
            <Button look="quiet" size="small" onClick={() => onSearch({ [name]: undefined })}>
              {t('removed', { filter: t(name), count })}
            </Button>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}

/** An initiative of several policies stands under each of them. */
function groupsOf(rows: readonly InitiativeRow[], groupBy: GroupBy | undefined, language: Language): RowGroup[] {
  const t = textsIn(language, LIST_TEXTS);
  const words = textsIn(language, WORDS);
  if (groupBy === undefined) return [{ key: '', title: null, rows }];
  if (groupBy === 'progress') {
    const groups: RowGroup[] = VERDICTS.map((verdict) => ({
      key: verdict,
      title: words(`verdict.${verdict}`),
      rows: rows.filter((row) => row.shownVerdict === verdict),
    }));
    return [...groups, { key: '', title: t('noKpi'), rows: rows.filter((row) => row.shownVerdict === null) }].filter(
      (group) => group.rows.length > 0,
    );
  }
  const refsOf = (row: InitiativeRow) =>
    groupBy === 'policy' ? row.policies : row.department === null ? [] : [row.department];
  const refs = new Map(rows.flatMap(refsOf).map((ref) => [ref.id, ref]));
  const groups: RowGroup[] = [...refs.values()].map((ref) => ({
    key: ref.id,
    title: nameIn(language, ref),
    rows: rows.filter((row) => refsOf(row).some(({ id }) => id === ref.id)),
  }));
  const rest = rows.filter((row) => refsOf(row).length === 0);
  return rest.length === 0 ? groups : [...groups, { key: '', title: t('noDepartment'), rows: rest }];
}
