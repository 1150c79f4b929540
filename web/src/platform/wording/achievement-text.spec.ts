import { expect, it } from '@jest/globals';
import { achievementText } from './achievement-text.ts';

it.each([
  [null, null],
  [0.9996, '99.9%'],
  [0.79951, '80.0%'],
  [1, '100.0%'],
  [1.33333, '133.3%'],
  [-0.2, '−20.0%'],
])('%p without a verdict of its own prints as %p', (achievement, text) => {
  expect(achievementText({ achievement, trace: null }, 'ja')).toBe(text);
});
