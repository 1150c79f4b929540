import type { EntityManager } from 'typeorm';
import { newId } from '../platform/ids.ts';
import { BadInput, Unprocessable } from '../platform/problems/refusal.ts';
import { Lane } from './lane.entity.ts';
import { FIND_LANES, LAST_POSITION, MAKE_ROOM } from './schedule-items.queries.ts';

type LaneRow = { id: string; name: string | null; position: number };

/**
 * The lane that is meant: by id, by name, or the unnamed one. A name that no lane has yet, or a missing unnamed lane, makes
 * one below the others. Asked while the initiative is held alone.
 */
export async function findOrMakeLane(
  tx: EntityManager,
  tenantId: string,
  initiativeId: string,
  { laneId, laneName }: { laneId?: string; laneName?: string },
): Promise<string> {
  if (laneId !== undefined && laneName !== undefined) throw bothGiven();
  if (laneId !== undefined) return requireLane(tx, tenantId, initiativeId, laneId);

  const lanes = await tx.query<LaneRow[]>(FIND_LANES, [tenantId, initiativeId]);
  const name = laneName ?? null;
  const found = lanes.find((lane) => lane.name === name);
  if (found) return found.id;
  const id = newId();
  const position = Math.max(0, ...lanes.map((lane) => lane.position)) + 1;
  await tx.insert(Lane, { tenantId, id, initiativeId, name, position });
  return id;
}

/** @throws Unprocessable for a lane of another initiative, or none. */
export async function requireLane(
  tx: EntityManager,
  tenantId: string,
  initiativeId: string,
  laneId: string,
): Promise<string> {
  const lanes = await tx.query<LaneRow[]>(FIND_LANES, [tenantId, initiativeId]);
  const found = lanes.find(({ id }) => id === laneId.toLowerCase());
  if (found) return found.id;
  const sentence = {
    ja: 'この取組項目にはないレーンです。一覧から選び直してください。',
    en: 'The initiative has no such lane. Choose one from the list.',
  };
  throw new Unprocessable('unknown_reference', sentence, [
    { pointer: '/laneId', code: 'unknown_reference', detail: sentence },
  ]);
}

/** The position for an item: the one asked for, with those behind it moved on, or the last. */
export async function placeInLane(
  tx: EntityManager,
  tenantId: string,
  laneId: string,
  itemId: string,
  order: number | undefined,
): Promise<number> {
  if (order === undefined) {
    const [last] = await tx.query<{ position: number }[]>(LAST_POSITION, [tenantId, laneId]);
    return last!.position + 1;
  }
  await tx.query(MAKE_ROOM, [tenantId, laneId, order, itemId]);
  return order;
}

function bothGiven(): BadInput {
  return new BadInput([
    {
      pointer: '/laneName',
      code: 'lane_once',
      detail: {
        ja: 'レーンは、既存のものを選ぶか、新しい名前を入力するか、どちらか一方にしてください。',
        en: 'Either choose a lane or give the name of a new one, not both.',
      },
    },
  ]);
}
