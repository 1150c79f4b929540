import { createRouter } from '@tanstack/react-router';
import { queryClient } from '../platform/query/query-client.ts';
import { LoadingScreen } from '../ui/LoadingScreen.tsx';
import { ErrorState } from '../ui/states.tsx';
import { routeTree } from './tree.ts';

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPendingMs: 0,
  // The skeleton goes as soon as the screen is there; it would stay for half a second by itself.
  defaultPendingMinMs: 0,
  defaultPendingComponent: () => <LoadingScreen />,
  defaultErrorComponent: ({ error, reset }) => (
    <div className="mx-auto max-w-3xl p-6">
      <ErrorState error={error} onRetry={reset} />
    </div>
  ),
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
