import { Injectable } from '@nestjs/common';
import type { EntityManager, EntityTarget } from 'typeorm';
import {
  type ChangePolicyInput,
  type CreatePolicyInput,
  MAX_PLAN_PARTS,
  type PlanView,
  type PolicyView,
  type ReplaceVisionPolicyLinksInput,
  type ThemeView,
  type VisionView,
} from '#domain/plans/contract';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { newId } from '../platform/ids.ts';
import { NotFound } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { DELETE_LINKS, holdWhole, holdWholeOf, INSERT_LINKS, movePart, type PlanPart } from './plan-parts.queries.ts';
import { Plan } from './plan.entity.ts';
import { PlansService } from './plans.service.ts';
import { Policy } from './policy.entity.ts';
import { tooManyParts, unknownReferences } from './refusals.ts';
import { staleBy } from './stale-by.ts';
import { Theme } from './theme.entity.ts';
import { Vision } from './vision.entity.ts';

type Views = { vision: VisionView; policy: PolicyView; theme: ThemeView };
/** The columns that all three tables have. */
type PartRow = Pick<Vision, 'tenantId' | 'id' | 'position' | 'name' | 'nameEn' | 'version'>;

const TABLES: Record<PlanPart, EntityTarget<PartRow>> = { vision: Vision, policy: Policy, theme: Theme };
const LISTS: { [Part in PlanPart]: (plan: PlanView) => Views[Part][] } = {
  vision: ({ visions }) => visions,
  policy: ({ policies }) => policies,
  theme: ({ policies }) => policies.flatMap(({ themes }) => themes),
};

/** Visions, policies and themes: one list in a plan or policy each, in an order of their own. */
@Injectable()
export class PlanPartsService {
  private readonly tenant: TenantDatabase;
  private readonly audit: AuditTrail;
  private readonly plans: PlansService;

  constructor(tenant: TenantDatabase, audit: AuditTrail, plans: PlansService) {
    this.tenant = tenant;
    this.audit = audit;
    this.plans = plans;
  }

  /** Adds a part at the end of its plan or, for a theme, of its policy. @throws NotFound, Refusal `too_many_parts` */
  async create<Part extends PlanPart>(
    part: Part,
    member: Member,
    wholeId: string,
    input: CreatePolicyInput,
  ): Promise<Views[Part]> {
    return this.tenant.transaction(member, async (tx) => {
      const { tenantId } = member;
      const [whole] = await tx.query<{ planId: string; count: number; next: number }[]>(holdWhole(part), [
        tenantId,
        wholeId,
      ]);
      if (!whole) throw new NotFound();
      if (whole.count >= MAX_PLAN_PARTS) throw tooManyParts();
      const id = newId();
      const place = part === 'theme' ? { policyId: wholeId } : { planId: wholeId };
      await tx.insert(TABLES[part], { ...input, ...place, tenantId, id, position: whole.next });
      const after = await this.load(tx, member, whole.planId, part, id);
      await this.audit.add(tx, member, `${part}.created`, { type: part, id, after });
      return after;
    });
  }

  /** Changes what is given and leaves the rest; `expected` is the version that the member saw. */
  async change<Part extends PlanPart>(
    part: Part,
    member: Member,
    id: string,
    expected: number,
    input: ChangePolicyInput,
  ): Promise<Views[Part]> {
    return this.tenant.transaction(member, async (tx) => {
      const { tenantId } = member;
      const [held] = await tx.query<{ wholeId: string; planId: string }[]>(holdWholeOf(part), [tenantId, id]);
      if (!held) throw new NotFound();
      const before = await this.load(tx, member, held.planId, part, id);
      const { position, ...texts } = input;
      const { affected } = await tx.update(
        TABLES[part],
        { tenantId, id, version: expected },
        { ...texts, version: () => 'version + 1' },
      );
      if (affected !== 1) throw await staleBy(tx, member, part, before);
      if (position !== undefined) await tx.query(movePart(part), [tenantId, held.wholeId, id, position]);
      const after = await this.load(tx, member, held.planId, part, id);
      await this.audit.add(tx, member, `${part}.changed`, { type: part, id, before, after });
      return after;
    });
  }

  /** Says anew which policy serves which vision; `expected` is the plan's version. @throws Unprocessable `unknown_reference` */
  async replaceLinks(
    member: Member,
    planId: string,
    expected: number,
    { links }: ReplaceVisionPolicyLinksInput,
  ): Promise<PlanView> {
    return this.tenant.transaction(member, async (tx) => {
      const { tenantId } = member;
      const before = await this.plans.load(tx, member, planId);
      requireParts(before, links);
      const { affected } = await tx.update(
        Plan,
        { tenantId, id: planId, version: expected },
        { visionPolicyLinksKnown: true, version: () => 'version + 1' },
      );
      if (affected !== 1) throw await staleBy(tx, member, 'plan', await this.plans.load(tx, member, planId));
      await tx.query(DELETE_LINKS, [tenantId, planId]);
      await tx.query(INSERT_LINKS, [
        tenantId,
        links.map(({ visionId }) => visionId),
        links.map(({ policyId }) => policyId),
      ]);
      const after = await this.plans.load(tx, member, planId);
      await this.audit.add(tx, member, 'vision-policy-links.replaced', { type: 'plan', id: planId, before, after });
      return after;
    });
  }

  private async load<Part extends PlanPart>(
    tx: EntityManager,
    member: Member,
    planId: string,
    part: Part,
    id: string,
  ): Promise<Views[Part]> {
    const plan = await this.plans.load(tx, member, planId);
    const view = LISTS[part](plan).find((one) => one.id === id.toLowerCase());
    if (!view) throw new NotFound();
    return view;
  }
}

function requireParts(plan: PlanView, links: ReplaceVisionPolicyLinksInput['links']): void {
  const visions = new Set(plan.visions.map(({ id }) => id));
  const policies = new Set(plan.policies.map(({ id }) => id));
  const missing = links.flatMap(({ visionId, policyId }, index) => [
    ...(visions.has(visionId.toLowerCase()) ? [] : [`/links/${index}/visionId`]),
    ...(policies.has(policyId.toLowerCase()) ? [] : [`/links/${index}/policyId`]),
  ]);
  if (missing.length > 0) throw unknownReferences(missing);
}
