import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { MeetingScreen } from '../features/review-meetings/MeetingScreen.tsx';
import { plansQuery } from '../platform/plan/current-plan.ts';

/** The packet's usual day is that of the meeting's own plan, whichever the address names. */
function ReviewMeeting() {
  const { meetingId } = Route.useParams();
  const { data: plans = [] } = useQuery(plansQuery);
  return (
    <MeetingScreen
      meetingId={meetingId}
      defaultAsOf={(planId) => plans.find(({ id }) => id === planId)?.defaultAsOf ?? null}
    />
  );
}

export const Route = createLazyRoute('/signed-in/review-meetings/$meetingId')({ component: ReviewMeeting });
