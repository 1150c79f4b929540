// `npm run seed:source`: the Osaka tenant anew, from the published plan alone.
import './node-version.mjs';
import { build } from './build.mjs';
import { asServing, built } from './database.mjs';
import { withDatabase } from './open-database.mjs';
import { run, step } from './report.mjs';
import { settings } from './settings.mjs';

await run(async () => {
  await build(['server']);
  const { recreateFromSource } = await built('seed/recreate-from-source.js');
  const chosen = settings();
  await withDatabase(chosen, (databaseUrl) =>
    step('recreating the plan from its source', async () => {
      await asServing(databaseUrl, (client) =>
        recreateFromSource(client, { dataDir: chosen.dataDir, log: console.log }),
      );
    }),
  );
});
