import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { ChangePasswordInput, OwnSession, SessionView, SignInInput, SignInOffer } from '#domain/members/contract';
import { getAll } from '../../platform/http/all-pages.ts';
import { get, post, remove, setCsrfToken } from '../../platform/http/http.ts';
import { forgetBodies } from '../../platform/http/known-bodies.ts';
import { holdToken, sessionQuery } from '../../platform/session/session.ts';

/** What may be told before anybody has signed in: the demonstration's accounts, while it is loaded. */
export const signInOfferQuery = queryOptions({
  queryKey: ['sign-in-offer'],
  queryFn: ({ signal }) => get<SignInOffer>('/sign-in-offer', {}, signal),
  staleTime: Infinity,
});

export async function signIn(input: SignInInput): Promise<SessionView> {
  return holdToken(await post<SessionView>('/session', input));
}

/** 403 `wrong_password` where the current one is not right. Every other session of the member ends; this one goes on. */
export async function changePassword(input: ChangePasswordInput, key: string): Promise<SessionView> {
  return holdToken(await post<SessionView>('/session/password', input, { key }));
}

export const ownSessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => getAll<OwnSession>('/sessions', {}, signal),
});

/** 404 where it has ended already. */
export function endOwnSession(id: string): Promise<void> {
  return remove(`/sessions/${id}`);
}

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await remove('/session');
    setCsrfToken(null);
    forgetBodies();
    queries.clear();
  };
}

/** The session just signed in to becomes the page's; what another member had read is forgotten. */
export function useTakeSession(): (session: SessionView) => void {
  const queries = useQueryClient();
  return (session) => {
    forgetBodies();
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' && query.getObserversCount() === 0 });
    queries.setQueryData(sessionQuery.queryKey, session);
  };
}
