import { describe, expect, it } from '@jest/globals';
import { fuzzyDate, type FuzzyDateText } from '../schedule-items/fuzzy-date.ts';
import { changeSince } from './changes.ts';
import type { BaselineItem } from './contract.ts';

const planned = (start: FuzzyDateText, end: FuzzyDateText) => ({ start: fuzzyDate(start), end: fuzzyDate(end) });
const before: BaselineItem = {
  scheduleItemId: 'a',
  label: '構築',
  kind: 'bar',
  laneId: 'l',
  lane: null,
  order: 0,
  planned: planned('FY2018', 'FY2019'),
  openEnded: false,
  tentative: false,
};
const now = { planned: before.planned, openEnded: false, tentative: false, state: 'in_progress' } as const;

describe('what became of an item since an edition', () => {
  it.each([
    ['nothing', now, before, null],
    ['new', now, undefined, 'added'],
    ['given up', { ...now, state: 'dropped' }, before, 'removed'],
    ['moved', { ...now, planned: planned('FY2018', 'FY2020') }, before, 'changed'],
    ['known more precisely', { ...now, planned: planned('FY2018', '2019-07') }, before, 'changed'],
    ['without an end now', { ...now, openEnded: true }, before, 'changed'],
    ['firm now', now, { ...before, tentative: true }, 'changed'],
  ] as const)('%s', (_name, item, frozen, change) => expect(changeSince(item, frozen)).toBe(change));
});
