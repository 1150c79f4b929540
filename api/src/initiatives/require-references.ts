import type { EntityManager } from 'typeorm';
import { Unprocessable } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { FIND_REFERENCES } from './initiatives.queries.ts';

type Found = { theme: boolean; department: boolean; policies: string[] };

const SENTENCE = {
  ja: '参照先が見つかりません。一覧から選び直してください。',
  en: 'It refers to something that is not there. Choose again from the list.',
};

/** 422: the places in the body that name nothing, or something of another plan or tenant. */
export function unknownReference(pointers: string[]): Unprocessable {
  const errors = pointers.map((pointer) => ({ pointer, code: 'unknown_reference', detail: SENTENCE }));
  return new Unprocessable('unknown_reference', SENTENCE, errors);
}

/** Theme and policies must be the plan's own, the department must be there. @throws Unprocessable */
export async function requireReferences(
  tx: EntityManager,
  member: Member,
  planId: string,
  { themeId, departmentId, policyIds = [] }: { themeId?: string; departmentId?: string | null; policyIds?: string[] },
): Promise<void> {
  const parameters = [member.tenantId, planId, themeId ?? null, departmentId ?? null, policyIds];
  const [found] = await tx.query<Found[]>(FIND_REFERENCES, parameters);
  const missing = [
    ...(found!.theme ? [] : ['/themeId']),
    ...(found!.department ? [] : ['/departmentId']),
    ...policyIds.flatMap((id, index) => (found!.policies.includes(id.toLowerCase()) ? [] : [`/policyIds/${index}`])),
  ];
  if (missing.length > 0) throw unknownReference(missing);
}
