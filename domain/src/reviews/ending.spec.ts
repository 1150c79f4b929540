import { describe, expect, it } from '@jest/globals';
import type { ScheduleItemFacts } from '../schedule-items/state.ts';
import { canEndOn } from './ending.ts';

const BAR: ScheduleItemFacts = {
  kind: 'bar',
  plannedStart: 'FY2019',
  plannedEnd: 'FY2020',
  actualStart: null,
  actualEnd: null,
  percentDone: null,
  openEnded: false,
  tentative: false,
  certainty: 'given',
  droppedOn: null,
};

describe('ending an item', () => {
  it.each<{ name: string; item: Partial<ScheduleItemFacts>; day: '2019-03-31' | '2019-04-01'; can: boolean }>([
    { name: 'a bar on the first day it may begin', item: {}, day: '2019-04-01', can: true },
    { name: 'a bar that would begin later', item: {}, day: '2019-03-31', can: false },
    { name: 'a bar that began early', item: { actualStart: '2019-02' }, day: '2019-03-31', can: true },
    {
      name: 'a bar whose years are unknown',
      item: { plannedStart: null, plannedEnd: null },
      day: '2019-03-31',
      can: true,
    },
    { name: 'a milestone', item: { kind: 'milestone' }, day: '2019-04-01', can: false },
  ])('$name: $can', ({ item, day, can }) => {
    expect(canEndOn({ ...BAR, ...item }, day, 4)).toBe(can);
  });
});
