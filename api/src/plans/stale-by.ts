import type { EntityManager } from 'typeorm';
import { etagOf } from '../platform/http/etag.ts';
import { StaleVersion } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { LAST_CHANGE } from './plans.queries.ts';

type Change = { changedBy: string | null; changedAt: Date };

/** 412 for a plan or a part of it: what stands there now, and who put it there. */
export async function staleBy(
  tx: EntityManager,
  { tenantId }: Member,
  type: 'plan' | 'vision' | 'policy' | 'theme',
  value: { id: string; version: number },
): Promise<StaleVersion> {
  const [last] = await tx.query<Change[]>(LAST_CHANGE, [tenantId, type, value.id]);
  return new StaleVersion({
    etag: etagOf(value.version),
    value,
    changedBy: last?.changedBy ?? null,
    changedAt: last?.changedAt.toISOString() ?? null,
  });
}
