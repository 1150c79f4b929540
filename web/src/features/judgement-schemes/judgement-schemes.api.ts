import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  ChooseSchemeInput,
  JudgementSchemeView,
  NewSchemeVersionInput,
  SchemeChoiceView,
  SchemeInput,
  WhatIfView,
} from '#domain/judgement-schemes/contract';
import { get, post, put } from '../../platform/http/http.ts';

/** The organisation's own schemes, then the published ones. */
export const schemesQuery = queryOptions({
  queryKey: ['judgement-schemes'],
  queryFn: async ({ signal }) => (await get<{ items: JudgementSchemeView[] }>('/judgement-schemes', {}, signal)).items,
});

/** What a plan is judged by, from which fiscal year on; none: the default scheme. */
export function choicesQuery(planId: string) {
  return queryOptions({
    queryKey: ['judgement-schemes', 'chosen', planId],
    queryFn: async ({ signal }) =>
      (await get<{ items: SchemeChoiceView[] }>(`/plans/${planId}/judgement-schemes`, {}, signal)).items,
  });
}

/** What a saved scheme would change in a plan's fiscal year. */
export function whatIfQuery(schemeId: string, planId: string, fiscalYear: number) {
  return queryOptions({
    queryKey: ['judgement-schemes', schemeId, 'what-if', planId, fiscalYear],
    queryFn: ({ signal }) => get<WhatIfView>(`/judgement-schemes/${schemeId}/what-if`, { planId, fiscalYear }, signal),
    placeholderData: keepPreviousData,
  });
}

/** The same for bands that nobody has saved; `null`: they are not right yet. */
export function tryQuery(planId: string, scheme: SchemeInput | null, fiscalYear: number) {
  return queryOptions({
    queryKey: ['judgement-schemes', 'tried', planId, fiscalYear, scheme],
    queryFn: () => post<WhatIfView>(`/plans/${planId}/judgement-what-ifs`, { scheme, fiscalYear }),
    enabled: scheme !== null,
    placeholderData: keepPreviousData,
  });
}

export function createScheme(input: SchemeInput, key: string): Promise<JudgementSchemeView> {
  return post('/judgement-schemes', input, { key });
}

/** 412 when somebody has made a version since `input.basedOn`. */
export function addVersion(id: string, input: NewSchemeVersionInput, key: string): Promise<JudgementSchemeView> {
  return post(`/judgement-schemes/${id}/versions`, input, { key });
}

/** Choose what a plan is judged by from a fiscal year on; `seen` is the choice that was seen for that year, or `absent`. */
export function chooseScheme(
  planId: string,
  fiscalYear: number,
  input: ChooseSchemeInput,
  seen: number | 'absent',
): Promise<SchemeChoiceView> {
  return put(`/plans/${planId}/judgement-schemes/${fiscalYear}`, input, { version: seen });
}
