import { queryOptions } from '@tanstack/react-query';
import type {
  ChangePlanInput,
  ChangePolicyInput,
  CreatePlanInput,
  CreatePolicyInput,
  PlanView,
  PolicyView,
  ReplaceVisionPolicyLinksInput,
  ThemeView,
  VisionView,
} from '#domain/plans/contract';
import { get, patch, post, put } from '../../platform/http/http.ts';

/** What a change of a plan makes untrue: all that prints its parts. */
export const PRINTS_PLANS = [['plans'], ['roadmap'], ['initiatives']] as const;

export function planQuery(planId: string) {
  return queryOptions({
    queryKey: ['plans', planId],
    queryFn: ({ signal }) => get<PlanView>(`/plans/${planId}`, {}, signal),
  });
}

export function createPlan(input: CreatePlanInput, key: string): Promise<PlanView> {
  return post('/plans', input, { key });
}

/** 412 when somebody else was faster. */
export function changePlan({ id, version }: Versioned, input: ChangePlanInput): Promise<PlanView> {
  return patch(`/plans/${id}`, input, { version });
}

/** 412 when somebody else was faster; the version is the plan's. */
export function replaceLinks({ id, version }: Versioned, input: ReplaceVisionPolicyLinksInput): Promise<PlanView> {
  return put(`/plans/${id}/vision-policy-links`, input, { version });
}

export type PartKind = 'vision' | 'policy' | 'theme';
export type PartView = VisionView | PolicyView | ThemeView;
type Versioned = { id: string; version: number };

/** `wholeId` is the plan's, for a theme its policy's. */
export function createPart(kind: PartKind, wholeId: string, input: CreatePolicyInput, key: string): Promise<PartView> {
  return post(`/${LISTS[kind](wholeId)}`, input, { key });
}

/** 412 when somebody else was faster. */
export function changePart(kind: PartKind, { id, version }: Versioned, input: ChangePolicyInput): Promise<PartView> {
  return patch(`/${{ vision: 'visions', policy: 'policies', theme: 'themes' }[kind]}/${id}`, input, { version });
}

const LISTS: Record<PartKind, (wholeId: string) => string> = {
  vision: (planId) => `plans/${planId}/visions`,
  policy: (planId) => `plans/${planId}/policies`,
  theme: (policyId) => `policies/${policyId}/themes`,
};
