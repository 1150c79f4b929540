import { describe, expect, it } from '@jest/globals';
import type { ScheduleState } from '../schedule-items/state.ts';
import { workDone } from './work-done.ts';

describe('the work of an initiative', () => {
  it.each<{ name: string; states: ScheduleState[]; state: ScheduleState; judged: number }>([
    { name: 'everything done', states: ['done', 'done'], state: 'done', judged: 2 },
    { name: 'nothing begun', states: ['not_started', 'not_started'], state: 'not_started', judged: 2 },
    { name: 'some done, some to come', states: ['done', 'not_started'], state: 'in_progress', judged: 2 },
    { name: 'something under way', states: ['done', 'in_progress'], state: 'in_progress', judged: 2 },
    { name: 'only an open end left', states: ['done', 'running'], state: 'running', judged: 2 },
    { name: 'an open end and more', states: ['running', 'in_progress'], state: 'in_progress', judged: 2 },
    { name: 'one item late', states: ['done', 'late_start', 'in_progress'], state: 'late_start', judged: 3 },
    { name: 'the worst of two', states: ['late_start', 'late_finish'], state: 'late_finish', judged: 2 },
    { name: 'an undecided gate', states: ['done', 'tentative_overdue'], state: 'tentative_overdue', judged: 2 },
    { name: 'what nobody committed to', states: ['done', 'tentative', 'dropped'], state: 'done', judged: 1 },
    { name: 'years that are unknown', states: ['unconfirmed', 'tentative'], state: 'unconfirmed', judged: 0 },
    { name: 'everything dropped', states: ['dropped', 'dropped'], state: 'dropped', judged: 0 },
  ])('is told by $name', ({ states, state, judged }) => {
    expect(workDone(states)).toMatchObject({ state, judged, total: states.length });
  });

  it('prints what it left out', () => {
    const work = workDone(['done', 'tentative', 'unconfirmed', 'tentative', 'late_start']);
    expect(work).toEqual({
      state: 'late_start',
      total: 5,
      judged: 2,
      counts: { done: 1, tentative: 2, unconfirmed: 1, late_start: 1 },
      exclusions: [
        { state: 'tentative', count: 2 },
        { state: 'unconfirmed', count: 1 },
      ],
    });
  });

  it('is nothing without a schedule', () => expect(workDone([])).toBeNull());
});
