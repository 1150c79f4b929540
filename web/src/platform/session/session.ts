import { queryOptions, useQuery } from '@tanstack/react-query';
import type { SessionView } from '#domain/members/contract';
import type { Permission } from '#domain/members/permissions';
import { get, setCsrfToken } from '../http/http.ts';

/** Who is signed in. 401 while nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => holdToken(await get<SessionView>('/session', {}, signal)),
  staleTime: 60_000,
});

/** Keeps the token that writes must send; call it with every session the server answers. */
export function holdToken(session: SessionView): SessionView {
  setCsrfToken(session.csrfToken);
  return session;
}

/** The session of a screen behind sign-in. Throws outside: there, no screen may ask. */
export function useSession(): SessionView {
  const { data } = useQuery(sessionQuery);
  if (data === undefined) throw new Error('useSession outside the signed-in part');
  return data;
}

/**
 * Whether the member may do this at all, or, with a department, to something that belongs to it
 * (`null` = to no department). The server decides again: this only spares people buttons that would refuse them.
 */
export function useMay(): (permission: Permission, departmentId?: string | null) => boolean {
  const { member, permissions } = useSession();
  return (permission, departmentId) => {
    const scope = permissions[permission];
    if (scope === undefined) return false;
    if (scope === 'all' || departmentId === undefined) return true;
    return departmentId !== null && member.department?.id === departmentId;
  };
}
