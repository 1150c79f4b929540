import { forgeWrites } from '../../../dist/api/test/forged-writes.js';
import type { Case } from '../case.ts';

export default {
  id: 'S-6',
  title: 'writes that another site sends',
  goal: '100 % refused, by every operation that changes something',
  async run(context) {
    const { attempts, passed, entries } = await forgeWrites(await context.app());
    for (const one of passed.slice(0, 20)) context.say(one);
    return {
      count: attempts,
      reached: `${passed.length} not refused, ${entries} took effect`,
      ok: passed.length === 0 && entries === 0,
      notes: 'foreign and missing origin, form, plain text; token missing, stale, cut, another member’s',
    };
  },
} satisfies Case;
