import { queryOptions } from '@tanstack/react-query';
import type { Day } from '#domain/calendar/day';
import type { DepartmentView } from '#domain/departments/contract';
import type { InitiativeListItem } from '#domain/initiatives/contract';
import type { KpiView } from '#domain/kpis/contract';
import type { SessionView } from '#domain/members/contract';
import type {
  AdviseInput,
  AssessInput,
  ConfirmDecisionInput,
  CorrectDecisionInput,
  DecideInput,
  DecisionRecord,
  ReviewView,
} from '#domain/reviews/contract';
import type { InitiativeScheduleView } from '#domain/schedule-items/contract';
import { getAll } from '../../platform/http/all-pages.ts';
import { get, post, put } from '../../platform/http/http.ts';
import { JUDGED_READS } from '../../platform/query/judged-reads.ts';
import { holdToken } from '../../platform/session/session.ts';

/** Everything that a decision changes: the review, its meeting, conditions, initiative, and all that is judged from them. */
export const AFTER_DECISION = [...JUDGED_READS, ['review-meetings'], ['follow-ups']];

/** 403 for a review that is not decided and not the member's to read. */
export function reviewQuery(id: string) {
  return queryOptions({
    queryKey: ['reviews', id],
    queryFn: ({ signal }) => get<ReviewView>(`/reviews/${id}`, {}, signal),
  });
}

export type OpenThings = {
  items: { id: string; label: string; labelEn: string | null; tentative: boolean }[];
  kpis: { id: string; name: string; nameEn: string | null }[];
};

/** Bars that are neither done nor dropped on the day, and KPIs that are not closed: what a withdrawal has to settle. */
export function openThingsQuery(initiativeId: string, day: Day) {
  return queryOptions({
    queryKey: ['initiatives', initiativeId, 'open-things', day],
    queryFn: async ({ signal }): Promise<OpenThings> => {
      const [schedule, kpis] = await Promise.all([
        get<InitiativeScheduleView>(`/initiatives/${initiativeId}/schedule-items`, { asOf: day }, signal),
        get<{ items: KpiView[] }>(`/initiatives/${initiativeId}/kpis`, { asOf: day }, signal),
      ]);
      return {
        items: schedule.items.filter((item) => item.droppedOn === null && item.state !== 'done'),
        kpis: kpis.items
          .filter(({ closedOn }) => closedOn === null)
          .map(({ id, definition: { name, nameEn } }) => ({ id, name, nameEn })),
      };
    },
  });
}

export const departmentsQuery = queryOptions({
  queryKey: ['departments'],
  queryFn: ({ signal }) => getAll<DepartmentView>('/departments', {}, signal),
});

export function initiativesQuery(planId: string) {
  return queryOptions({
    queryKey: ['initiatives', 'of-plan', planId],
    queryFn: ({ signal }) => getAll<InitiativeListItem>('/initiatives', { planId }, signal),
  });
}

export function decide(reviewId: string, input: DecideInput, key: string): Promise<DecisionRecord> {
  return post(`/reviews/${reviewId}/decision`, input, { key });
}

export function correctDecision(reviewId: string, input: CorrectDecisionInput, key: string): Promise<DecisionRecord> {
  return post(`/reviews/${reviewId}/corrections`, input, { key });
}

export function confirmDecision(reviewId: string, input: ConfirmDecisionInput, key: string): Promise<DecisionRecord> {
  return post(`/reviews/${reviewId}/decision/confirmation`, input, { key });
}

/** 412 when the review has changed since `version`. */
export function assess({ id, version }: Pick<ReviewView, 'id' | 'version'>, input: AssessInput): Promise<ReviewView> {
  return put(`/reviews/${id}/self-assessment`, input, { version });
}

export function advise({ id, version }: Pick<ReviewView, 'id' | 'version'>, input: AdviseInput): Promise<ReviewView> {
  return put(`/reviews/${id}/opinion`, input, { version });
}

/** Opens deciding and recording until the meeting closes. 403 `wrong_password`. */
export async function reauthenticate(password: string, key: string): Promise<SessionView> {
  return holdToken(await post<SessionView>('/session/reauthentication', { password }, { key }));
}
