import { expect, it } from '@jest/globals';
import { distanceCovered } from './progress.ts';

it.each([
  { name: 'half way down', actual: 100, baseline: 200, target: 0, ratio: 0.5 },
  { name: 'the wrong way', actual: 80, baseline: 100, target: 200, ratio: -0.2 },
  { name: 'beyond the target', actual: 260, baseline: 100, target: 200, ratio: 1.6 },
  { name: 'still at the baseline', actual: 100, baseline: 100, target: 200, ratio: 0 },
  { name: 'in decimals', actual: 0.3, baseline: 0.1, target: 0.5, ratio: 0.5 },
  { name: 'down to a target of 0 from a reported 0', actual: 0, baseline: 10, target: 0, ratio: 1 },
  { name: 'a target that is the baseline', actual: 50, baseline: 50, target: 50, ratio: null },
  { name: 'no baseline', actual: 50, baseline: null, target: 60, ratio: null },
  { name: 'nothing reported', actual: null, baseline: 0, target: 60, ratio: null },
])('$name covers $ratio of the way', ({ actual, baseline, target, ratio }) => {
  expect(distanceCovered(actual, { baseline, target })).toBe(ratio);
});

it('refuses a number that is none', () => {
  expect(() => distanceCovered(Number.NaN, { baseline: 0, target: 1 })).toThrow(RangeError);
});
