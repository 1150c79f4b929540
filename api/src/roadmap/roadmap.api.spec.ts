import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#domain/problems/contract';
import type { RoadmapInitiative, RoadmapView } from '#domain/roadmap/contract';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { type Client, startApp, type TestApp } from '../../test/signed-in.ts';
import { newId } from '../platform/ids.ts';

let api: TestApp;
let plan: SamplePlan;
let foreign: SamplePlan;
let viewer: Client;

beforeAll(async () => {
  api = await startApp();
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  foreign = await addSamplePlan(api.database.adminUrl, api.tenants[1]!);
  viewer = await api.as('viewer@first.example');
});
afterAll(() => api.close());

const at = (planId = plan.planId, query = '') => `/api/v1/plans/${planId}/roadmap${query}`;
const read = async (query = '') => (await viewer.get(at(plan.planId, query)).expect(200)).body as RoadmapView;
const initiativesOf = ({ policies }: RoadmapView): RoadmapInitiative[] =>
  policies.flatMap(({ themes }) => themes.flatMap(({ initiatives }) => initiatives));
const statesOn = async (asOf: string) => {
  const [first] = initiativesOf(await read(`?asOf=${asOf}`));
  return first!.lanes.flatMap(({ items }) => items.map(({ state }) => state));
};

describe('the roadmap', () => {
  it('draws every policy, also the one that nothing stands under', async () => {
    const roadmap = await read();
    expect(roadmap).toMatchObject({
      plan: { id: plan.planId, fromFiscalYear: 2018, toFiscalYear: 2020, soft: true, fiscalStartMonth: 4 },
      asOf: '2021-05-31',
      asOfReason: 'plan_ended',
      fiscalYear: 2020,
      axis: { fromFiscalYear: 2018, toFiscalYear: 2020 },
      edition: null,
    });
    expect(roadmap.policies.map(({ label, themes }) => [label, themes.length])).toEqual([
      ['スマートシティ', 1],
      ['データドリブン', 0],
    ]);
    expect(
      initiativesOf(roadmap).map(({ number, status, verdict, baseline }) => [number, status, verdict?.code, baseline]),
    ).toEqual([
      [1, 'active', 'missed', null],
      [2, 'withdrawn', undefined, null],
    ]);
  });

  it('agrees with the list of initiatives and with the schedule of each', async () => {
    const [first] = initiativesOf(await read());
    const { body: schedule } = await viewer.get(`/api/v1/initiatives/${plan.initiativeId}/schedule-items`);
    expect(first!.lanes.flatMap(({ items }) => items)).toEqual((schedule as { items: unknown[] }).items);
    const { body: list } = await viewer.get(`/api/v1/initiatives?planId=${plan.planId}`);
    expect((list as { items: RoadmapInitiative[] }).items[0]!.verdict).toEqual(first!.verdict);
  });

  it('shows any day as it was: states, statuses and verdicts', async () => {
    expect(await statesOn('2018-03-31')).toEqual(['not_started', 'not_started', 'unconfirmed']);
    expect(await statesOn('2019-03-31')).toEqual(['not_started', 'not_started', 'unconfirmed']);
    expect(await statesOn('2019-04-01')).toEqual(['late_finish', 'not_started', 'unconfirmed']);

    const on = async (asOf: string) =>
      initiativesOf(await read(`?asOf=${asOf}`)).map(({ status, verdict }) => [status, verdict?.code ?? null]);
    expect(await on('2019-05-31')).toEqual([
      ['active', 'not_due'],
      ['active', null],
    ]);
    expect(await on('2019-06-10')).toEqual([
      ['active', 'not_due'],
      ['withdrawal_planned', null],
    ]);
    expect(await on('2020-03-31')).toEqual([
      ['active', 'nearly'],
      ['withdrawn', null],
    ]);
    expect(await read('?asOf=2019-05-31')).toMatchObject({ asOf: '2019-05-31', asOfReason: 'asked', fiscalYear: 2019 });
  });

  it('puts the bars of an edition beside, as it froze them, and widens the axis for them', async () => {
    const roadmap = await read('?edition=1');
    expect(roadmap.edition).toEqual({ number: 1, publishedOn: '2018-05' });
    expect(roadmap.axis).toEqual({ fromFiscalYear: 2017, toFiscalYear: 2020 });
    const [first, second] = initiativesOf(roadmap);
    expect(first!.baseline).toEqual([
      {
        scheduleItemId: plan.itemIds[0],
        label: '検討・準備',
        kind: 'bar',
        laneId: plan.laneId,
        lane: null,
        order: 1,
        planned: {
          start: { precision: 'fiscal_year', value: 'FY2017', from: '2017-04-01', to: '2018-03-31' },
          end: { precision: 'fiscal_year', value: 'FY2017', from: '2017-04-01', to: '2018-03-31' },
        },
        openEnded: false,
        tentative: false,
      },
    ]);
    expect(second!.baseline).toEqual([]);
  });

  it('is 404 for an edition or a plan that is not there, and for another organisation', async () => {
    await viewer.get(at(plan.planId, '?edition=2')).expect(404);
    const [theirs, absent] = [await viewer.get(at(foreign.planId)), await viewer.get(at(newId()))];
    const textOf = ({ text, body }: typeof theirs) => text.replace((body as Problem).requestId, '');
    expect([theirs.status, absent.status]).toEqual([404, 404]);
    expect(textOf(theirs)).toBe(textOf(absent));
  });

  it.each(['?asOf=2019-02-30', '?asOf=2019', '?edition=first', '?edition=0', '?limit=5'])(
    'refuses %s',
    async (query) => {
      const { body } = await viewer.get(at(plan.planId, query)).expect(400);
      expect((body as Problem).errors[0]?.pointer).toBe(query.split('=')[0]);
    },
  );

  it('is not drawn for the admin, who runs the tenant and not the plan', async () => {
    const admin = await api.as('admin@first.example');
    await admin.get(at()).expect(403);
  });

  it('answers 304 until something changes, and then what changed', async () => {
    const { headers } = await viewer.get(at()).expect(200);
    const etag = headers['etag']!;
    const again = await viewer.get(at()).set('If-None-Match', etag).expect(304);
    expect(again.text).toBe('');
    const office = await api.as('office@first.example');
    await office.patch(`/api/v1/schedule-items/${plan.itemIds[0]}`, { actualStart: '2018-04' }, 1).expect(200);
    const changed = await viewer.get(at()).set('If-None-Match', etag).expect(200);
    expect(changed.headers['etag']).not.toBe(etag);
    expect(initiativesOf(changed.body as RoadmapView)[0]!.lanes[0]!.items[0]!.actual.start?.value).toBe('2018-04');
  });
});

describe('the last decision', () => {
  type Kind = 'continue' | 'rework' | 'withdraw' | null;

  /** The records alone, without the meetings around them. */
  const decide = (decision: Kind, decidedOn: string, correctsId: string | null = null, onBehalf = false) =>
    asAdmin(api.database.adminUrl, async (client) => {
      const id = newId();
      await client.query(`SET session_replication_role = replica`);
      await client.query(
        `INSERT INTO decision (tenant_id, id, review_id, meeting_id, packet_id, initiative_id, fiscal_year, decision, rework_kind,
                               reason, changes, due, effective_date, decided_on, decided_by, on_behalf, recorded_by, corrects_id)
         VALUES ($1, $2, $3, $3, $3, $4, 2018, $5, CASE WHEN $5 = 'rework' THEN 'revise' END, '理由', '変更', '2020-03-31',
                 '2020-03-31', $6, CASE WHEN $7 THEN NULL ELSE $3::uuid END, $7, $3, $8)`,
        [api.tenants[0]!.tenantId, id, newId(), plan.initiativeId, decision, decidedOn, onBehalf, correctsId],
      );
      return id;
    });
  const lastOn = async (asOf: string) => initiativesOf(await read(`?asOf=${asOf}`))[0]!.lastDecision;

  it('is the one that held on that day, whatever replaced it later', async () => {
    const first = await decide('continue', '2019-06-10');
    const second = await decide('rework', '2019-06-20', first);
    const undo = await decide(null, '2019-07-01', second);
    const next = await decide('withdraw', '2020-06-15', null, true);

    expect(await lastOn('2019-06-09')).toBeNull();
    expect(await lastOn('2019-06-10')).toMatchObject({ id: first, decision: 'continue', standing: 'final' });
    expect(await lastOn('2019-06-20')).toMatchObject({
      id: second,
      decision: 'rework',
      reworkKind: 'revise',
      effectiveDate: '2020-03-31',
    });
    expect(undo).not.toBe(second);
    expect(await lastOn('2019-07-01')).toBeNull();
    expect(await lastOn('2020-06-15')).toMatchObject({ id: next, decision: 'withdraw', standing: 'proposed' });
  });
});
