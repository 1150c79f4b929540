import { createLazyRoute } from '@tanstack/react-router';
import { PageHeader } from '../ui/PageHeader.tsx';

export const Route = createLazyRoute('/signed-in/review-meetings/$meetingId/room')({
  component: () => <PageHeader title="戦略会議" />,
});
