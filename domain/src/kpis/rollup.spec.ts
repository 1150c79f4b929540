import { describe, expect, it } from '@jest/globals';
import { type Verdict, VERDICTS } from './codes.ts';
import { isGrade, rollUp, worstVerdict } from './rollup.ts';

describe('a roll-up', () => {
  it('states the denominator and what was left out: 「20 指標のうち 12 を判定。目標値未設定 4、未測定 3、終了 1」', () => {
    const verdicts: Verdict[] = [
      ...Array<Verdict>(7).fill('achieved'),
      ...Array<Verdict>(5).fill('missed'),
      ...Array<Verdict>(4).fill('no_target'),
      ...Array<Verdict>(3).fill('not_measurable'),
      'closed',
    ];
    expect(rollUp(verdicts)).toEqual({
      total: 20,
      judged: 12,
      counts: { achieved: 7, missed: 5, no_target: 4, not_measurable: 3, closed: 1 },
      exclusions: [
        { verdict: 'no_target', count: 4 },
        { verdict: 'not_measurable', count: 3 },
        { verdict: 'closed', count: 1 },
      ],
    });
  });

  it('adds up for every code', () => {
    const { total, judged, exclusions } = rollUp(VERDICTS);
    expect(judged + exclusions.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  });

  it('of nothing is nothing', () => expect(rollUp([])).toEqual({ total: 0, judged: 0, counts: {}, exclusions: [] }));
});

describe('the worst of the parts', () => {
  it.each<[Verdict[], Verdict | null]>([
    [['achieved', 'nearly', 'partly'], 'partly'],
    [['achieved', 'missed', 'unreported'], 'missed'],
    [['on_track', 'slightly_behind'], 'slightly_behind'],
    [['achieved', 'no_target'], 'achieved'],
    [['no_target', 'unreported', 'closed'], 'unreported'],
    [['closed'], 'closed'],
    [[], null],
  ])('%j is %p', (verdicts, worst) => expect(worstVerdict(verdicts)).toBe(worst));

  it('finds each code when it stands alone', () => {
    for (const verdict of VERDICTS) expect(worstVerdict([verdict])).toBe(verdict);
  });

  it('calls seven codes grades', () => expect(VERDICTS.filter(isGrade)).toHaveLength(7));
});
