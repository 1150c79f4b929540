import { smuggle } from '../../../dist/api/test/smuggling.js';
import type { Case } from '../case.ts';

export default {
  id: 'A-5',
  title: 'mass assignment',
  goal: '0 of 5,000 writes take effect, each is refused with 400 and a pointer',
  async run(context) {
    const { attempts, taken, entries } = await smuggle(await context.app());
    for (const one of taken.slice(0, 20)) context.say(one);
    const polluted = 'polluted' in {};
    return {
      count: attempts,
      reached: `${taken.length} not refused, ${entries} took effect`,
      ok: attempts >= 5_000 && taken.length === 0 && entries === 0 && !polluted,
    };
  },
} satisfies Case;
