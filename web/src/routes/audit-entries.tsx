import { createLazyRoute } from '@tanstack/react-router';
import { PageHeader } from '../ui/PageHeader.tsx';

export const Route = createLazyRoute('/signed-in/audit-entries')({ component: () => <PageHeader title="変更履歴" /> });
