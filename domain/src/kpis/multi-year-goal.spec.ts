import { describe, expect, it } from '@jest/globals';
import { COUNT } from './definition.fixtures.ts';
import type { KpiVersion } from './definition.ts';
import { goalStart } from './multi-year-goal.ts';

const BY_2020: KpiVersion = { ...COUNT, kind: 'level', finalTarget: { value: 300, fiscalYear: 2020 } };
const from = (effectiveFiscalYear: number, changes: Partial<KpiVersion> = {}): KpiVersion => ({
  ...BY_2020,
  effectiveFiscalYear,
  ...changes,
});

describe('the years of a goal', () => {
  it.each<{ name: string; versions: KpiVersion[]; start: number }>([
    { name: 'the only version', versions: [from(2018)], start: 2018 },
    {
      name: 'the first of several that only name it anew',
      versions: [from(2019), from(2018), from(2020)],
      start: 2018,
    },
    {
      name: 'the first version, though its number was changed since',
      versions: [from(2018), from(2019, { finalTarget: { value: 200, fiscalYear: 2020 } })],
      start: 2018,
    },
    { name: 'where something else is measured', versions: [from(2018), from(2019, { scope: '24区' })], start: 2019 },
    {
      name: 'the version that first set a goal',
      versions: [from(2018, { finalTarget: null }), from(2019), from(2020)],
      start: 2019,
    },
    {
      name: 'the version after the goal before was over',
      versions: [
        from(2015, { finalTarget: { value: 100, fiscalYear: 2017 } }),
        from(2018),
        from(2019, { publicationLagDays: 30 }),
      ],
      start: 2018,
    },
  ])('are counted from $name', ({ versions, start }) => expect(goalStart(versions, 2020)).toBe(start));

  it('have not begun before the first version', () => expect(goalStart([from(2018)], 2017)).toBeNull());
});
