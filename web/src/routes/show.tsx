import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../platform/display.ts';
import { queryClient } from '../platform/query/query-client.ts';

/**
 * Draws the page, once. A page that the browser had kept for its back button is asked for anew: what a member read or
 * typed must not come back after signing out.
 */
export function show(content: ReactNode): void {
  const place = document.getElementById('root');
  if (place === null) throw new Error('index.html has no #root');
  window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>{content}</QueryClientProvider>
    </StrictMode>,
  );
}
