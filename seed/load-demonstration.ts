import type { Client } from 'pg';
import { demonstrationPasswordHash, type LoadOptions, openDemonstration } from './demonstration.ts';
import { neighbourDemonstration } from './neighbour-demonstration.ts';
import { osakaDemonstration } from './osaka-demonstration.ts';

/**
 * Loads the demonstration, tenants `osaka-demo` and `demo-b`, into a database that has no open tenant; into any other,
 * nothing.
 *
 * @param client signed in as the serving role, outside a transaction.
 */
export async function loadDemonstration(client: Client, options: LoadOptions): Promise<void> {
  const { rows } = await client.query<{ tenants: string }>('SELECT auth_tenant_count() AS tenants');
  if (rows[0]?.tenants !== '0') return;
  const passwordHash = await demonstrationPasswordHash(options);
  for (const demonstration of [osakaDemonstration, neighbourDemonstration]) {
    await openDemonstration(client, demonstration, passwordHash, { sourceOnly: false });
    options.log?.(`loaded the demonstration ${demonstration.slug}: ${demonstration.name}`);
  }
}
