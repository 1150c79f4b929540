import type { EntityManager } from 'typeorm';
import type { Day } from '#domain/calendar/day';
import type { StatusFacts } from '#domain/initiatives/status';
import type { DecisionEffects } from '#domain/reviews/effects';
import { newId } from '../platform/ids.ts';
import type { Member } from '../platform/session/member.ts';

type ItemBefore = {
  id: string;
  initiativeId: string;
  laneId: string;
  position: number;
  plannedEnd: string | null;
  openEnded: boolean;
  tentative: boolean;
  certainty: string;
  droppedOn: Day | null;
};

/** What a decision's effects replaced, field by field: putting it back is the undo. Empty where nothing was changed. */
export type Replaced = {
  initiative: (StatusFacts & { id: string }) | null;
  scheduleItems: ItemBefore[];
  kpis: { id: string; closedOn: Day | null }[];
  /** Lanes that had to be made for what was moved. */
  madeLaneIds: string[];
};

/** What is carried out of a decision's effects. */
type Effects = Pick<DecisionEffects, 'status' | 'items' | 'kpis'>;

/** Of a decision that changed nothing but its own record, and of an undo. */
export const NOTHING_REPLACED: Replaced = { initiative: null, scheduleItems: [], kpis: [], madeLaneIds: [] };

/** Carries out a decision on an initiative and tells what was there before. The rows are locked by the caller. */
export async function applyEffects(
  tx: EntityManager,
  member: Member,
  initiativeId: string,
  effects: Effects,
): Promise<Replaced> {
  const initiative = effects.status && (await giveStatus(tx, member, initiativeId, effects.status));
  // `change` asks the department for new years and changes nothing by itself.
  const items = effects.items.filter(({ action }) => action !== 'change');
  const scheduleItems = await itemsBefore(tx, member, items);
  const madeLaneIds: string[] = [];
  for (const { id, action, on, toInitiativeId } of items) {
    if (action !== 'move') await changeItem(tx, member, id, action, on);
    else if (toInitiativeId) madeLaneIds.push(...(await moveItem(tx, member, id, toInitiativeId)));
  }
  return { initiative, scheduleItems, kpis: await closeKpis(tx, member, effects.kpis), madeLaneIds };
}

/** Puts back what a decision replaced, and nothing else: what was changed since in other fields stays. */
export async function reverseEffects(tx: EntityManager, member: Member, replaced: Replaced): Promise<void> {
  const { tenantId, memberId } = member;
  if (replaced.initiative) await giveStatus(tx, member, replaced.initiative.id, replaced.initiative);
  for (const item of replaced.scheduleItems) {
    await tx.query(
      `UPDATE schedule_item SET initiative_id = $3, lane_id = $4, position = $5, planned_end = $6, open_ended = $7,
              tentative = $8, certainty = $9, dropped_on = $10, version = version + 1, updated_at = now(), updated_by = $11
        WHERE tenant_id = $1 AND id = $2`,
      [
        tenantId,
        item.id,
        item.initiativeId,
        item.laneId,
        item.position,
        item.plannedEnd,
        item.openEnded,
        item.tentative,
        item.certainty,
        item.droppedOn,
        memberId,
      ],
    );
  }
  for (const { id, closedOn } of replaced.kpis) {
    await tx.query(
      `UPDATE kpi SET closed_on = $3, version = version + 1, updated_at = now(), updated_by = $4 WHERE tenant_id = $1 AND id = $2`,
      [tenantId, id, closedOn, memberId],
    );
  }
  await tx.query(
    `DELETE FROM lane l WHERE l.tenant_id = $1 AND l.id = ANY($2::uuid[])
        AND NOT EXISTS (SELECT FROM schedule_item s WHERE s.tenant_id = $1 AND s.lane_id = l.id)`,
    [tenantId, replaced.madeLaneIds],
  );
}

async function giveStatus(
  tx: EntityManager,
  member: Member,
  id: string,
  given: StatusFacts,
): Promise<Replaced['initiative']> {
  const { tenantId, memberId } = member;
  const [before] = await tx.query<NonNullable<Replaced['initiative']>[]>(
    `SELECT id, status, status_since AS "statusSince", ends_on AS "endsOn" FROM initiative WHERE tenant_id = $1 AND id = $2`,
    [tenantId, id],
  );
  await tx.query(
    `UPDATE initiative SET status = $3, status_since = $4, ends_on = $5, version = version + 1, updated_at = now(), updated_by = $6
      WHERE tenant_id = $1 AND id = $2`,
    [tenantId, id, given.status, given.statusSince, given.endsOn, memberId],
  );
  return before ?? null;
}

async function itemsBefore(tx: EntityManager, member: Member, items: Effects['items']): Promise<ItemBefore[]> {
  return await tx.query<ItemBefore[]>(
    `SELECT id, initiative_id AS "initiativeId", lane_id AS "laneId", position, planned_end AS "plannedEnd",
            open_ended AS "openEnded", tentative, certainty, dropped_on AS "droppedOn"
       FROM schedule_item WHERE tenant_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE`,
    [member.tenantId, items.map(({ id }) => id)],
  );
}

/** `$3` is the day on which it ends or is dropped, or from which it is firm. */
const CHANGES = {
  // An end that was decided is known to the day, whatever was known before.
  end: `planned_end = $3::text, open_ended = false, certainty = CASE certainty WHEN 'unknown' THEN 'inferred' ELSE certainty END`,
  drop: `dropped_on = $3::date`,
  firm: `tentative = tentative AND $3::text IS NULL`,
};

async function changeItem(
  tx: EntityManager,
  member: Member,
  id: string,
  action: keyof typeof CHANGES | 'change',
  on: Day,
): Promise<void> {
  if (action === 'change') return;
  await tx.query(
    `UPDATE schedule_item SET ${CHANGES[action]}, version = version + 1, updated_at = now(), updated_by = $4
      WHERE tenant_id = $1 AND id = $2`,
    [member.tenantId, id, on, member.memberId],
  );
}

/** Into a lane of the same name, at its end. Returns the id of the lane where one had to be made. */
async function moveItem(tx: EntityManager, member: Member, itemId: string, toInitiativeId: string): Promise<string[]> {
  const { tenantId, memberId } = member;
  const made = newId();
  const rows = await tx.query<{ id: string }[]>(
    `WITH origin AS (
       SELECT l.name, l.name_en, l.certainty FROM schedule_item s JOIN lane l ON l.tenant_id = $1 AND l.id = s.lane_id
        WHERE s.tenant_id = $1 AND s.id = $2
     ), present AS (
       SELECT l.id FROM lane l JOIN origin o ON l.name IS NOT DISTINCT FROM o.name
        WHERE l.tenant_id = $1 AND l.initiative_id = $3 ORDER BY l.position LIMIT 1
     ), made AS (
       INSERT INTO lane (tenant_id, id, initiative_id, position, name, name_en, certainty)
       SELECT $1, $4, $3, coalesce((SELECT max(position) + 1 FROM lane WHERE tenant_id = $1 AND initiative_id = $3), 1),
              o.name, o.name_en, o.certainty
         FROM origin o WHERE NOT EXISTS (SELECT FROM present) RETURNING id
     )
     SELECT id FROM present UNION ALL SELECT id FROM made`,
    [tenantId, itemId, toInitiativeId, made],
  );
  const laneId = rows[0]?.id;
  await tx.query(
    `UPDATE schedule_item SET initiative_id = $3, lane_id = $4,
            position = coalesce((SELECT max(position) + 1 FROM schedule_item WHERE tenant_id = $1 AND lane_id = $4), 1),
            version = version + 1, updated_at = now(), updated_by = $5
      WHERE tenant_id = $1 AND id = $2`,
    [tenantId, itemId, toInitiativeId, laneId, memberId],
  );
  return laneId === made ? [made] : [];
}

async function closeKpis(tx: EntityManager, member: Member, kpis: Effects['kpis']): Promise<Replaced['kpis']> {
  const closing = kpis.filter(({ action }) => action === 'close');
  const ids = closing.map(({ id }) => id);
  const before = await tx.query<Replaced['kpis']>(
    `SELECT id, closed_on AS "closedOn" FROM kpi WHERE tenant_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE`,
    [member.tenantId, ids],
  );
  await tx.query(
    `UPDATE kpi SET closed_on = c.closed_on, version = version + 1, updated_at = now(), updated_by = $4
       FROM unnest($2::uuid[], $3::date[]) AS c (id, closed_on) WHERE tenant_id = $1 AND kpi.id = c.id`,
    [member.tenantId, ids, closing.map(({ on }) => on), member.memberId],
  );
  return before;
}
