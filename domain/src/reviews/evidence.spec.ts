import { describe, expect, it } from '@jest/globals';
import type { Day } from '../calendar/day.ts';
import { kept, UNREPORTED } from '../kpis/judgement.fixtures.ts';
import type { KpiFacts } from '../kpis/judgement.ts';
import { DEFAULT_SCHEME } from '../kpis/schemes/presets.ts';
import { changesBetween, differencesBetween } from './differences.ts';
import { type EvidenceFacts, type EvidenceItemFacts, evidenceOf } from './evidence.ts';

const KPI: KpiFacts = { ...UNREPORTED, definition: { ...UNREPORTED.definition, unit: '回' } };

const BAR: EvidenceItemFacts = {
  id: 'bar',
  label: '導入',
  labelEn: null,
  kind: 'bar',
  lane: null,
  plannedStart: 'FY2018',
  plannedEnd: 'FY2018',
  actualStart: null,
  actualEnd: null,
  percentDone: null,
  openEnded: false,
  tentative: false,
  certainty: 'given',
  droppedOn: null,
};

const reported = (value: number, example = false) => kept('FY2018', value, { example });

const FACTS: EvidenceFacts = {
  initiative: {
    id: 'i',
    number: 3,
    title: '戸籍AI',
    titleEn: null,
    department: null,
    status: 'withdrawal_planned',
    statusSince: '2019-06-10',
    endsOn: '2020-03-31',
  },
  editions: [
    { number: 1, publishedOn: '2018-05' },
    { number: 2, publishedOn: '2020-02-12' },
  ],
  kpis: [
    {
      kpiId: 'k',
      name: '利用回数',
      nameEn: null,
      unit: '回',
      unitEn: null,
      decimals: 0,
      facts: { ...KPI, toDate: reported(1234) },
    },
  ],
  scheduleItems: [BAR],
  selfAssessment: null,
  opinion: null,
  costs: [],
};

const frozen = (facts: Partial<EvidenceFacts> = {}, asOf: Day = '2019-05-31') =>
  evidenceOf({ ...FACTS, ...facts }, { asOf, fiscalYear: 2018, startMonth: 4, scheme: DEFAULT_SCHEME, dueDays: 30 });
const withKpi = (facts: Partial<KpiFacts>) => ({ kpis: [{ ...FACTS.kpis[0]!, facts: { ...KPI, ...facts } }] });

describe('evidence', () => {
  it('reads everything on its day: verdict, bar, status and edition', () => {
    expect(frozen()).toMatchObject({
      judgementScheme: { id: 'default', version: 1 },
      edition: { number: 1 },
      initiative: { number: 3, status: 'active' },
      kpis: [{ actual: { value: 1234, state: 'value', upTo: 'FY2018' }, target: { value: 100 }, verdict: 'achieved' }],
      scheduleItems: [{ planned: { start: { precision: 'fiscal_year', value: 'FY2018' } }, state: 'late_finish' }],
    });
    expect(frozen({}, '2019-06-10').initiative.status).toBe('withdrawal_planned');
    expect(frozen({}, '2020-03-31').initiative.status).toBe('withdrawn');
  });

  it.each<[Day, number | null]>([
    ['2018-04-30', null],
    ['2018-05-01', 1],
    ['2020-02-11', 1],
    ['2020-02-12', 2],
  ])('on %s rests on edition %s', (asOf, edition) => {
    expect(frozen({}, asOf).edition?.number ?? null).toBe(edition);
  });

  it('keeps nothing reported apart from a reported zero', () => {
    expect(frozen(withKpi({ toDate: null })).kpis[0]).toMatchObject({
      actual: { value: null, state: 'unreported' },
      verdict: 'unreported',
    });
    expect(frozen(withKpi({ toDate: reported(0) })).kpis[0]).toMatchObject({
      actual: { value: 0, state: 'value' },
      verdict: 'missed',
    });
  });

  it('keeps the achievement of the running year beside the share of the pace or of the 見込値 that was judged', () => {
    const count = { ...KPI.definition, frequency: 'half' } as const;
    const half = kept('FY2018-H1', 30, { expected: 1 });
    const grounds = { rule: 'attainment', actual: 30, target: 100, baseline: null };
    const inYear = (facts: Partial<KpiFacts>) =>
      frozen(withKpi({ definition: count, toDate: half, ...facts }), '2018-11-30').kpis[0];
    expect(inYear({})).toMatchObject({ achievement: 0.3, grounds, trace: { rule: 'linear_pace', ratio: 0.6 } });
    const expectation = {
      value: 90,
      outlook: 'partly',
      note: null,
      by: null,
      on: '2018-10-01',
      example: false,
    } as const;
    expect(inYear({ expectation })).toMatchObject({
      achievement: 0.3,
      grounds,
      trace: { basis: 'expected', ratio: 0.9 },
    });
    expect(frozen(withKpi({ definition: count, toDate: half })).kpis[0]).toMatchObject({
      verdict: 'partial_count',
      achievement: 0.3,
      grounds,
      trace: null,
    });
    expect(inYear({ targets: [] })).toMatchObject({ achievement: null, grounds: null });
    expect(inYear({})).not.toHaveProperty('noPace');
  });

  it.each<[Day, boolean]>([
    ['2018-04-10', false],
    ['2019-04-30', false],
    ['2019-05-31', true],
  ])('on %s keeps whether an answer without a target was due: %s', (asOf, unreported) => {
    const [kpi] = frozen(withKpi({ toDate: null, targets: [] }), asOf).kpis;
    expect(kpi).toMatchObject({ actual: { state: 'unreported' }, verdict: 'no_target', unreported });
  });

  it('judges the original target and prints the changed one beside it', () => {
    const lowered = { sort: 'number', value: 10, low: null, high: null, setOn: '2018-12-01', example: false } as const;
    const [kpi] = frozen(withKpi({ toDate: reported(50), targets: [...KPI.targets, lowered] })).kpis;
    expect(kpi).toMatchObject({ target: { value: 100 }, changedTarget: { value: 10 }, verdict: 'missed' });
  });

  it('is an example where its value or its target is', () => {
    expect(frozen().kpis[0]!.example).toBe(false);
    expect(frozen(withKpi({ toDate: reported(1, true) })).kpis[0]!.example).toBe(true);
  });
});

describe('what differs today', () => {
  const record = frozen(withKpi({ toDate: reported(100) })).kpis;

  it('is no verdict of a scheme that was chosen since', () => {
    const scheme = {
      ...DEFAULT_SCHEME,
      yearEnd: [{ from: 2, verdict: 'achieved', word: 'achieved' }, DEFAULT_SCHEME.yearEnd[3]!],
    } as const;
    const context = { asOf: '2019-05-31', fiscalYear: 2018, startMonth: 4, dueDays: 30 } as const;
    const facts = { ...FACTS, ...withKpi({ toDate: reported(100) }) };
    const today = evidenceOf(facts, { ...context, scheme: { ...scheme, id: 'own', version: 2 } }).kpis;
    expect(today[0]!.verdict).toBe('missed');
    expect(differencesBetween(record, today)).toEqual([]);
  });

  it('is nothing while nothing was corrected', () => {
    expect(differencesBetween(record, record)).toEqual([]);
  });

  it('is nothing that a record of before does not say', () => {
    const { kind: _kind, achievement: _achieved, grounds: _grounds, unreported: _due, ...before } = record[0]!;
    expect(differencesBetween([before], record)).toEqual([]);
  });

  it('is a corrected value with its verdict', () => {
    expect(differencesBetween(record, frozen(withKpi({ toDate: reported(70) })).kpis)).toEqual([
      {
        kpiId: 'k',
        name: '利用回数',
        nameEn: null,
        unit: '回',
        unitEn: null,
        decimals: 0,
        then: { value: 100, verdict: 'achieved', manual: false },
        now: { value: 70, verdict: 'partly', manual: false },
      },
    ]);
  });

  it('is a verdict alone, where a target was mended', () => {
    const target = { ...KPI.targets[0]!, value: 120 };
    expect(
      differencesBetween(record, frozen(withKpi({ toDate: reported(100), targets: [target] })).kpis),
    ).toMatchObject([{ then: { verdict: 'achieved' }, now: { value: 100, verdict: 'nearly' } }]);
  });

  it('is neither a KPI that came later nor one that was closed since', () => {
    expect(differencesBetween([], record)).toEqual([]);
    expect(differencesBetween(record, frozen(withKpi({ toDate: reported(100), closedOn: '2018-12-31' })).kpis)).toEqual(
      [],
    );
  });
});

describe('a 差替え', () => {
  it('says nothing where nothing changed', () => {
    expect(changesBetween(frozen(), frozen())).toEqual([]);
  });

  it('names each KPI, bar and word that changed, in the order of the packet', () => {
    const after = frozen({
      ...withKpi({ toDate: reported(80) }),
      scheduleItems: [
        { ...BAR, plannedEnd: 'FY2019' },
        { ...BAR, id: 'new', label: '拡大', plannedStart: 'FY2019', plannedEnd: null, openEnded: true },
      ],
      selfAssessment: { judgement: 'partly', comment: '2区で遅れた' },
      opinion: { text: '負担を見るべき' },
    });
    const changes = changesBetween(frozen(), after);
    expect(changes.map(({ subject, kpiName, before, after: now }) => [subject, kpiName, before, now])).toEqual([
      ['kpi', '利用回数', '1,234回', '80回'],
      ['schedule_item', '導入', 'FY2018', 'FY2018～FY2019'],
      ['schedule_item', '拡大', '—', 'FY2019～'],
      ['self_assessment', '', '—', '2区で遅れた'],
      ['opinion', '', '—', '負担を見るべき'],
    ]);
    expect(changes[0]).toMatchObject({
      initiativeNumber: 3,
      initiativeTitle: '戸籍AI',
      beforeCode: 'achieved',
      afterCode: 'nearly',
    });
    expect(changes[3]).toMatchObject({ beforeCode: null, afterCode: 'partly' });
  });

  it('shows a value that came or went, and one that only prints alike', () => {
    expect(changesBetween(frozen(withKpi({ toDate: null })), frozen())).toMatchObject([
      { before: '—', after: '1,234回' },
    ]);
    expect(changesBetween(frozen(), frozen(withKpi({ toDate: reported(1234.4) })))).toMatchObject([
      { before: '1234回', after: '1234.4回' },
    ]);
  });
});
