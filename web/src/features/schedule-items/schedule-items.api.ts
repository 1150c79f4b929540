import { queryOptions } from '@tanstack/react-query';
import type {
  ChangeScheduleItemInput,
  CreateScheduleItemInput,
  InitiativeScheduleView,
  ScheduleItemView,
} from '#domain/schedule-items/contract';
import { get, patch, post, remove } from '../../platform/http/http.ts';

/** Lanes and items of one initiative, with their states on `asOf`. */
export function scheduleQuery(initiativeId: string, asOf: string) {
  return queryOptions({
    queryKey: ['initiatives', initiativeId, 'schedule-items', asOf],
    queryFn: ({ signal }) =>
      get<InitiativeScheduleView>(`/initiatives/${initiativeId}/schedule-items`, { asOf }, signal),
  });
}

export function createScheduleItem(initiativeId: string, input: CreateScheduleItemInput, key: string) {
  return post<ScheduleItemView>(`/initiatives/${initiativeId}/schedule-items`, input, { key });
}

export function changeScheduleItem(item: Pick<ScheduleItemView, 'id' | 'version'>, input: ChangeScheduleItemInput) {
  return patch<ScheduleItemView>(`/schedule-items/${item.id}`, input, { version: item.version });
}

export function removeScheduleItem(item: Pick<ScheduleItemView, 'id' | 'version'>) {
  return remove(`/schedule-items/${item.id}`, undefined, { version: item.version });
}
