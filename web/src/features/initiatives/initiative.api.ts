import { queryOptions } from '@tanstack/react-query';
import type { DepartmentView } from '#domain/departments/contract';
import type {
  ChangeInitiativeInput,
  CoverageItem,
  CreateInitiativeInput,
  InitiativeView,
} from '#domain/initiatives/contract';
import type { PlanView } from '#domain/plans/contract';
import { getAll } from '../../platform/http/all-pages.ts';
import { get, patch, post } from '../../platform/http/http.ts';

/** One initiative with everything its sheet prints, except schedule and KPIs. */
export function initiativeQuery(initiativeId: string) {
  return queryOptions({
    queryKey: ['initiatives', initiativeId],
    queryFn: ({ signal }) => get<InitiativeView>(`/initiatives/${initiativeId}`, {}, signal),
  });
}

/** The plan with its policies and themes, to choose from. */
export function planQuery(planId: string) {
  return queryOptions({
    queryKey: ['plans', planId],
    queryFn: ({ signal }) => get<PlanView>(`/plans/${planId}`, {}, signal),
  });
}

export const departmentsQuery = queryOptions({
  queryKey: ['departments'],
  queryFn: ({ signal }) => getAll<DepartmentView>('/departments', {}, signal),
});

export function createInitiative(input: CreateInitiativeInput, key: string) {
  return post<InitiativeView>('/initiatives', input, { key });
}

/** What every initiative of a plan promises, and what measures it. */
export function coverageQuery(planId: string) {
  return queryOptions({
    queryKey: ['initiatives', 'coverage', planId],
    queryFn: async ({ signal }) =>
      (await get<{ items: CoverageItem[] }>(`/plans/${planId}/effect-coverage`, {}, signal)).items,
  });
}

/** 412 when somebody has changed it since `seen`. */
export function changeInitiative(initiativeId: string, input: ChangeInitiativeInput, seen: number) {
  return patch<InitiativeView>(`/initiatives/${initiativeId}`, input, { version: seen });
}
