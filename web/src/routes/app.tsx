import { RouterProvider } from '@tanstack/react-router';
import { router } from './router.tsx';
import { show } from './show.tsx';

// The code of the screen that was asked for comes along with the session, not after it.
for (const { routeId } of router.matchRoutes(router.latestLocation)) {
  void router.loadRouteChunk(router.routesById[routeId as keyof typeof router.routesById]);
}
show(<RouterProvider router={router} />);
