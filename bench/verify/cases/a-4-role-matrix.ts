import { ROLE_MATRIX } from '../../../dist/api/test/role-matrix.js';
import { walkRoles } from '../../../dist/api/test/role-walk.js';
import type { Case } from '../case.ts';

export default {
  id: 'A-4',
  title: 'role matrix',
  goal: 'every cell stated and checked, 0 differing',
  async run(context) {
    const { cells, wrong } = await walkRoles(await context.app());
    for (const one of wrong) context.say(one);
    return {
      count: cells,
      reached: `${wrong.length} differing`,
      ok: wrong.length === 0 && cells === Object.keys(ROLE_MATRIX).length * 13,
      notes:
        'every operation × 8 roles, nobody, a disabled member, and a session expired, idle or signed out; API keys do not exist yet',
    };
  },
} satisfies Case;
