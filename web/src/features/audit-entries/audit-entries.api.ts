import { infiniteQueryOptions } from '@tanstack/react-query';
import type { AuditEntryView } from '#domain/audit-entries/contract';
import type { Page } from '#domain/problems/contract';
import { get } from '../../platform/http/http.ts';

export type AuditFilters = {
  objectType?: string | undefined;
  objectId?: string | undefined;
  actorId?: string | undefined;
};

/** The log, newest first, page by page. */
export function auditEntriesQuery(filters: AuditFilters) {
  return infiniteQueryOptions({
    queryKey: ['audit-entries', filters],
    queryFn: ({ pageParam, signal }) =>
      get<Page<AuditEntryView>>('/audit-entries', { ...filters, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
