import { createLazyRoute } from '@tanstack/react-router';
import { PageHeader } from '../ui/PageHeader.tsx';

export const Route = createLazyRoute('/signed-in/kpis/$kpiId/actuals')({ component: () => <PageHeader title="実績入力" /> });
