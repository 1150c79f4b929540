import { setTimeout as pause } from 'node:timers/promises';
import type { Case } from '../case.ts';
import { addDepartment, compare, untilAcknowledged, Writers } from '../writing.ts';

export default {
  id: 'R-2',
  title: 'kill -9 of one API process under writes, the other alive',
  goal: '200 rounds: only requests in flight fail, all can be repeated with their key, nothing is inconsistent',
  async run(context) {
    const product = await context.product({ apis: 2 });
    const admin = await product.as('admin@osaka-demo.example');
    const [mortal, other] = product.apis as [(typeof product.apis)[0], (typeof product.apis)[0]];
    let failedAtOther = 0;
    let repeated = 0;
    const writers = new Writers(6, 'api-killed-', async (name, writer) => {
      if (writer < 2) {
        // Through the process that lives: none of these may fail.
        const status = (await addDepartment(admin, name, other.url))?.status;
        if (status !== 201) failedAtOther += 1;
        return status === 201;
      }
      const first = await addDepartment(admin, name, mortal.url);
      if (first?.status === 201) return true;
      repeated += 1;
      return (await untilAcknowledged(admin, name, [other.url])) > 0;
    });
    const rounds = context.count(200, 3);
    for (let round = 0; round < rounds; round += 1) {
      await pause(context.random.below(300));
      await mortal.kill();
      await mortal.restart();
    }
    await writers.stop();
    const { lost, doubled, unaudited, extraEntries } = await compare(product, writers.acknowledged, 'api-killed-');
    return {
      count: rounds,
      reached: `${writers.acknowledged.length} acknowledged, ${failedAtOther} failed at the other process, ${repeated} repeated, ${lost + doubled + unaudited + extraEntries} lost or doubled`,
      ok: failedAtOther + lost + doubled + unaudited + extraEntries === 0 && repeated > 0,
    };
  },
} satisfies Case;
