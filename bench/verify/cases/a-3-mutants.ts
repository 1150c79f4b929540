import type { Case } from '../case.ts';
import { keepOriginal, runMutant, type Verdict } from '../mutant-run.ts';
import { type Mutant, MUTANTS } from '../mutants.ts';
import { startTestServer } from '../test-server.ts';

/** More would starve the races that some mutants are caught by. */
const AT_ONCE = 2;

export default {
  id: 'A-3',
  title: 'mutants: one defence removed at a time',
  goal: '100 % of at least 30 turn the suite red',
  async run(context) {
    await startTestServer();
    context.atEnd(keepOriginal());
    const mutants = context.quick ? MUTANTS.filter((_, index) => index % 8 === 0) : MUTANTS;
    await requireGreen(mutants.filter(({ isRace }) => !isRace));
    const waiting = [...mutants.entries()];
    const verdicts: Verdict[] = [];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        if (next[1].isRace) await requireGreen([next[1]]);
        const verdict = await runMutant(next[1], next[0]);
        const { mutant, killedBy, seconds } = verdict;
        context.say(`${killedBy ? 'killed  ' : 'SURVIVED'} ${mutant.name} (${seconds} s) ${killedBy ?? mutant.specs}`);
        verdicts.push(verdict);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const survivors = verdicts.filter(({ killedBy }) => killedBy === null).map(({ mutant }) => mutant.name);
    return {
      count: verdicts.length,
      reached: `${verdicts.length - survivors.length} killed, ${survivors.length} survived`,
      ok: survivors.length === 0 && (context.quick || verdicts.length >= 30),
      notes: survivors.length > 0 ? survivors.join('; ') : 'bench/verify/mutants.ts names them',
    };
  },
} satisfies Case;

let copies = 0;

/** The copy itself must be green, or everything would look killed. */
async function requireGreen(mutants: Mutant[]): Promise<void> {
  for (const [tests, group] of Map.groupBy(mutants, (mutant) => mutant.tests)) {
    const specs = [...new Set(group.flatMap((mutant) => mutant.specs.split('|')))].join('|');
    copies += 1;
    const { killedBy } = await runMutant({ name: 'none', specs, tests }, MUTANTS.length + copies, AT_ONCE);
    if (killedBy) throw new Error(`Without a mutation: ${killedBy}`);
  }
}
