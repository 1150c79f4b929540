import { hashPassword } from '../api/src/platform/session/password.ts';
import { loadPepper } from '../api/src/platform/secrets/pepper.ts';
import type { Client } from 'pg';
import { insertDepartments } from './departments.ts';
import { type Example } from './example/example.ts';
import { figuresOf, insertExample } from './example/load-example.ts';
import { idOf, newId } from './ids.ts';
import { DEMONSTRATION_PASSWORD, insertDemonstrationMembers } from './members.ts';
import { insertPlan, type Translate } from './plans.ts';
import { inTenant } from './rows.ts';
import type { SourcePlan } from './source-plan.ts';
import { insertTenant, noteSeeding } from './tenants.ts';

/** A tenant of the demonstration. */
export type Demonstration = {
  slug: string;
  name: string;
  nameEn: string;
  plan: SourcePlan;
  translate: Translate;
  example: Example;
  /** Keys of the departments that the office and that `department@` and `approver@` belong to. */
  seats: { office: string; entering: string };
};

export type LoadOptions = {
  /** Where the key lies that passwords are mixed with. */
  dataDir: string;
  log?: (line: string) => void;
};

/**
 * Opens a tenant of the demonstration: its plan and members, and its example figures, all in one transaction.
 *
 * @param sourceOnly leaves the figures out, with every owner, target, actual, cost and decision. Departments stay, since
 *   members need one; they are marked 例示.
 */
export async function openDemonstration(
  client: Client,
  demonstration: Demonstration,
  passwordHash: string,
  { sourceOnly }: { sourceOnly: boolean },
): Promise<string> {
  const { slug, name, nameEn, plan, translate, example, seats } = demonstration;
  const tenantId = newId();
  await inTenant(client, tenantId, async () => {
    await insertTenant(client, { id: tenantId, slug, name, nameEn, demonstration: true });
    const departmentIds = await insertDepartments(client, tenantId, example.departments);
    const enteringDepartmentId = idOf(departmentIds, seats.entering);
    const memberIds = await insertDemonstrationMembers(client, tenantId, `${slug}.example`, passwordHash, {
      office: idOf(departmentIds, seats.office),
      entering: enteringDepartmentId,
    });
    if (sourceOnly) {
      await insertPlan(client, tenantId, plan, translate);
    } else {
      const loaded = await insertPlan(client, tenantId, plan, translate, {
        departmentOf: (number) => idOf(departmentIds, example.leads[number] ?? ''),
        frequencyOf: (kpi) => figuresOf(example, kpi).frequency,
      });
      const firstYear = plan.period.fromFiscalYear;
      const of = {
        tenantId,
        plan: loaded,
        firstYear,
        example,
        departmentIds,
        seats: memberIds,
        enteringDepartmentId,
        translate,
      };
      await insertExample(client, of);
    }
    await noteSeeding(client, tenantId, { slug, plan: plan.title, example: !sourceOnly });
  });
  return tenantId;
}

/** Hash of the demonstration's public password, by this installation's key. */
export function demonstrationPasswordHash({ dataDir }: LoadOptions): Promise<string> {
  return hashPassword(DEMONSTRATION_PASSWORD, loadPepper(dataDir));
}
