// `npm run audit:export -- FILE`: the audit log with its chain and its signed heads, one JSON object a line.
import './node-version.mjs';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { databaseRecords } from './audit-records.mjs';
import { build } from './build.mjs';
import { asServing } from './database.mjs';
import { withExistingDatabase } from './open-database.mjs';
import { OperatorError, run } from './report.mjs';
import { settings } from './settings.mjs';

await run(async () => {
  const [file] = process.argv.slice(2);
  if (!file) throw new OperatorError('Say where to write it: npm run audit:export -- audit.ndjson');
  await build(['server']);
  const chosen = settings();
  const out = createWriteStream(file, { mode: 0o600, flags: 'wx' });
  await once(out, 'open').catch((error) => {
    throw new OperatorError(`${file} cannot be written: ${error.message}`);
  });
  let count = 0;
  await withExistingDatabase(chosen, (databaseUrl) =>
    asServing(databaseUrl, async (client) => {
      for await (const record of databaseRecords(client, chosen.dataDir)) {
        if (!out.write(`${JSON.stringify(record)}\n`)) await once(out, 'drain');
        if (record.entry) count++;
      }
    }),
  );
  out.end();
  await once(out, 'close');
  console.log(`${count} entries exported to ${file}`);
});
