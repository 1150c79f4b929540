// `npm run tenant:create -- --slug … --name … --admin-email …`: a tenant and its first admin.
import './node-version.mjs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { asServing, built } from './database.mjs';
import { withDatabase } from './open-database.mjs';
import { OperatorError, run } from './report.mjs';
import { settings } from './settings.mjs';

const USAGE = 'npm run tenant:create -- --slug example-city --name 例示市 --admin-email admin@city.example';

await run(async () => {
  const wanted = wishes();
  const adminPassword = await password();
  await build(['server']);
  const { createTenant } = await built('seed/create-tenant.js');
  const chosen = settings();
  await withDatabase(chosen, (databaseUrl) =>
    asServing(databaseUrl, async (client) => {
      try {
        await createTenant(client, { ...wanted, adminPassword, dataDir: chosen.dataDir });
      } catch (error) {
        throw error.code ? error : new OperatorError(error.message); // what has no code is a sentence about the wishes
      }
    }),
  );
  console.log(`tenant ${wanted.slug} (${wanted.name}) is there; its admin signs in as ${wanted.adminEmail}`);
});

function wishes() {
  const text = { type: 'string' };
  let values;
  try {
    ({ values } = parseArgs({ options: { slug: text, name: text, 'name-en': text, 'admin-email': text } }));
  } catch (error) {
    throw new OperatorError(`${error.message}\n${USAGE}`);
  }
  const { slug, name, 'name-en': nameEn, 'admin-email': adminEmail } = values;
  if (!slug || !name || !adminEmail) throw new OperatorError(`--slug, --name and --admin-email are needed:\n${USAGE}`);
  return { slug, name, nameEn: nameEn ?? null, adminEmail };
}

/** Never an argument: everybody on the machine can read those. */
async function password() {
  if (process.env.ADMIN_PASSWORD) return process.env.ADMIN_PASSWORD;
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asks = process.stdin.isTTY;
  if (asks) process.stdout.write('Password of the admin (15 characters or more, not shown): ');
  const lines = createInterface({ input: process.stdin, output: asks ? hidden : undefined, terminal: asks });
  const answer = await new Promise((resolve) => lines.once('line', resolve).once('close', () => resolve('')));
  lines.close();
  if (asks) process.stdout.write('\n');
  if (!answer)
    throw new OperatorError('The password of the admin is missing: type it, pipe it in, or set ADMIN_PASSWORD.');
  return answer;
}
