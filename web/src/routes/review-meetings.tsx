import { createLazyRoute } from '@tanstack/react-router';
import { MeetingsScreen } from '../features/review-meetings/MeetingsScreen.tsx';
import { fiscalYearShown } from '../platform/plan/current-plan.ts';
import { WithPlan } from './WithPlan.tsx';

function ReviewMeetings() {
  const navigate = Route.useNavigate();
  return (
    <WithPlan title="meetings">
      {(plan, shown) => (
        <MeetingsScreen
          key={plan.id}
          plan={plan}
          fiscalYear={fiscalYearShown(plan, shown)}
          onCreated={(meetingId) => void navigate({ to: '/review-meetings/$meetingId', params: { meetingId } })}
        />
      )}
    </WithPlan>
  );
}

export const Route = createLazyRoute('/signed-in/review-meetings')({ component: ReviewMeetings });
