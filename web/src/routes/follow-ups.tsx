import { createLazyRoute } from '@tanstack/react-router';
import { PageHeader } from '../ui/PageHeader.tsx';

export const Route = createLazyRoute('/signed-in/follow-ups')({
  component: () => <PageHeader title="フォローアップ" />,
});
