// `npm run verify [-- A-1 S-3] [-- --quick]`: the cases of security and reliability, each with its count, the figure it
// reached and its goal. Ends with 1 where a figure is missed. A quick run has smaller counts and writes no results.
import '../../tools/node-version.mjs';
import { parseArgs } from 'node:util';
import { run } from '../../tools/report.mjs';
import { type Case, casesOf } from './case.ts';
import { openContext } from './context.ts';
import { printTable, type Row, writeResults } from './results.ts';
import { stopTestServer } from './test-server.ts';

await run(async () => {
  const { values, positionals } = parseArgs({ options: { quick: { type: 'boolean' } }, allowPositionals: true });
  const quick = values.quick ?? false;
  const chosen = await casesOf(positionals);
  const rows: Row[] = [];
  try {
    for (const one of chosen) {
      rows.push(await tried(one, quick));
      if (!quick) writeResults(rows.slice(-1)); // at once: a full run takes hours and may be ended
    }
  } finally {
    await stopTestServer();
  }
  printTable(rows);
  process.exit(rows.every(({ ok }) => ok) ? 0 : 1);
});

/** A case that throws has missed its figure; the others go on. */
async function tried(one: Case, quick: boolean): Promise<Row> {
  const { id, title, goal } = one;
  console.log(`${id} ${title} …`);
  const { context, close } = openContext(id, quick);
  const begun = performance.now();
  const outcome = await one.run(context).catch((error: unknown) => {
    console.error(error);
    const message = error instanceof Error ? error.message : String(error);
    return { count: 0, reached: `could not be run: ${message.split('\n')[0]}`, ok: false, notes: undefined };
  });
  await close();
  console.log(`  ${outcome.reached}`);
  return { id, title, goal, ...outcome, seconds: Math.round((performance.now() - begun) / 1_000) };
}
