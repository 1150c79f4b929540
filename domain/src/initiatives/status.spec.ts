import { describe, expect, it } from '@jest/globals';
import { type StatusFacts, statusOn } from './status.ts';

const withdrawal: StatusFacts = { status: 'withdrawal_planned', statusSince: '2020-06-10', endsOn: '2021-03-31' };
const completion: StatusFacts = { status: 'completed', statusSince: '2020-06-10', endsOn: '2020-09-30' };

describe('the status of an initiative on a day', () => {
  it.each([
    { name: 'before the decision', facts: withdrawal, day: '2020-06-09', status: 'active' },
    { name: 'on the day of the decision', facts: withdrawal, day: '2020-06-10', status: 'withdrawal_planned' },
    { name: 'on the last day before it ends', facts: withdrawal, day: '2021-03-30', status: 'withdrawal_planned' },
    { name: 'on the day that ends it', facts: withdrawal, day: '2021-03-31', status: 'withdrawn' },
    { name: 'decided, not yet ended', facts: completion, day: '2020-09-29', status: 'active' },
    { name: 'ended', facts: completion, day: '2020-09-30', status: 'completed' },
    {
      name: 'ended by a day before the decision',
      facts: { ...completion, endsOn: '2020-06-01' },
      day: '2020-06-09',
      status: 'active',
    },
  ] as const)('$name is $status', ({ facts, day, status }) => {
    expect(statusOn(facts, day)).toBe(status);
  });

  it.each(['draft', 'active', 'rebuilding'] as const)('is what is stored: %s', (status) => {
    expect(statusOn({ status, statusSince: null, endsOn: null }, '2018-01-01')).toBe(status);
    expect(statusOn({ status, statusSince: '2019-06-01', endsOn: null }, '2019-06-01')).toBe(status);
  });

  it('was active before the rebuilding began', () => {
    expect(statusOn({ status: 'rebuilding', statusSince: '2019-06-01', endsOn: null }, '2019-05-31')).toBe('active');
  });
});
