import { describe, expect, it } from '@jest/globals';
import { INITIATIVE_STATUSES } from './contract.ts';
import { type CountedInitiative, type CountedOrigin, countInitiatives } from './counts.ts';

const some = (count: number, initiative: CountedInitiative) => Array<CountedInitiative>(count).fill(initiative);

describe('the count of initiatives', () => {
  it('keeps 撤退 and 完了 apart and 撤退予定 among the current', () => {
    expect(
      countInitiatives([
        ...some(8, { origin: 'original', status: 'active' }),
        ...some(2, { origin: 'original', status: 'withdrawn' }),
        ...some(3, { origin: 'added', status: 'completed' }),
        ...some(1, { origin: 'added', status: 'withdrawal_planned' }),
        ...some(1, { origin: 'split', status: 'rebuilding' }),
        ...some(1, { origin: 'original', status: 'active', merged: true }),
        ...some(4, { origin: 'added', status: 'draft' }),
      ]),
    ).toEqual({ original: 11, added: 4, split: 1, merged: 1, withdrawn: 2, completed: 3, current: 10 });
  });

  it('always reconciles: 当初 + 追加 + 分割 − 統合 − 撤退 − 完了 = 現在', () => {
    const origins: CountedOrigin[] = ['original', 'added', 'split'];
    const every = origins.flatMap((origin) =>
      INITIATIVE_STATUSES.flatMap((status) => [true, false].map((merged) => ({ origin, status, merged }))),
    );
    const { original, added, split, merged, withdrawn, completed, current } = countInitiatives(every);
    expect(original + added + split - merged - withdrawn - completed).toBe(current);
  });

  it('of nothing is nothing', () => expect(countInitiatives([]).current).toBe(0));
});
