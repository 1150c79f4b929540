import { createLazyRoute } from '@tanstack/react-router';
import { PageHeader } from '../ui/PageHeader.tsx';

export const Route = createLazyRoute('/signed-in/dashboard')({ component: () => <PageHeader title="計画ダッシュボード" /> });
