import { FIRST_LABELLED_YEAR, LAST_LABELLED_YEAR, standardLabels } from '#domain/calendar/fiscal-year-labels';
import type { Client } from 'pg';
import { type Row, insertRows } from './rows.ts';

export type NewTenant = {
  id: string;
  slug: string;
  name: string;
  nameEn: string | null;
  /** Holds 例示（架空値）, and its members are listed on the sign-in page. */
  demonstration: boolean;
};

/** Inserts a tenant and the names of its fiscal years 1989–2060. */
export async function insertTenant(client: Client, tenant: NewTenant): Promise<void> {
  const row: Row = {
    tenant_id: tenant.id,
    slug: tenant.slug,
    name: tenant.name,
    name_en: tenant.nameEn,
    demonstration: tenant.demonstration,
  };
  await insertRows(client, 'tenant', [row]);
  await insertRows(client, 'fiscal_year_label', labelRows(tenant.id));
}

/** Whether an open tenant holds this slug; its id, or `null`. */
export async function openTenantId(client: Client, slug: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string | null }>('SELECT auth_tenant($1) AS id', [slug]);
  return rows[0]?.id ?? null;
}

/** The one audit entry of a tenant that was loaded: what came with it was nobody's act. */
export async function noteSeeding(client: Client, tenantId: string, after: Row): Promise<void> {
  await insertRows(client, 'audit_entry', [
    { tenant_id: tenantId, action: 'tenant.seeded', object_type: 'tenant', object_id: tenantId, after },
  ]);
}

function labelRows(tenantId: string): Row[] {
  const rows: Row[] = [];
  for (let year = FIRST_LABELLED_YEAR; year <= LAST_LABELLED_YEAR; year++) {
    const labels = standardLabels(year);
    rows.push({
      tenant_id: tenantId,
      fiscal_year: year,
      label_ja: labels.labelJa,
      label_era: labels.labelEra,
      label_era_short: labels.labelEraShort,
      label_en: labels.labelEn,
      aliases: labels.aliases,
    });
  }
  return rows;
}
