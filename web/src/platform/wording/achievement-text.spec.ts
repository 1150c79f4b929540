import { expect, it } from '@jest/globals';
import { achievementText, frozenAchievementText } from './achievement-text.ts';

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

it('prints a frozen achievement as the dashboard does, and of a record without one what was judged', () => {
  const trace = { ratio: 0.6, shownPercent: 60 }; // of the pace
  expect(frozenAchievementText({ achievement: 0.3, trace }, 'ja')).toBe('30.0%');
  expect(frozenAchievementText({ achievement: 0.3, trace: null }, 'ja')).toBe('30.0%');
  expect(frozenAchievementText({ achievement: null, trace }, 'ja')).toBeNull();
  expect(frozenAchievementText({ trace }, 'ja')).toBe('60.0%');
  expect(frozenAchievementText({ trace: null }, 'ja')).toBeNull();
});
