import { IsolationTrials } from '../../../dist/api/test/isolation.js';
import type { Case } from '../case.ts';
import { median } from '../statistics.ts';
import { addThirdTenant, TENANTS } from '../third-tenant.ts';

export default {
  id: 'A-1',
  title: 'tenants apart at the API',
  goal: '0 leaks in 100,000 attempts, foreign and absent ids answered alike',
  async run(context) {
    const app = await context.app();
    await addThirdTenant(app.database.databaseUrl, app.config.dataDir);
    const trials = await IsolationTrials.prepare(app, TENANTS, context.count(4, 1));
    const leaks: string[] = [];
    for (const walk of ['unasked', 'inHeaders', 'inQueries', 'inPaths', 'inBodies'] as const) {
      const found = await trials[walk]();
      context.say(`${walk}: ${found.length} leaks, ${trials.attempts} attempts so far`);
      for (const leak of found) context.say(leak);
      leaks.push(...found);
    }
    const [foreign, absent] = [median(trials.times.foreign), median(trials.times.absent)];
    return {
      count: trials.attempts,
      reached: `${leaks.length} leaks`,
      ok: leaks.length === 0 && (context.quick || trials.attempts >= 100_000),
      notes: `3 tenants, 8 roles; median answer to a foreign id ${foreign.toFixed(2)} ms, to an absent one ${absent.toFixed(2)} ms`,
    };
  },
} satisfies Case;
