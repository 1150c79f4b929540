import { expect, it } from '@jest/globals';
import type { Period } from '../calendar/period.ts';
import { refusalToClose } from './closing.ts';

const march = { period: 'FY2018-M12', to: '2019-03-31', today: '2019-04-01', closed: [] as Period[] } as const;

it.each([
  { name: 'a month that is over', facts: march, refusal: null },
  { name: 'a month on its last day', facts: { ...march, today: '2019-03-31' }, refusal: 'period_not_over' },
  { name: 'the same month again', facts: { ...march, closed: ['FY2018-M12'] }, refusal: 'already_closed' },
  { name: 'a month of a closed year', facts: { ...march, closed: ['FY2018'] }, refusal: 'already_closed' },
  { name: 'a month beside a closed one', facts: { ...march, closed: ['FY2018-M11', 'FY2018-Q3'] }, refusal: null },
  {
    name: 'the year around a closed month',
    facts: { ...march, period: 'FY2018', closed: ['FY2018-M12'] },
    refusal: null,
  },
] as { name: string; facts: Parameters<typeof refusalToClose>[0]; refusal: string | null }[])(
  'closing $name: $refusal',
  ({ facts, refusal }) => {
    expect(refusalToClose(facts)).toBe(refusal);
  },
);
