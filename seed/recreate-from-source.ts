import type { Client } from 'pg';
import { demonstrationPasswordHash, type LoadOptions, openDemonstration } from './demonstration.ts';
import { osakaDemonstration } from './osaka-demonstration.ts';
import { inTenant, insertRows } from './rows.ts';
import { openTenantId } from './tenants.ts';

/**
 * Opens the tenant `osaka-demo` anew from the published plan alone: no owner, target, actual, cost or decision. One that
 * is open under this slug is closed first; its rows and history stay, and nobody signs in to it any more.
 *
 * @param client signed in as the serving role, outside a transaction.
 */
export async function recreateFromSource(client: Client, options: LoadOptions): Promise<void> {
  const { slug } = osakaDemonstration;
  const passwordHash = await demonstrationPasswordHash(options);
  const before = await openTenantId(client, slug);
  if (before !== null) {
    await closeTenant(client, before);
    options.log?.(`closed the tenant ${slug} that was open; its history stays`);
  }
  await openDemonstration(client, osakaDemonstration, passwordHash, { sourceOnly: true });
  options.log?.(`opened the tenant ${slug} from the published plan alone`);
}

async function closeTenant(client: Client, id: string): Promise<void> {
  await inTenant(client, id, async () => {
    await client.query('UPDATE tenant SET closed_at = now() WHERE tenant_id = $1', [id]);
    await insertRows(client, 'audit_entry', [
      {
        tenant_id: id,
        action: 'tenant.closed',
        object_type: 'tenant',
        object_id: id,
        reason: '公表された計画だけから作り直すため',
      },
    ]);
  });
}
