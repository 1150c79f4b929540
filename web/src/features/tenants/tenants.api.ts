import { queryOptions } from '@tanstack/react-query';
import type { ChangeTenantInput, TenantView } from '#domain/tenants/contract';
import { get, patch } from '../../platform/http/http.ts';

export const tenantQuery = queryOptions({
  queryKey: ['tenant'],
  queryFn: ({ signal }) => get<TenantView>('/tenant', {}, signal),
});

/** 412 when somebody else was faster. */
export function changeTenant({ version }: { version: number }, input: ChangeTenantInput): Promise<TenantView> {
  return patch('/tenant', input, { version });
}
