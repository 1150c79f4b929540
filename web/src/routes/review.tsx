import { createLazyRoute } from '@tanstack/react-router';
import { PageHeader } from '../ui/PageHeader.tsx';

export const Route = createLazyRoute('/signed-in/reviews/$reviewId')({ component: () => <PageHeader title="評価" /> });
