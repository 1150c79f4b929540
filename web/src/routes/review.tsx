import { createLazyRoute } from '@tanstack/react-router';
import { ReviewScreen } from '../features/reviews/ReviewScreen.tsx';

function Review() {
  const { reviewId } = Route.useParams();
  return <ReviewScreen reviewId={reviewId} />;
}

export const Route = createLazyRoute('/signed-in/reviews/$reviewId')({ component: Review });
