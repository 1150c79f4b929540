import { useInfiniteQuery } from '@tanstack/react-query';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { EmptyState, ErrorState } from '../../ui/states.tsx';
import { type AuditFilters, auditEntriesQuery } from './audit-entries.api.ts';
import { AuditChain } from './AuditChain.tsx';
import { AuditEntry } from './AuditEntry.tsx';
import { AUDIT_TEXTS } from './locale.ts';

type AuditEntriesScreenProps = { filters: AuditFilters; onFilter: (filters: AuditFilters) => void };

/** 変更履歴: what happened, in sentences, newest first. */
export function AuditEntriesScreen({ filters, onFilter }: AuditEntriesScreenProps) {
  const t = useTexts(AUDIT_TEXTS);
  const { objects } = AUDIT_TEXTS.ja;
  const isFiltered = Object.values(filters).some((filter) => filter !== undefined);
  return (
    <>
      <PageHeader title={t('title')}>{t('lead')}</PageHeader>
      <AuditChain />
      <section aria-label={t('filters')} className="mb-6 flex flex-wrap items-end gap-4">
        <SelectField
          name="objectType"
          label={t('objectType')}
          width="w-64"
          empty={t('all')}
          options={Object.keys(objects).map((type) => ({
            value: type,
            label: t(`objects.${type as keyof typeof objects}`),
          }))}
          value={filters.objectType ?? ''}
          onChange={(objectType) =>
            onFilter({ actorId: filters.actorId, objectType: objectType === '' ? undefined : objectType })
          }
        />
        {isFiltered && <Button onClick={() => onFilter({})}>{t('clear')}</Button>}
      </section>
      <Entries filters={filters} onFilter={onFilter} />
    </>
  );
}

function Entries({ filters, onFilter }: AuditEntriesScreenProps) {
  const t = useTexts(AUDIT_TEXTS);
  const query = useInfiniteQuery(auditEntriesQuery(filters));
  if (query.data === undefined)
    return query.error === null ? (
      <Skeleton lines={10} />
    ) : (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    );
  const entries = query.data.pages.flatMap(({ items }) => items);
  const [first] = entries;
  if (first === undefined) return <EmptyState title={t('empty')}>{t('emptyWhy')}</EmptyState>;
  return (
    <>
      {filters.actorId !== undefined && <p>{t('actorFilter', { name: first.actor?.name ?? t('system') })}</p>}
      {filters.objectId !== undefined && <p>{t('objectFilter')}</p>}
      <ol aria-label={t('list')} className="border-t border-rule">
        {entries.map((entry) => (
          <AuditEntry key={entry.sequence} entry={entry} onFilter={onFilter} />
        ))}
      </ol>
      <div className="py-6">
        {query.hasNextPage ? (
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('more')}
          </Button>
        ) : (
          <p className="text-sub">{t('end')}</p>
        )}
        {query.isFetchNextPageError && <ErrorState error={query.error} onRetry={() => void query.fetchNextPage()} />}
      </div>
    </>
  );
}
