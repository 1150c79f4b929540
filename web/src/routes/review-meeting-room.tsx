import { useQueryClient } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { MeetingRoom } from '../features/review-meetings/MeetingRoom.tsx';
import { useHeldDrafts } from '../features/reviews/held-drafts.ts';
import { ReviewInRoom } from '../features/reviews/ReviewInRoom.tsx';
import { reviewQuery } from '../features/reviews/reviews.api.ts';
import { RoomFullView } from './RoomFullView.tsx';
import { LanguageSwitch } from './shell/LanguageSwitch.tsx';

/** The meeting leads from item to item; what is shown and decided about each is the review's. The room holds what is typed. */
function ReviewMeetingRoom() {
  const { meetingId } = Route.useParams();
  const { item = 1, screen } = Route.useSearch();
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const heldOf = useHeldDrafts();
  const audience = screen === 'audience';
  return (
    <MeetingRoom
      meetingId={meetingId}
      item={item}
      audience={audience}
      onItem={(to) => void navigate({ search: (before) => ({ ...before, item: to }), replace: true })}
      prefetch={(reviewId) => void queries.prefetchQuery(reviewQuery(reviewId))}
      controls={<LanguageSwitch />}
      renderView={(reviewId, view) => <RoomFullView reviewId={reviewId} view={view} />}
    >
      {(reviewId) => <ReviewInRoom reviewId={reviewId} audience={audience} held={heldOf(reviewId)} />}
    </MeetingRoom>
  );
}

export const Route = createLazyRoute('/signed-in/review-meetings/$meetingId/room')({ component: ReviewMeetingRoom });
