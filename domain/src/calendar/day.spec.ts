import { describe, expect, it } from '@jest/globals';
import { addDays, type Day, dayInZone, isDay } from './day.ts';

describe('a day', () => {
  it.each([
    ['2019-04-01', true],
    ['2020-02-29', true],
    ['2019-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2019-04-31', false],
    ['2019-13-01', false],
    ['2019-00-10', false],
    ['2019-4-1', false],
    ['2019-04-01T00:00', false],
    ['', false],
  ])('%j exists: %s', (text, exists) => expect(isDay(text)).toBe(exists));

  it.each<[Day, number, Day]>([
    ['2019-12-31', 1, '2020-01-01'],
    ['2020-03-01', -1, '2020-02-29'],
    ['2019-04-01', 365, '2020-03-31'],
    ['2019-04-01', 0, '2019-04-01'],
  ])('%s and %d days is %s', (day, days, expected) => expect(addDays(day, days)).toBe(expected));

  it('refuses to count from a day that does not exist', () => {
    expect(() => addDays('2019-02-30', 1)).toThrow(RangeError);
  });
});

describe('the day of an instant', () => {
  it.each([
    ['2019-03-31T23:30:00+09:00', 'Asia/Tokyo', '2019-03-31'],
    ['2019-03-31T15:00:00Z', 'Asia/Tokyo', '2019-04-01'],
    ['2019-04-01T00:30:00+09:00', 'UTC', '2019-03-31'],
    ['2019-03-31T23:30+09:00', 'Asia/Tokyo', '2019-03-31'],
  ])('%s in %s is %s', (instant, zone, day) => expect(dayInZone(instant, zone)).toBe(day));

  it.each(['2019-03-31T23:30', '2019-03-31', 'yesterday', ''])(
    'refuses %j, which every machine would read in its own way',
    (text) => {
      expect(() => dayInZone(text, 'Asia/Tokyo')).toThrow(RangeError);
    },
  );

  it('refuses an unknown zone', () => {
    expect(() => dayInZone('2019-03-31T00:00:00Z', 'Asia/Naniwa')).toThrow(RangeError);
  });
});
