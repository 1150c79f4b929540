import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/calendar/day';
import { resolveAsOf } from '#domain/plans/as-of';
import type { RoadmapView } from '#domain/roadmap/contract';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { NotFound } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { type RoadmapRow, roadmapView } from './roadmap-view.ts';
import { LOAD_ROADMAP } from './roadmap.queries.ts';

@Injectable()
export class RoadmapService {
  private readonly tenant: TenantDatabase;
  private readonly clock: Clock;

  constructor(tenant: TenantDatabase, clock: Clock) {
    this.tenant = tenant;
    this.clock = clock;
  }

  /**
   * The plan as it stood on a day (`null`: the plan's own), with an edition's bars beside if one is named.
   * @throws NotFound for a plan or an edition that is not there, or another tenant's.
   */
  async get(member: Member, planId: string, asked: Day | null, edition: number | null): Promise<RoadmapView> {
    const today = this.clock.today(member);
    const parameters = [member.tenantId, today, member.fiscalStartMonth, planId, asked, edition];
    const [row] = await this.tenant.read<RoadmapRow>(member, LOAD_ROADMAP, parameters);
    if (!row || (edition !== null && row.edition === null)) throw new NotFound();
    return roadmapView(row, resolveAsOf({ ...row, fiscalStartMonth: row.startMonth }, asked, today).reason);
  }
}
