import { describe, expect, it } from '@jest/globals';
import { occurrences, stageOf } from './label-marks.ts';

describe('the stage in a label', () => {
  it.each([
    ['再編成実行 STEP1', 'STEP1', '再編成実行'],
    ['Reorganisation, step 2', 'STEP2', 'Reorganisation'],
    ['完成(1版)', '1版', '完成'],
    ['第2版の公表', '第2版', 'の公表'],
    ['STEP3', 'STEP3', 'STEP3'],
  ])('of %s is %s', (label, stage, rest) => expect(stageOf(label)).toEqual({ stage, rest }));

  it.each(['24区導入予定', '出版', '次期システムの調達'])('is not there in %s', (label) =>
    expect(stageOf(label)).toBeNull(),
  );
});

describe('what recurs in a lane', () => {
  const item = (id: string, label: string, kind = 'bar') => ({ id, label, kind });

  it('is counted in its own order, and nothing else is', () => {
    const lane = [item('a', '再学習'), item('b', '導入'), item('c', '再学習'), item('d', '再学習')];
    expect([...occurrences(lane)]).toEqual([
      ['a', { number: 1, of: 3 }],
      ['c', { number: 2, of: 3 }],
      ['d', { number: 3, of: 3 }],
    ]);
  });

  it('does not count a milestone as another time of a bar', () => {
    expect(occurrences([item('a', '公表'), item('b', '公表', 'milestone')]).size).toBe(0);
  });
});
