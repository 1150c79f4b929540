import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AuditChainView, AuditEntryView, ChainVerificationView } from '#domain/audit-entries/contract';
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

/** How far the log is chained and signed. */
export const auditChainQuery = queryOptions({
  queryKey: ['audit-entries', 'chain'],
  queryFn: ({ signal }) => get<AuditChainView>('/audit-entries/chain', {}, signal),
});

/** Walks along the whole chain, stretch by stretch; `onStretch` hears of each, the last one is the outcome. */
export async function verifyChain(onStretch: (stretch: ChainVerificationView) => void): Promise<ChainVerificationView> {
  for (let after = 0; ;) {
    const stretch = await get<ChainVerificationView>('/audit-entries/chain/verification', { after });
    onStretch(stretch);
    if (stretch.next === null) return stretch;
    after = stretch.next;
  }
}
