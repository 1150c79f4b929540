import { queryOptions } from '@tanstack/react-query';
import type { CreateDepartmentInput, DepartmentView } from '#domain/departments/contract';
import type { ChangeMemberInput, CreateMemberInput, MemberView } from '#domain/members/contract';
import { getAll } from '../../platform/http/all-pages.ts';
import { patch, post } from '../../platform/http/http.ts';

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => getAll<MemberView>('/members', {}, signal),
});

/** Departments to choose from. */
export const departmentsQuery = queryOptions({
  queryKey: ['departments'],
  queryFn: ({ signal }) => getAll<DepartmentView>('/departments', {}, signal),
});

export function createDepartment(input: CreateDepartmentInput, key: string): Promise<DepartmentView> {
  return post('/departments', input, { key });
}

export function createMember(input: CreateMemberInput, key: string): Promise<MemberView> {
  return post('/members', input, { key });
}

/** 412 when somebody else was faster. */
export function changeMember(
  { id, version }: Pick<MemberView, 'id' | 'version'>,
  input: ChangeMemberInput,
): Promise<MemberView> {
  return patch(`/members/${id}`, input, { version });
}
