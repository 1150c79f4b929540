import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../http/problem-error.ts';
import { sessionEnded } from '../session/session-end.ts';

const MOST_RETRIES = 2;

/** Reads are tried again where another try can help: the server did not answer, or is busy. Writes never are. */
function mayHelp(failures: number, error: unknown): boolean {
  return failures < MOST_RETRIES && error instanceof ProblemError && [0, 502, 503, 504].includes(error.status);
}

/** An ended session is mended in place, above whatever is typed, instead of leaving the page. */
function noticeEndOfSession(error: unknown): void {
  if (error instanceof ProblemError && error.status === 401) sessionEnded.announce();
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (query.queryKey[0] !== 'session') noticeEndOfSession(error);
    },
  }),
  mutationCache: new MutationCache({
    onError: (error, _input, _context, mutation) => {
      if (mutation.meta?.['signsIn'] !== true) noticeEndOfSession(error);
    },
  }),
  defaultOptions: {
    queries: { retry: mayHelp, staleTime: 15_000, throwOnError: false },
    mutations: { retry: false },
  },
});
