import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { SchemeInput, WhatIfView } from '#domain/judgement-schemes/contract';
import { whatIf } from '#domain/judgement-schemes/what-if';
import type { JudgementScheme } from '#domain/kpis/schemes/judgement-scheme';
import { judgementContext, type JudgementSettings } from '../kpis/kpi-facts.service.ts';
import { type PackedKpiFacts, unpackKpiFacts } from '../kpis/packed-facts.service.ts';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { NotFound } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { JudgementSchemesService } from './judgement-schemes.service.ts';
import { LOAD_JUDGED_KPIS } from './judgement-schemes.queries.ts';
import { requireGoodBands } from './refusals.ts';

type Row = Pick<WhatIfView, 'plan' | 'fiscalYear' | 'asOf'> & {
  startMonth: number;
  settings: JudgementSettings;
  /** In the order of the plan. */
  initiatives: WhatIfView['kpis'][number]['initiative'][];
  kpis: PackedKpiFacts;
};

/** Which KPIs of a plan, and in which fiscal year; null: the plan's own year and day. */
export type TriedOn = { planId: string; fiscalYear: FiscalYear | null; asOf: Day | null };

/** How many verdicts another scheme would change. Reads only. */
@Injectable()
export class WhatIfService {
  private readonly tenant: TenantDatabase;
  private readonly clock: Clock;
  private readonly schemes: JudgementSchemesService;

  constructor(tenant: TenantDatabase, clock: Clock, schemes: JudgementSchemesService) {
    this.tenant = tenant;
    this.clock = clock;
    this.schemes = schemes;
  }

  /** A saved scheme in its latest version. */
  async ofSaved(member: Member, schemeId: string, on: TriedOn): Promise<WhatIfView> {
    const { latest } = await this.schemes.get(member, schemeId);
    return this.judged(member, latest, on);
  }

  /** A scheme that nobody has saved. */
  async ofUnsaved(member: Member, input: SchemeInput, on: TriedOn): Promise<WhatIfView> {
    requireGoodBands(input, '/scheme');
    const unsaved = { id: '', version: 0, nameEn: null, multiYear: null, variant: null };
    return this.judged(member, { ...unsaved, ...input }, on);
  }

  private async judged(
    member: Member,
    scheme: JudgementScheme,
    { planId, fiscalYear, asOf }: TriedOn,
  ): Promise<WhatIfView> {
    const today = this.clock.today(member);
    const parameters = [member.tenantId, planId, asOf, today, member.fiscalStartMonth, fiscalYear];
    const [row] = await this.tenant.read<Row>(member, LOAD_JUDGED_KPIS, parameters);
    if (!row) throw new NotFound();
    const context = judgementContext(row.settings, row);
    const byInitiative = Map.groupBy(unpackKpiFacts(row.kpis), ({ initiativeId }) => initiativeId);
    const kpis = row.initiatives.flatMap((initiative) =>
      (byInitiative.get(initiative.id) ?? []).map((kpi) => ({ ...kpi, initiative })),
    );
    const { changes, transitions } = whatIf(kpis, context, scheme);
    const { id, version, name, nameEn } = context.scheme;
    return {
      plan: row.plan,
      fiscalYear: row.fiscalYear,
      asOf: row.asOf,
      present: { id, version, name, nameEn },
      total: kpis.length,
      changed: changes.length,
      transitions,
      kpis: changes.map(({ kpi, achievement, shownPercent, from, to }) => ({
        kpiId: kpi.id,
        name: kpi.facts.definition.name,
        nameEn: kpi.facts.definition.nameEn,
        initiative: kpi.initiative,
        achievement,
        shownPercent,
        from,
        to,
      })),
    };
  }
}
