import { queryOptions } from '@tanstack/react-query';
import type { InitiativeListItem } from '#domain/initiatives/contract';
import type {
  CreateReviewMeetingInput,
  FinalisePacketInput,
  PacketView,
  ReviewMeetingSummary,
  ReviewMeetingView,
} from '#domain/review-meetings/contract';
import type { CreateReviewInput, ReviewListItem, ReviewView } from '#domain/reviews/contract';
import { getAll } from '../../platform/http/all-pages.ts';
import { get, post } from '../../platform/http/http.ts';

export const meetingsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['review-meetings', 'of-plan', planId],
    queryFn: ({ signal }) => getAll<ReviewMeetingSummary>('/review-meetings', { planId }, signal),
  });

/** A meeting with as much of its agenda as the member may read. */
export const meetingQuery = (id: string) =>
  queryOptions({
    queryKey: ['review-meetings', id],
    queryFn: ({ signal }) => get<ReviewMeetingView>(`/review-meetings/${id}`, {}, signal),
  });

/** Reviews of one year that the member may read. */
export const reviewsQuery = (planId: string, fiscalYear: number) =>
  queryOptions({
    queryKey: ['reviews', 'of-plan', planId, fiscalYear],
    queryFn: ({ signal }) => getAll<ReviewListItem>('/reviews', { planId, fiscalYear }, signal),
  });

export const initiativesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['initiatives', 'of-plan', planId],
    queryFn: ({ signal }) => getAll<InitiativeListItem>('/initiatives', { planId }, signal),
  });

export function createMeeting(input: CreateReviewMeetingInput, key: string): Promise<ReviewMeetingView> {
  return post('/review-meetings', input, { key });
}

export function createReview(input: CreateReviewInput, key: string): Promise<ReviewView> {
  return post('/reviews', input, { key });
}

export function finalisePacket(meetingId: string, input: FinalisePacketInput, key: string): Promise<PacketView> {
  return post(`/review-meetings/${meetingId}/packets`, input, { key });
}

export function moveMeeting(meetingId: string, act: 'opening' | 'closing', key: string): Promise<ReviewMeetingView> {
  return post(`/review-meetings/${meetingId}/${act}`, undefined, { key });
}
