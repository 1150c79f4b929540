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
  await withDatabase(settings(), (databaseUrl) =>
    step('recreating the plan from its source', () =>
      asServing(databaseUrl, (client) => recreateFromSource(client, { log: console.log })),
    ),
  );
});
