import { createLazyRoute } from '@tanstack/react-router';
import { PageHeader } from '../ui/PageHeader.tsx';

export const Route = createLazyRoute('/signed-in/period-closures')({ component: () => <PageHeader title="実績期間の確定" /> });
