import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { standardLabels } from '#domain/calendar/fiscal-year-labels';
import type { SessionView } from '#domain/members/contract';
import { sessionQuery } from '../../../web/src/platform/session/session.ts';

/**
 * The same ground for every candidate: React, the router and the session that our components ask for.
 *
 * @returns draws the candidate; called once, and measured.
 */
export async function mountStage(content: ReactNode): Promise<() => void> {
  let show = () => {};
  function Stage() {
    const [shown, setShown] = useState(false);
    show = () => setShown(true);
    return <div className="h-[720px] w-[1200px]">{shown && content}</div>;
  }
  const root = createRootRoute();
  const stage = createRoute({ getParentRoute: () => root, path: '/', component: Stage });
  const initiative = createRoute({ getParentRoute: () => root, path: '/initiatives/$initiativeId' });
  const router = createRouter({
    routeTree: root.addChildren([stage, initiative]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(sessionQuery.queryKey, SESSION);
  await router.load();
  createRoot(document.getElementById('stage')!).render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  return () => show();
}

const SESSION: SessionView = {
  member: {
    id: 'm',
    name: '閲覧 担当',
    nameEn: null,
    post: null,
    postEn: null,
    email: 'viewer@bench.example',
    roles: ['viewer'],
    department: null,
  },
  tenant: {
    id: 't',
    slug: 'bench',
    name: '計測市',
    nameEn: null,
    timeZone: 'Asia/Tokyo',
    fiscalStartMonth: 4,
    approval: 'none',
    demonstration: false,
    fiscalYearLabels: Array.from({ length: 10 }, (_, index) => standardLabels(2015 + index)),
    levelNames: {},
  },
  permissions: { 'plans.read': 'all' },
  csrfToken: '',
  today: '2020-06-15',
  expiresAt: '2099-01-01T00:00:00Z',
  reauthenticatedUntil: null,
};
