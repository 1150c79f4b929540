import { describe, expect, it } from '@jest/globals';
import { initiativeVerdict } from './verdict.ts';

const kpi = (verdict: Parameters<typeof initiativeVerdict>[0][number]['verdict'], provisional = false) => ({
  verdict,
  provisional,
  computed: verdict,
  override: null,
});

describe('the verdict of an initiative', () => {
  it('is the worst of its KPIs, with how many of them were judged', () => {
    expect(initiativeVerdict([kpi('achieved'), kpi('partly'), kpi('no_target'), kpi('nearly')])).toEqual({
      code: 'partly',
      provisional: false,
      judged: 3,
      kpis: 4,
      manual: 0,
      computed: 'partly',
    });
  });

  it('is none without a KPI', () => {
    expect(initiativeVerdict([])).toBeNull();
  });

  it('says what is missing where nothing could be judged', () => {
    expect(initiativeVerdict([kpi('no_target'), kpi('unreported')])).toEqual({
      code: 'unreported',
      provisional: false,
      judged: 0,
      kpis: 2,
      manual: 0,
      computed: 'unreported',
    });
  });

  it('counts the verdicts that were given by hand, and says what it would be without them', () => {
    const override = { verdict: 'achieved', reason: '前提が変わったため', by: null, on: '2019-06-01' } as const;
    const byHand = { ...kpi('achieved'), computed: 'missed', override } as const;
    expect(initiativeVerdict([byHand, kpi('nearly')])).toMatchObject({
      code: 'nearly',
      manual: 1,
      kpis: 2,
      computed: 'missed',
    });
  });

  it('is provisional while any figure is', () => {
    expect(initiativeVerdict([kpi('achieved', true), kpi('missed')])?.provisional).toBe(true);
  });
});
