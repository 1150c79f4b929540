import { describe, expect, it } from '@jest/globals';
import type { Day } from '../calendar/day.ts';
import { type ScheduleItemFacts, type ScheduleState, scheduleState } from './state.ts';

const BAR: ScheduleItemFacts = {
  kind: 'bar',
  plannedStart: 'FY2019',
  plannedEnd: 'FY2019',
  actualStart: null,
  actualEnd: null,
  percentDone: null,
  openEnded: false,
  tentative: false,
  certainty: 'given',
  droppedOn: null,
};

type Case = { name: string; item: Partial<ScheduleItemFacts>; day: Day; state: ScheduleState };

describe('the state of a bar', () => {
  it.each<Case>([
    { name: 'before its year', item: {}, day: '2019-03-31', state: 'not_started' },
    { name: 'on the last day of its year', item: {}, day: '2020-03-31', state: 'not_started' },
    { name: 'begun, on the last day', item: { actualStart: '2020-03-31' }, day: '2020-03-31', state: 'in_progress' },
    { name: 'begun, a day later', item: { actualStart: '2020-03-31' }, day: '2020-04-01', state: 'late_finish' },
    { name: 'neither begun nor finished in time', item: {}, day: '2020-04-01', state: 'late_finish' },
    { name: 'begun by percentage', item: { percentDone: 10 }, day: '2019-05-01', state: 'in_progress' },
    {
      name: 'of two years, not begun in the first',
      item: { plannedEnd: 'FY2020' },
      day: '2020-04-01',
      state: 'late_start',
    },
    {
      name: 'of two years, begun late',
      item: { plannedEnd: 'FY2020', actualStart: '2020-05' },
      day: '2020-05-01',
      state: 'in_progress',
    },
    { name: 'without a start, in time', item: { plannedStart: null }, day: '2020-03-31', state: 'not_started' },
    { name: 'without a start, past its end', item: { plannedStart: null }, day: '2020-04-01', state: 'late_finish' },
    { name: 'with an exact end', item: { plannedEnd: '2019-07-01' }, day: '2019-07-02', state: 'late_finish' },
    { name: 'finished', item: { actualEnd: '2019-07-01' }, day: '2019-07-01', state: 'done' },
    { name: 'finished late', item: { actualEnd: '2021-07-01' }, day: '2021-07-01', state: 'done' },
    {
      name: 'seen on the day before it was finished',
      item: { actualStart: '2019-04', actualEnd: '2019-07-01' },
      day: '2019-06-30',
      state: 'in_progress',
    },
    { name: 'finished by percentage', item: { percentDone: 100 }, day: '2020-04-01', state: 'done' },
    { name: 'at 0 percent', item: { percentDone: 0 }, day: '2019-05-01', state: 'not_started' },
    { name: 'dropped', item: { droppedOn: '2019-10-01' }, day: '2020-04-01', state: 'dropped' },
    { name: 'seen before it was dropped', item: { droppedOn: '2019-10-01' }, day: '2019-09-30', state: 'not_started' },
    {
      name: 'finished before the withdrawal',
      item: { actualEnd: '2019-07', droppedOn: '2019-10-01' },
      day: '2020-04-01',
      state: 'done',
    },
  ])('$name: $state', ({ item, day, state }) => expect(scheduleState({ ...BAR, ...item }, day)).toBe(state));

  it('follows the plan’s own fiscal year', () => {
    expect(scheduleState(BAR, '2020-01-01', 1)).toBe('late_finish');
    expect(scheduleState(BAR, '2020-01-01', 4)).toBe('not_started');
  });
});

describe('a bar whose years are unknown', () => {
  const unknown: ScheduleItemFacts = { ...BAR, plannedStart: null, plannedEnd: null, certainty: 'unknown' };

  it('is unconfirmed and never late', () => {
    expect(scheduleState(unknown, '2050-01-01')).toBe('unconfirmed');
    expect(scheduleState({ ...unknown, plannedStart: 'FY2018', plannedEnd: 'FY2018' }, '2050-01-01')).toBe(
      'unconfirmed',
    );
  });

  it('still shows what was really done', () => {
    expect(scheduleState({ ...unknown, actualStart: '2018-05' }, '2050-01-01')).toBe('in_progress');
    expect(scheduleState({ ...unknown, actualStart: '2018-05', openEnded: true }, '2050-01-01')).toBe('running');
    expect(scheduleState({ ...unknown, actualEnd: '2018-05' }, '2050-01-01')).toBe('done');
  });

  it('is unconfirmed too where a date was simply never given', () => {
    expect(scheduleState({ ...unknown, certainty: 'given' }, '2050-01-01')).toBe('unconfirmed');
  });
});

describe('an open-ended bar (2019年度～)', () => {
  const open: ScheduleItemFacts = { ...BAR, plannedEnd: null, openEnded: true };

  it.each<Case>([
    { name: 'before its start', item: {}, day: '2019-03-31', state: 'not_started' },
    { name: 'not begun in its first year', item: {}, day: '2020-04-01', state: 'late_start' },
    { name: 'running', item: { actualStart: '2019-10' }, day: '2019-10-01', state: 'running' },
    { name: 'running thirty years later', item: { actualStart: '2019-10' }, day: '2050-01-01', state: 'running' },
    {
      name: 'running with a percentage',
      item: { actualStart: '2019-10', percentDone: 100 },
      day: '2020-01-01',
      state: 'running',
    },
    { name: 'ended', item: { actualStart: '2019-10', actualEnd: '2021-03-31' }, day: '2021-03-31', state: 'done' },
  ])('$name: $state', ({ item, day, state }) => expect(scheduleState({ ...open, ...item }, day)).toBe(state));
});

describe('a tentative bar (24区導入予定)', () => {
  const tentative: ScheduleItemFacts = { ...BAR, plannedEnd: null, openEnded: true, tentative: true };

  it.each<Case>([
    { name: 'before its year', item: {}, day: '2018-10-01', state: 'tentative' },
    { name: 'on the last day of its year', item: {}, day: '2020-03-31', state: 'tentative' },
    { name: 'undecided past its year', item: {}, day: '2020-04-01', state: 'tentative_overdue' },
    {
      name: 'known by the month, in that year',
      item: { plannedStart: '2019-07' },
      day: '2019-08-01',
      state: 'tentative',
    },
    {
      name: 'known by its end only',
      item: { plannedStart: null, plannedEnd: 'FY2019' },
      day: '2020-04-01',
      state: 'tentative_overdue',
    },
    { name: 'begun all the same', item: { actualStart: '2019-07' }, day: '2020-04-01', state: 'running' },
    { name: 'dropped', item: { droppedOn: '2019-12-01' }, day: '2020-04-01', state: 'dropped' },
  ])('$name: $state', ({ item, day, state }) => expect(scheduleState({ ...tentative, ...item }, day)).toBe(state));
});

describe('a milestone or gate', () => {
  const milestone: ScheduleItemFacts = { ...BAR, kind: 'milestone', plannedStart: null, plannedEnd: '2018-12' };

  it.each<Case>([
    { name: 'ahead', item: {}, day: '2018-12-31', state: 'not_started' },
    { name: 'missed', item: {}, day: '2019-01-01', state: 'late_finish' },
    {
      name: 'planned by its start alone, missed',
      item: { plannedStart: '2018-12', plannedEnd: null },
      day: '2019-01-01',
      state: 'late_finish',
    },
    { name: 'reached by its start alone', item: { actualStart: '2018-11-20' }, day: '2018-11-20', state: 'done' },
    { name: 'reached', item: { kind: 'gate', actualEnd: '2018-11-20' }, day: '2019-01-01', state: 'done' },
  ])('$name: $state', ({ item, day, state }) => expect(scheduleState({ ...milestone, ...item }, day)).toBe(state));
});
