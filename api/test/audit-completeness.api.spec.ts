import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayInZone } from '#domain/calendar/day';
import { fiscalYearOfDay } from '#domain/calendar/fiscal-year';
import { operationsOf } from './operations.ts';
import { asAdmin } from './sample-tenants.ts';
import { type Client, startApp, type TestApp } from './signed-in.ts';

const API = '/api/v1';
/** A POST for the sake of its body: it saves nothing, as the spec of the schemes shows. */
const TRIES_ONLY = 'POST /plans/{planId}/judgement-what-ifs';
const NEW_PASSWORD = 'a lantern beside the canal';

type Body = { id: string; version: number; conditions: { followUpId: string }[] };
type Answer = { status: number; body: Body };

describe('the audit log', () => {
  let app: TestApp;
  let office: Client, department: Client, adviser: Client, admin: Client, viewer: Client, cio: Client;
  const done = new Set<string>();

  beforeAll(async () => {
    app = await startApp({ demonstration: true });
    const as = (role: string) => app.as(`${role}@osaka-demo.example`);
    [office, department, adviser, admin, viewer, cio] = (await Promise.all(
      ['office', 'department', 'adviser', 'admin', 'viewer', 'cio'].map(as),
    )) as [Client, Client, Client, Client, Client, Client];
  });
  afterAll(() => app.close());

  /** Does one thing that changes something, and looks that exactly one entry tells of it, and one step of the revision. */
  async function expectOneEntry(name: string, request: PromiseLike<unknown>): Promise<Body> {
    const before = await entries();
    const revision = await revisions();
    const { status, body } = (await request) as Answer;
    if (status >= 300) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
    done.add(name);
    expect(`${name} ${(await entries()) - before}`).toBe(`${name} 1`);
    // Signing in and out changes nothing that a page of the tenant shows.
    const steps = / \/sessions?(?!\/password)/.test(name) ? 0 : 1;
    expect(`${name} ${(await revisions()) - revision}`).toBe(`${name} ${steps}`);
    return body;
  }

  /** What an answer is kept by: whatever changes something raises it. */
  function revisions(): Promise<number> {
    return asAdmin(app.database.adminUrl, async (client) =>
      Number((await client.query<{ n: string }>(`SELECT sum(revision) AS n FROM tenant_revision`)).rows[0]!.n),
    );
  }

  function entries(): Promise<number> {
    return asAdmin(app.database.adminUrl, async (client) =>
      Number((await client.query<{ n: string }>(`SELECT count(*) AS n FROM audit_entry`)).rows[0]!.n),
    );
  }

  it('tells once of a whole year, from the plan to the answered condition', async () => {
    const { items } = (await office.get(`${API}/plans`).expect(200)).body as { items: Body[] };
    const plan = items[0]!;
    await expectOneEntry(
      'PATCH /plans/{planId}',
      office.patch(`${API}/plans/${plan.id}`, { subtitle: '副題' }, plan.version),
    );
    const { policies } = (await office.get(`${API}/plans/${plan.id}`)).body as { policies: { themes: Body[] }[] };
    const initiative = await expectOneEntry(
      'POST /initiatives',
      office.post(`${API}/initiatives`, {
        planId: plan.id,
        themeId: policies[0]!.themes[0]!.id,
        title: '窓口の案内',
        departmentId: department.session!.member.department!.id,
      }),
    );
    const at = `${API}/initiatives/${initiative.id}`;
    await expectOneEntry('PATCH /initiatives/{initiativeId}', office.patch(at, { notes: ['※注'] }, initiative.version));

    const bar = { label: '検討', kind: 'bar', plannedStart: 'FY2020', plannedEnd: 'FY2020' };
    const item = await expectOneEntry(
      'POST /initiatives/{initiativeId}/schedule-items',
      office.post(`${at}/schedule-items`, bar),
    );
    const itemAt = `${API}/schedule-items/${item.id}`;
    const changed = await expectOneEntry(
      'PATCH /schedule-items/{scheduleItemId}',
      office.patch(itemAt, { label: '検討と準備' }, item.version),
    );
    await expectOneEntry('DELETE /schedule-items/{scheduleItemId}', office.delete(itemAt, changed.version));

    const measure = { name: '件数', unit: '件', kind: 'count', direction: 'increase', frequency: 'year' };
    const kpi = await expectOneEntry(
      'POST /initiatives/{initiativeId}/kpis',
      office.post(`${at}/kpis`, { ...measure, effectiveFiscalYear: 2020 }),
    );
    const kpiAt = `${API}/kpis/${kpi.id}`;
    await expectOneEntry('PATCH /kpis/{kpiId}', office.patch(kpiAt, { source: '窓口の集計' }, kpi.version));
    await expectOneEntry(
      'PUT /kpis/{kpiId}/targets/{fiscalYear}',
      office.put(`${kpiAt}/targets/2020`, { sort: 'number', value: 10 }),
    );
    await expectOneEntry('PUT /kpis/{kpiId}/actuals/{period}', department.put(`${kpiAt}/actuals/FY2020`, { value: 8 }));
    const north = { key: '北区', name: '北区', nameEn: null, fromFiscalYear: null, toFiscalYear: null };
    const wards = { dimension: 'ward', total: 'entered', keys: [north] };
    await office.patch(kpiAt, { breakdown: wards }, 2).expect(200);
    await expectOneEntry(
      'PUT /kpis/{kpiId}/actuals/{period}/{breakdownKey}',
      department.put(`${kpiAt}/actuals/FY2020/北区`, { value: 3 }),
    );
    const running = fiscalYearOfDay(dayInZone(new Date().toISOString(), 'Asia/Tokyo'), 4);
    await expectOneEntry(
      'PUT /kpis/{kpiId}/expectations/{fiscalYear}',
      department.put(`${kpiAt}/expectations/${running}`, { value: 12, outlook: 'achievable' }),
    );
    const byHand = { verdict: 'achieved', reason: '災害で窓口を閉じた期間を除く' };
    await expectOneEntry(
      'PUT /kpis/{kpiId}/verdict-overrides/{fiscalYear}',
      office.put(`${kpiAt}/verdict-overrides/2020`, byHand),
    );
    await expectOneEntry(
      'DELETE /kpis/{kpiId}/verdict-overrides/{fiscalYear}',
      office.delete(`${kpiAt}/verdict-overrides/2020`, 1, { reason: '値が確定したので取り消す' }),
    );
    const closing = { planId: plan.id, period: 'FY2017', reason: '計画期間前' };
    const closure = await expectOneEntry('POST /period-closures', office.post(`${API}/period-closures`, closing));
    await expectOneEntry(
      'DELETE /period-closures/{closureId}',
      office.delete(`${API}/period-closures/${closure.id}?reason=${encodeURIComponent('再開')}`, closure.version),
    );

    const review = await expectOneEntry(
      'POST /reviews',
      office.post(`${API}/reviews`, { initiativeId: initiative.id, fiscalYear: 2020 }),
    );
    const reviewAt = `${API}/reviews/${review.id}`;
    const assessed = await expectOneEntry(
      'PUT /reviews/{id}/self-assessment',
      department.put(`${reviewAt}/self-assessment`, { judgement: 'partly', comment: '一部遅れ' }, review.version),
    );
    await expectOneEntry(
      'PUT /reviews/{id}/opinion',
      adviser.put(`${reviewAt}/opinion`, { text: '意見' }, assessed.version),
    );
    const meeting = await expectOneEntry(
      'POST /review-meetings',
      office.post(`${API}/review-meetings`, { kind: 'ad_hoc', date: '2021-05-28', reviewIds: [review.id] }),
    );
    const meetingAt = `${API}/review-meetings/${meeting.id}`;
    await expectOneEntry(
      'POST /review-meetings/{id}/packets',
      office.post(`${meetingAt}/packets`, { asOf: '2021-05-31' }),
    );
    await expectOneEntry('POST /review-meetings/{id}/opening', office.post(`${meetingAt}/opening`));

    const before = await entries();
    office = await office.reauthenticated();
    cio = await cio.reauthenticated();
    expect((await entries()) - before).toBe(2);
    done.add('POST /session/reauthentication');
    const decision = { decision: 'continue', reason: '続ける', onBehalf: true, conditions: [] };
    await expectOneEntry('POST /reviews/{id}/decision', office.post(`${reviewAt}/decision`, decision));
    await expectOneEntry('POST /reviews/{id}/decision/confirmation', cio.post(`${reviewAt}/decision/confirmation`, {}));
    const condition = {
      text: '報告すること',
      departmentId: department.session!.member.department!.id,
      due: '2021-06-30',
    };
    const corrected = await expectOneEntry(
      'POST /reviews/{id}/corrections',
      cio.post(`${reviewAt}/corrections`, { decision: 'continue', reason: '条件を加える', conditions: [condition] }),
    );
    await expectOneEntry('POST /review-meetings/{id}/closing', office.post(`${meetingAt}/closing`));
    await expectOneEntry(
      'PUT /follow-ups/{id}/answer',
      department.put(`${API}/follow-ups/${corrected.conditions[0]!.followUpId}/answer`, { answer: 'done' }, 1),
    );
  });

  it('tells once of a judgement scheme, its next version and who chose it', async () => {
    const { items } = (await office.get(`${API}/plans`).expect(200)).body as { items: Body[] };
    const planAt = `${API}/plans/${items[0]!.id}`;
    const bands = [
      { from: 0.9, verdict: 'achieved', word: 'grade_a' },
      { from: null, verdict: 'missed', word: 'grade_b' },
    ];
    const input = { name: '独自の基準', yearEnd: bands, midYear: null, pace: 'linear' };
    const scheme = await expectOneEntry('POST /judgement-schemes', office.post(`${API}/judgement-schemes`, input));
    await expectOneEntry(
      'POST /judgement-schemes/{schemeId}/versions',
      office.post(`${API}/judgement-schemes/${scheme.id}/versions`, { ...input, basedOn: 1, reason: '見直し' }),
    );
    await expectOneEntry(
      'PUT /plans/{planId}/judgement-schemes/{fiscalYear}',
      office.put(`${planAt}/judgement-schemes/2020`, { schemeId: scheme.id, schemeVersion: 2, reason: '要綱の改定' }),
    );
    const before = await entries();
    await office.post(`${planAt}/judgement-what-ifs`, { scheme: input }).expect(200);
    expect(await entries()).toBe(before);
  });

  it('tells once of a plan that is entered part by part', async () => {
    const period = { fromFiscalYear: 2022, toFiscalYear: 2025, soft: false };
    const input = { title: '次の計画', publisher: '例示市', period };
    const plan = await expectOneEntry('POST /plans', office.post(`${API}/plans`, input));
    const at = `${API}/plans/${plan.id}`;
    const name = { name: '名前' };
    const vision = await expectOneEntry('POST /plans/{planId}/visions', office.post(`${at}/visions`, name));
    const policy = await expectOneEntry('POST /plans/{planId}/policies', office.post(`${at}/policies`, name));
    const policyAt = `${API}/policies/${policy.id}`;
    const theme = await expectOneEntry('POST /policies/{policyId}/themes', office.post(`${policyAt}/themes`, name));
    const links = [{ visionId: vision.id, policyId: policy.id }];
    await expectOneEntry(
      'PUT /plans/{planId}/vision-policy-links',
      office.put(`${at}/vision-policy-links`, { links }, plan.version),
    );
    await expectOneEntry('PATCH /visions/{visionId}', office.patch(`${API}/visions/${vision.id}`, name, 1));
    await expectOneEntry('PATCH /policies/{policyId}', office.patch(policyAt, name, policy.version));
    await expectOneEntry('PATCH /themes/{themeId}', office.patch(`${API}/themes/${theme.id}`, name, theme.version));
  });

  it('tells once of members, departments, sessions and what the organisation is set to', async () => {
    const division = await expectOneEntry('POST /departments', admin.post(`${API}/departments`, { name: '新しい課' }));
    const seat = { email: 'new@osaka-demo.example', name: '新任', roles: ['viewer'], password: NEW_PASSWORD };
    const member = await expectOneEntry(
      'POST /members',
      admin.post(`${API}/members`, { ...seat, departmentId: division.id }),
    );
    await expectOneEntry(
      'PATCH /members/{id}',
      admin.patch(`${API}/members/${member.id}`, { name: '担当' }, member.version),
    );
    const { version } = (await admin.get(`${API}/tenant`).expect(200)).body as Body;
    await expectOneEntry('PATCH /tenant', admin.patch(`${API}/tenant`, { levelNames: {} }, version));
    await expectOneEntry(
      'POST /session',
      app.anonymous.post(`${API}/session`, { email: seat.email, password: NEW_PASSWORD }),
    );
    const change = { currentPassword: NEW_PASSWORD, newPassword: 'two lanterns beside the canal' };
    const newcomer = await app.as(seat.email, NEW_PASSWORD);
    await expectOneEntry('POST /session/password', newcomer.post(`${API}/session/password`, change));
    const elsewhere = await app.as(seat.email, change.newPassword);
    const { items } = (await elsewhere.get(`${API}/sessions`)).body as { items: { id: string; current: boolean }[] };
    const other = items.find(({ current }) => !current)!.id;
    await expectOneEntry('DELETE /sessions/{sessionId}', elsewhere.delete(`${API}/sessions/${other}`));
    await expectOneEntry('DELETE /session', viewer.delete(`${API}/session`));
  });

  it('was asked about every operation that changes something', async () => {
    const writes = (await operationsOf(app))
      .filter(({ method, name }) => method !== 'GET' && name !== TRIES_ONLY)
      .map(({ name }) => name);
    expect([...done].sort()).toEqual(writes.sort());
  });
});
