import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '#domain/calendar/day';
import { lastDayByEvent } from '#domain/kpis/ending';
import { mayActOn } from '#domain/members/permissions';
import type {
  ChangeScheduleItemInput,
  CreateScheduleItemInput,
  InitiativeScheduleView,
  LaneView,
  ScheduleItemView,
} from '#domain/schedule-items/contract';
import { certaintyAfter, refusalToDelete } from '#domain/schedule-items/planning';
import { endKpisByEvent } from '../kpis/event-ends.service.ts';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { etagOf } from '../platform/http/etag.ts';
import { newId } from '../platform/ids.ts';
import { NotFound, Refusal, StaleVersion } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { findOrMakeLane, placeInLane, requireLane } from './lanes.ts';
import { DELETION_REFUSALS } from './refusals.ts';
import { requireGoodPlan } from './require-good-plan.ts';
import { type ScheduleDays, type ScheduleItemFacts, scheduleItemView } from './schedule-item-rows.service.ts';
import { ScheduleItem } from './schedule-item.entity.ts';
import {
  HOLD_ALONE,
  HOLD_SHARED,
  LIST_SCHEDULE_ITEMS,
  LOAD_SCHEDULE_ITEM,
  WHAT_RESTS_ON_IT,
} from './schedule-items.queries.ts';

type AtRow = ScheduleDays & { initiativeId: string; draft: boolean; departmentId: string | null };
type ScheduleRow = AtRow & { lanes: LaneView[]; items: ScheduleItemFacts[] };
type ItemRow = AtRow & { item: ScheduleItemFacts; lane: string | null; updatedAt: Date; updatedBy: string | null };

@Injectable()
export class ScheduleItemsService {
  private readonly tenant: TenantDatabase;
  private readonly audit: AuditTrail;
  private readonly clock: Clock;

  constructor(tenant: TenantDatabase, audit: AuditTrail, clock: Clock) {
    this.tenant = tenant;
    this.audit = audit;
    this.clock = clock;
  }

  /** The whole schedule of an initiative; states are those of its plan's own day. */
  async list(member: Member, initiativeId: string): Promise<InitiativeScheduleView> {
    const parameters = [...this.at(member), initiativeId];
    const [row] = await this.tenant.read<ScheduleRow>(member, LIST_SCHEDULE_ITEMS, parameters);
    if (!row || isHiddenFrom(member, row)) throw new NotFound();
    const laneNames = new Map(row.lanes.map(({ id, name }) => [id, name]));
    const items = row.items.map((item) => scheduleItemView(item, laneNames.get(item.laneId) ?? null, row));
    return { initiativeId, lanes: row.lanes, items, nextCursor: null };
  }

  /** @throws NotFound for an item that is not there, another tenant's, or a draft's that is not for this member. */
  async get(member: Member, id: string): Promise<ScheduleItemView> {
    const [row] = await this.tenant.read<ItemRow>(member, LOAD_SCHEDULE_ITEM, [...this.at(member), id]);
    if (!row || isHiddenFrom(member, row)) throw new NotFound();
    return viewOf(row);
  }

  async create(member: Member, initiativeId: string, input: CreateScheduleItemInput): Promise<ScheduleItemView> {
    return this.tenant.transaction(member, async (tx) => {
      const startMonth = await hold(tx, member, HOLD_ALONE, initiativeId);
      const { laneId: chosenLane, laneName, order, ...texts } = input;
      const { plannedStart = null, plannedEnd = null, openEnded = false } = input;
      const certainty = certaintyAfter('unknown', { certainty: undefined, years: true }, { plannedStart, plannedEnd });
      const dates = { plannedStart, plannedEnd, actualStart: null, actualEnd: null };
      requireGoodPlan({ ...dates, kind: input.kind, openEnded, certainty }, startMonth, this.clock.today(member));

      const id = newId();
      const laneId = await findOrMakeLane(tx, member.tenantId, initiativeId, { laneId: chosenLane, laneName });
      const position = await placeInLane(tx, member.tenantId, laneId, id, order);
      await tx.insert(ScheduleItem, {
        ...texts,
        tenantId: member.tenantId,
        id,
        initiativeId,
        laneId,
        position,
        certainty,
        updatedBy: member.memberId,
      });
      const after = viewOf(await this.load(tx, member, id));
      await this.audit.add(tx, member, 'schedule-item.created', { type: 'schedule-item', id, after });
      return after;
    });
  }

  /** Changes what is given; `expected` is the version that the member saw. */
  async change(
    member: Member,
    id: string,
    expected: number,
    input: ChangeScheduleItemInput,
  ): Promise<ScheduleItemView> {
    return this.tenant.transaction(member, async (tx) => {
      const before = await this.load(tx, member, id);
      const startMonth = await hold(tx, member, HOLD_SHARED, before.initiativeId);
      const { order, laneId = before.item.laneId, ...texts } = input;
      const planned = { ...before.item, ...texts };
      const years = input.plannedStart !== undefined || input.plannedEnd !== undefined;
      const certainty = certaintyAfter(before.item.certainty, { certainty: input.certainty, years }, planned);
      requireGoodPlan({ ...planned, certainty }, startMonth, this.clock.today(member));

      if (laneId !== before.item.laneId) await requireLane(tx, member.tenantId, before.initiativeId, laneId);
      const moves = order !== undefined || laneId !== before.item.laneId;
      const happened = ['actualStart', 'actualEnd', 'percent'].some((field) => field in texts);
      const { affected } = await tx.update(
        ScheduleItem,
        { tenantId: member.tenantId, id, version: expected },
        {
          ...texts,
          certainty,
          laneId,
          ...(moves && { position: await placeInLane(tx, member.tenantId, laneId, id, order) }),
          ...(laneId !== before.item.laneId && { laneCertainty: 'given' as const }),
          ...(happened && { example: false }),
          version: () => 'version + 1',
          updatedAt: () => 'now()',
          updatedBy: member.memberId,
        },
      );
      const row = await this.load(tx, member, id);
      if (affected !== 1) throw staleBy(row);
      const after = viewOf(row);
      if (happened) {
        const end = lastDayByEvent(
          { ...row.item, percentDone: row.item.percent },
          this.clock.today(member),
          startMonth,
        );
        await endKpisByEvent(tx, this.audit, member, id, end);
      }
      await this.audit.add(tx, member, 'schedule-item.changed', {
        type: 'schedule-item',
        id,
        before: viewOf(before),
        after,
      });
      return after;
    });
  }

  /** @throws Refusal while an edition, a KPI or a decision rests on the item. */
  async delete(member: Member, id: string, expected: number): Promise<void> {
    await this.tenant.transaction(member, async (tx) => {
      const before = await this.load(tx, member, id);
      await hold(tx, member, HOLD_SHARED, before.initiativeId);
      if (before.item.version !== expected) throw staleBy(before);
      const [facts] = await tx.query<Parameters<typeof refusalToDelete>[0][]>(WHAT_RESTS_ON_IT, [member.tenantId, id]);
      const refusal = facts ? refusalToDelete(facts) : null;
      if (refusal) throw new Refusal(refusal, DELETION_REFUSALS[refusal]);
      const { affected } = await tx.delete(ScheduleItem, { tenantId: member.tenantId, id, version: expected });
      if (affected !== 1) throw staleBy(await this.load(tx, member, id));
      await this.audit.add(tx, member, 'schedule-item.deleted', { type: 'schedule-item', id, before: viewOf(before) });
    });
  }

  private async load(tx: EntityManager, member: Member, id: string): Promise<ItemRow> {
    const [row] = await tx.query<ItemRow[]>(LOAD_SCHEDULE_ITEM, [...this.at(member), id]);
    if (!row) throw new NotFound();
    return row;
  }

  /** `$1`, `$2` and `$3` of every statement that tells states. */
  private at(member: Member): [string, Day, number] {
    return [member.tenantId, this.clock.today(member), member.fiscalStartMonth];
  }
}

/** Holds the initiative and answers the month in which its fiscal years start. @throws NotFound */
async function hold(tx: EntityManager, member: Member, lock: string, initiativeId: string): Promise<number> {
  const parameters = [member.tenantId, initiativeId, member.fiscalStartMonth];
  const [row] = await tx.query<{ startMonth: number }[]>(lock, parameters);
  if (!row) throw new NotFound();
  return row.startMonth;
}

/** A draft is shown only to who reads drafts; for the others it is not there. */
function isHiddenFrom(member: Member, { draft, departmentId }: AtRow): boolean {
  return draft && !mayActOn(member, 'drafts.read', departmentId);
}

function viewOf(row: ItemRow): ScheduleItemView {
  return scheduleItemView(row.item, row.lane, row);
}

function staleBy(row: ItemRow): StaleVersion {
  return new StaleVersion({
    etag: etagOf(row.item.version),
    value: viewOf(row),
    changedBy: row.updatedBy,
    changedAt: row.updatedAt.toISOString(),
  });
}
