import pg from 'pg';
import { PASSWORD } from '../../dist/api/test/signed-in.js';
import { hashPassword } from '../../dist/api/src/platform/session/password.js';
import { loadPepper } from '../../dist/api/src/platform/secrets/pepper.js';
import { openDemonstration } from '../../dist/seed/demonstration.js';
import { neighbourDemonstration } from '../../dist/seed/neighbour-demonstration.js';

export const TENANTS = ['osaka-demo', 'demo-b', 'demo-c'] as const;

/** Opens `demo-c`, with a member in each role as the other two have. */
export async function addThirdTenant(databaseUrl: string, dataDir: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const hash = await hashPassword(PASSWORD, loadPepper(dataDir));
    const third = { ...neighbourDemonstration, slug: 'demo-c', name: '第三市', nameEn: 'Third City' };
    await openDemonstration(client, third, hash, { sourceOnly: false });
  } finally {
    await client.end();
  }
}
