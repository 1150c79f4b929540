import type { EntityManager } from 'typeorm';
import type { Day } from '#domain/calendar/day';
import { lastDayByEvent } from '#domain/kpis/ending';
import type { AuditTrail } from '../platform/audit/audit-trail.ts';
import type { Member } from '../platform/session/member.ts';
import { type ScheduleItemFacts, scheduleItemColumns } from '../schedule-items/schedule-item-rows.service.ts';

const KPIS_UNTIL_ITEM = `
  SELECT k.id, k.closed_on AS "closedOn"
    FROM kpi k JOIN initiative i ON i.tenant_id = $1 AND i.id = k.initiative_id
   WHERE k.tenant_id = $1 AND (k.closed_on IS NULL OR k.closed_by_event) AND k.closed_on IS DISTINCT FROM $3::date
     AND (k.valid_until_item_id = $2
          OR k.derived_from_id IN (SELECT id FROM kpi WHERE tenant_id = $1 AND valid_until_item_id = $2))
   ORDER BY k.id FOR UPDATE OF k FOR SHARE OF i`;

const END_KPI = `
  UPDATE kpi SET closed_on = $3, closed_by_event = $3::date IS NOT NULL, version = version + 1, updated_at = now(), updated_by = $4
   WHERE tenant_id = $1 AND id = $2`;

/**
 * Ends every KPI that holds until a schedule item, in the transaction that says the item is done; the count of a pair with
 * its ratio. What somebody ended by hand stays as it is.
 *
 * @param on the last day on which they are measured; `null` opens again what had ended by this item.
 */
export async function endKpisByEvent(
  tx: EntityManager,
  audit: AuditTrail,
  member: Member,
  itemId: string,
  on: Day | null,
): Promise<void> {
  const { tenantId, memberId } = member;
  const kpis = await tx.query<{ id: string; closedOn: Day | null }[]>(KPIS_UNTIL_ITEM, [tenantId, itemId, on]);
  for (const { id, closedOn } of kpis) {
    await tx.query(END_KPI, [tenantId, id, on, memberId]);
    await audit.add(tx, member, on === null ? 'kpi.opened-by-event' : 'kpi.closed-by-event', {
      type: 'kpi',
      id,
      before: { closedOn },
      after: { closedOn: on },
    });
  }
}

const LOAD_NEW_EVENT = `
  SELECT k.closed_on IS NOT NULL AND NOT k.closed_by_event AS "endedByHand", coalesce(p.fiscal_start_month, $4::integer) AS "startMonth",
         (SELECT row_to_json(x) FROM (SELECT ${scheduleItemColumns('s')}
            FROM schedule_item s WHERE s.tenant_id = $1 AND s.id = $3) x) AS item
    FROM kpi k
    JOIN initiative i ON i.tenant_id = $1 AND i.id = k.initiative_id
    JOIN plan p ON p.tenant_id = $1 AND p.id = i.plan_id
   WHERE k.tenant_id = $1 AND k.id = $2`;

type NewEvent = { endedByHand: boolean; startMonth: number; item: ScheduleItemFacts | null };

/** The end that a KPI (`kpiId`) has once it holds until another item, which may be done already; `null`: it stays as it is. */
export async function endByNewEvent(
  tx: EntityManager,
  member: Member,
  kpiId: string,
  itemId: string | null,
  today: Day,
): Promise<{ closedOn: Day | null; closedByEvent: boolean } | null> {
  const parameters = [member.tenantId, kpiId, itemId, member.fiscalStartMonth];
  const [event] = await tx.query<NewEvent[]>(LOAD_NEW_EVENT, parameters);
  if (!event || event.endedByHand) return null;
  const { item, startMonth } = event;
  const closedOn = item && lastDayByEvent({ ...item, percentDone: item.percent }, today, startMonth);
  return { closedOn, closedByEvent: closedOn !== null };
}
