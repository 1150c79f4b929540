import type { Frequency } from '#domain/kpis/codes';
import type { Client } from 'pg';
import { idOf, newId } from './ids.ts';
import { frozenInitiative, frozenItems, initiativeRows, type LoadedInitiative } from './initiatives.ts';
import { insertRows, type Row } from './rows.ts';
import type { SourcePlan } from './source-plan.ts';

export type Translate = (text: string | null) => string | null;

/** Ids of what was loaded, for the rows that refer to it. */
export type LoadedPlan = {
  id: string;
  /** Edition 1: the plan as printed. */
  edition: { number: number; publishedOn: string };
  initiatives: LoadedInitiative[];
};

/** What an organisation adds to a printed plan so that it can be run; nothing in it comes from the source. */
export type Running = {
  /** The id of the department that leads an initiative, by its number. */
  departmentOf(number: number): string | null;
  /** How often a KPI is reported. */
  frequencyOf(kpi: string): Frequency;
};

/** Nobody in charge yet, and one report a year: the source asks for progress 年1回以上 and says no more. */
export const AS_PRINTED: Running = { departmentOf: () => null, frequencyOf: () => 'year' };

/** Inserts a plan as printed, and freezes it as edition 1. */
export async function insertPlan(
  client: Client,
  tenantId: string,
  plan: SourcePlan,
  translate: Translate,
  running: Running = AS_PRINTED,
): Promise<LoadedPlan> {
  const planId = newId();
  await insertRows(client, 'plan', [planRow(tenantId, planId, plan, translate)]);
  const themeIds = await insertStructure(client, tenantId, planId, plan, translate);

  const built = plan.initiatives.map((initiative) =>
    initiativeRows(initiative, {
      tenantId,
      planId,
      themeId: idOf(themeIds, initiative.theme),
      firstYear: plan.period.fromFiscalYear,
      translate,
      running,
    }),
  );
  for (const table of ['initiative', 'effect', 'lane', 'schedule_item', 'kpi', 'kpi_version'] as const) {
    await insertRows(
      client,
      table,
      built.flatMap(({ rows }) => rows[table]),
    );
  }

  const initiatives = built.map(({ loaded }) => loaded);
  const edition = { number: 1, publishedOn: plan.published };
  await insertRows(client, 'edition', [
    {
      tenant_id: tenantId,
      id: newId(),
      plan_id: planId,
      number: edition.number,
      published_on: edition.publishedOn,
      content: {
        title: plan.title,
        subtitle: plan.subtitle,
        initiatives: initiatives.map(frozenInitiative),
        scheduleItems: initiatives.flatMap(frozenItems),
      },
    },
  ]);
  return { id: planId, edition, initiatives };
}

/** めざす姿, 取組方針 and themes. Answers the themes' ids by name. */
async function insertStructure(
  client: Client,
  tenantId: string,
  planId: string,
  plan: SourcePlan,
  translate: Translate,
): Promise<Map<string, string>> {
  const visionIds = new Map(plan.visions.map((name) => [name, newId()]));
  const policyIds = new Map(plan.policies.map(({ name }) => [name, newId()]));
  const themes = plan.policies.flatMap((policy) =>
    policy.themes.map((name, index) => ({ id: newId(), policy: policy.name, position: index + 1, name })),
  );
  const listed = (ids: Map<string, string>): (Row & { name: string })[] =>
    [...ids].map(([name, id], index) => ({
      tenant_id: tenantId,
      id,
      plan_id: planId,
      position: index + 1,
      name,
      name_en: translate(name),
    }));
  const labelOf = (name: string) => plan.policies.find((policy) => policy.name === name)?.label ?? null;

  await insertRows(client, 'vision', listed(visionIds));
  await insertRows(
    client,
    'policy',
    listed(policyIds).map((row) => ({ ...row, label: labelOf(row.name), label_en: translate(labelOf(row.name)) })),
  );
  await insertRows(
    client,
    'vision_policy',
    (plan.visionPolicyLinks ?? []).map(({ vision, policy }) => ({
      tenant_id: tenantId,
      vision_id: idOf(visionIds, vision),
      policy_id: idOf(policyIds, policy),
    })),
  );
  await insertRows(
    client,
    'theme',
    themes.map(({ id, policy, position, name }) => ({
      tenant_id: tenantId,
      id,
      policy_id: idOf(policyIds, policy),
      position,
      name,
      name_en: translate(name),
    })),
  );
  return new Map(themes.map(({ name, id }) => [name, id]));
}

function planRow(tenantId: string, id: string, plan: SourcePlan, translate: Translate): Row {
  return {
    tenant_id: tenantId,
    id,
    title: plan.title,
    title_en: translate(plan.title),
    subtitle: plan.subtitle,
    subtitle_en: translate(plan.subtitle),
    publisher: plan.publisher,
    published: plan.published,
    parent_title: plan.parent?.title ?? null,
    parent_edition: plan.parent?.edition ?? null,
    from_fiscal_year: plan.period.fromFiscalYear,
    to_fiscal_year: plan.period.toFiscalYear,
    period_soft: plan.period.soft,
    period_quote: plan.period.quote,
    basics: plan.basics,
    vision_policy_links_known: plan.visionPolicyLinks !== null,
  };
}
