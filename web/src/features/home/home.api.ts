import { queryOptions } from '@tanstack/react-query';
import type { FollowUpView } from '#domain/follow-ups/contract';
import type { SuccessorTask } from '#domain/kpis/contract';
import type { MemberView } from '#domain/members/contract';
import type { PeriodClosureView } from '#domain/period-closures/contract';
import type { ReviewMeetingSummary } from '#domain/review-meetings/contract';
import type { ReviewListItem } from '#domain/reviews/contract';
import { getAll } from '../../platform/http/all-pages.ts';
import { get } from '../../platform/http/http.ts';

// The first word of each key is that of the feature which changes these things, so that its writes reach the home page.

export const meetingsQuery = queryOptions({
  queryKey: ['review-meetings', 'all'],
  queryFn: ({ signal }) => getAll<ReviewMeetingSummary>('/review-meetings', {}, signal),
});

export function reviewsQuery(fiscalYear: number) {
  return queryOptions({
    queryKey: ['reviews', 'all', fiscalYear],
    queryFn: ({ signal }) => getAll<ReviewListItem>('/reviews', { fiscalYear }, signal),
  });
}

export const followUpsQuery = queryOptions({
  queryKey: ['follow-ups', 'all'],
  queryFn: ({ signal }) => getAll<FollowUpView>('/follow-ups', {}, signal),
});

export function successorTasksQuery(planId: string) {
  return queryOptions({
    queryKey: ['kpis', 'successor-tasks', planId],
    queryFn: async ({ signal }) =>
      (await get<{ items: SuccessorTask[] }>(`/plans/${planId}/successor-tasks`, {}, signal)).items,
  });
}

export function closuresQuery(planId: string) {
  return queryOptions({
    queryKey: ['period-closures', planId],
    queryFn: ({ signal }) => getAll<PeriodClosureView>('/period-closures', { planId }, signal),
  });
}

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => getAll<MemberView>('/members', {}, signal),
});
