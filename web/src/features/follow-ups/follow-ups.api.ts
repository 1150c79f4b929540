import { queryOptions } from '@tanstack/react-query';
import type { DepartmentView } from '#domain/departments/contract';
import type { AnswerFollowUpInput, FollowUpView } from '#domain/follow-ups/contract';
import { getAll } from '../../platform/http/all-pages.ts';
import { put } from '../../platform/http/http.ts';

export type FollowUpFilter = { department?: string | undefined; open?: boolean | undefined };

/** Conditions of decisions that stand, the earliest due first. */
export function followUpsQuery({ department, open }: FollowUpFilter) {
  return queryOptions({
    queryKey: ['follow-ups', { department, open }],
    queryFn: ({ signal }) =>
      getAll<FollowUpView>('/follow-ups', { departmentId: department, open: open === true ? true : undefined }, signal),
  });
}

export const departmentsQuery = queryOptions({
  queryKey: ['departments'],
  queryFn: ({ signal }) => getAll<DepartmentView>('/departments', {}, signal),
});

/** 412 when somebody has answered since. */
export function answerFollowUp(
  { id, version }: Pick<FollowUpView, 'id' | 'version'>,
  input: AnswerFollowUpInput,
): Promise<FollowUpView> {
  return put(`/follow-ups/${id}/answer`, input, { version });
}
