import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { ActualView, RecordActualInput } from '#domain/kpi-actuals/contract';
import type { KpiView } from '#domain/kpis/contract';
import type { Problem } from '#domain/problems/contract';
import { addKpi } from '../../test/sample-kpis.ts';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { type Client, startApp, type TestApp } from '../../test/signed-in.ts';
import { newId } from '../platform/ids.ts';

let api: TestApp;
let plan: SamplePlan;
let foreign: SamplePlan;
let office: Client;
let department: Client;
let viewer: Client;
let kpi: KpiView;

beforeAll(async () => {
  api = await startApp();
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  foreign = await addSamplePlan(api.database.adminUrl, api.tenants[1]!);
  office = await api.as('office@first.example');
  department = await api.as('department@first.example');
  viewer = await api.as('viewer@first.example');
  kpi = await addKpi(office, plan.initiativeId);
});
afterAll(() => api.close());

const at = (kpiId: string, period = 'FY2018-M01') => `/api/v1/kpis/${kpiId}/actuals/${period}`;
const problem = (answer: { body: unknown }) => answer.body as Problem;
const record = async (kpiId: string, period: string, input: RecordActualInput, version?: number, by = department) =>
  (await by.put(at(kpiId, period), input, version).expect(200)).body as ActualView;
/** As it goes over the wire: 1e999 has no number in JavaScript. */
const putText = (path: string, body: string) =>
  request(department.url)
    .put(path)
    .set({ Cookie: department.cookie, 'X-CSRF-Token': department.session!.csrfToken, 'If-None-Match': '*' })
    .set({ 'Content-Type': 'application/json', 'Accept-Language': 'ja' })
    .send(body);
const read = async (kpiId: string, period = 'FY2018-M01') =>
  (await viewer.get(at(kpiId, period)).expect(200)).body as ActualView;
const sql = <Row>(text: string, values: unknown[] = []) =>
  asAdmin(api.database.adminUrl, async (client) => (await client.query(text, values)).rows as Row[]);

describe('recording an actual', () => {
  it('answers what was recorded, by whom, with the version to change it', async () => {
    const { id } = await addKpi(office, plan.initiativeId);
    await viewer.get(at(id)).expect(404);
    const answer = await department.put(at(id), { value: 0, note: '開始前', provisional: true }).expect(200);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      kpiId: id,
      period: 'FY2018-M01',
      breakdownKey: '',
      value: 0,
      state: 'value',
      provisional: true,
      note: '開始前',
      example: false,
      correctedAfterReview: false,
      recordedBy: 'department',
      version: 1,
    });
    expect(await read(id)).toEqual(answer.body);
    expect(await record(id, 'FY2018-M01', { state: 'not_collected' }, 1)).toMatchObject({
      value: null,
      state: 'not_collected',
      version: 2,
    });
    const audit = await sql(
      `SELECT action, before ->> 'value' AS before, after ->> 'state' AS after FROM audit_entry WHERE after ->> 'kpiId' = $1 ORDER BY sequence`,
      [id],
    );
    expect(audit).toEqual([
      { action: 'kpi-actual.recorded', before: null, after: 'value' },
      { action: 'kpi-actual.changed', before: '0', after: 'not_collected' },
    ]);
  });

  it('keeps every digit that a JSON number can carry', async () => {
    const { id } = await addKpi(office, plan.initiativeId);
    const values = [0.1, 0.2, 1e12, -1e12, 12345.6789012345, 0.0000000001, 999999999999.123];
    for (const [index, value] of values.entries()) {
      const period = `FY2018-M${String(index + 1).padStart(2, '0')}`;
      expect((await record(id, period, { value })).value).toBe(value);
      expect((await read(id, period)).value).toBe(value);
    }
  });

  it.each<{ name: string; body: string | object; pointers: string[] }>([
    { name: 'nothing', body: {}, pointers: ['/value'] },
    { name: 'a text', body: { value: '12' }, pointers: ['/value'] },
    { name: 'NaN as a text', body: { value: 'NaN' }, pointers: ['/value'] },
    { name: 'null', body: { value: null }, pointers: ['/value'] },
    { name: '1e300', body: '{"value": 1e300}', pointers: ['/value'] },
    { name: 'a number that overflows', body: '{"value": 1e999}', pointers: ['/value'] },
    { name: 'more than 10^12', body: { value: 1_000_000_000_001 }, pointers: ['/value'] },
    { name: 'eleven decimals', body: { value: 0.00000000001 }, pointers: ['/value'] },
    { name: 'sixteen significant digits', body: '{"value": 123456789012.1234}', pointers: ['/value'] },
    { name: 'a value and a state', body: { value: 1, state: 'unknown' }, pointers: ['/state'] },
    { name: 'a value and parts', body: { value: 1, numerator: 1, denominator: 2 }, pointers: ['/numerator'] },
    { name: 'a denominator alone', body: { denominator: 2 }, pointers: ['/numerator'] },
    { name: 'a negative denominator', body: { numerator: 1, denominator: -2 }, pointers: ['/denominator'] },
    { name: 'the state "value"', body: { state: 'value' }, pointers: ['/state'] },
    { name: 'an endless note', body: { value: 1, note: 'あ'.repeat(2_001) }, pointers: ['/note'] },
    { name: 'a version of its own choice', body: { value: 1, version: 9 }, pointers: ['/version'] },
    { name: 'a tenant of its own choice', body: { value: 1, tenantId: newId() }, pointers: ['/tenantId'] },
    { name: 'an author of its own choice', body: { value: 1, recordedBy: newId() }, pointers: ['/recordedBy'] },
    {
      name: 'a mark of its own choice',
      body: { value: 1, correctedAfterReview: false, example: true },
      pointers: ['/correctedAfterReview', '/example'],
    },
  ])('refuses $name, and says where and how to mend it', async ({ body, pointers }) => {
    const answer = await putText(
      at(kpi.id, 'FY2018-M12'),
      typeof body === 'string' ? body : JSON.stringify(body),
    ).expect(400);
    expect(problem(answer).errors.map(({ pointer }) => pointer)).toEqual(pointers);
    expect(problem(answer).errors[0]!.detail).toMatch(/[ぁ-ん]/);
    await viewer.get(at(kpi.id, 'FY2018-M12')).expect(404);
  });

  it('has no address for a period that does not exist', async () => {
    for (const period of ['FY2018-M13', 'FY2018-M1', '2018-04', 'FY2018-Q5']) {
      await department.put(at(kpi.id, period), { value: 1 }).expect(404);
    }
  });

  it.each([
    { name: 'a quarter of a monthly KPI', period: 'FY2018-Q1', code: 'wrong_frequency' },
    { name: 'a year before its first version', period: 'FY2017-M12', code: 'outside_validity' },
    { name: 'a month to come', period: 'FY2100-M01', code: 'period_not_started' },
  ])('refuses $name', async ({ period, code }) => {
    const answer = await department.put(at(kpi.id, period), { value: 1 }).expect(409);
    expect(problem(answer)).toMatchObject({ code, title: expect.any(String) });
    expect(problem(answer).detail).toMatch(/[ぁ-ん]/);
  });

  it('refuses what lies after the end of the KPI, of its initiative, or before it can be measured', async () => {
    const later = await addKpi(office, plan.initiativeId, { measurableFrom: 2019 });
    expect(problem(await department.put(at(later.id), { value: 1 }).expect(409)).code).toBe('outside_validity');
    const ended = await addKpi(office, plan.initiativeId);
    await office.patch(`/api/v1/kpis/${ended.id}`, { closedOn: '2018-06-15' }, 1).expect(200);
    await record(ended.id, 'FY2018-M03', { value: 1 });
    expect(problem(await department.put(at(ended.id, 'FY2018-M04'), { value: 1 }).expect(409)).code).toBe('kpi_closed');
    const withdrawn = await addKpi(office, plan.withdrawnId);
    await record(withdrawn.id, 'FY2019-M12', { value: 1, reason: '電話で確認' }, undefined, office);
    const over = await office.put(at(withdrawn.id, 'FY2020-M01'), { value: 1, reason: '電話で確認' }).expect(409);
    expect(problem(over).code).toBe('withdrawn');
  });

  it('says what a kind wants', async () => {
    const ratio = await addKpi(office, plan.initiativeId, { kind: 'ratio', unit: '%' });
    const milestone = await addKpi(office, plan.initiativeId, { kind: 'milestone' });
    for (const [id, body, code, pointer] of [
      [ratio.id, { value: 80 }, 'parts_required', '/numerator'],
      [kpi.id, { numerator: 8, denominator: 10 }, 'value_required', '/value'],
      [milestone.id, { value: 0.5 }, 'milestone_is_done_or_not', '/value'],
    ] as const) {
      const { errors, code: reason } = problem(await department.put(at(id, 'FY2018-M02'), body).expect(409));
      expect([reason, errors[0]?.pointer]).toEqual([code, pointer]);
    }
  });
});

describe('who may record', () => {
  it('is the department that the KPI belongs to, and the answer names it', async () => {
    await sql(`UPDATE initiative SET department_id = $1 WHERE id = $2`, [
      api.tenants[0]!.otherDepartmentId,
      plan.initiativeId,
    ]);
    const refused = await department.put(at(kpi.id), { value: 1 }).expect(403);
    expect(problem(refused)).toMatchObject({
      code: 'other_department',
      allowedRoles: ['office', 'department', 'approver'],
    });
    expect(problem(refused).detail).toContain('建設局');
    await sql(`UPDATE initiative SET department_id = $1 WHERE id = $2`, [
      api.tenants[0]!.departmentId,
      plan.initiativeId,
    ]);
    await viewer.get(at(kpi.id)).expect(404);
  });

  it('is the office only with a reason, and the log says on whose behalf', async () => {
    const { id } = await addKpi(office, plan.initiativeId);
    const refused = problem(await office.put(at(id), { value: 5 }).expect(409));
    expect(refused).toMatchObject({ code: 'reason_required', errors: [{ pointer: '/reason' }] });
    await record(id, 'FY2018-M01', { value: 5, reason: '電話で確認' }, undefined, office);
    expect(await sql(`SELECT on_behalf, reason FROM audit_entry WHERE after ->> 'kpiId' = $1`, [id])).toEqual([
      { on_behalf: true, reason: '電話で確認' },
    ]);
  });

  it('is nobody who only reads', async () => {
    await viewer.put(at(kpi.id), { value: 1 }).expect(403);
    await (await api.as('auditor@first.example')).put(at(kpi.id), { value: 1 }).expect(403);
    await (await api.as('cio@first.example')).put(at(kpi.id), { value: 1 }).expect(403);
    await (await api.as('admin@first.example')).get(`/api/v1/kpis/${kpi.id}/actuals`).expect(403);
  });

  it('never sees that another tenant has a KPI at all', async () => {
    const [strange, none] = await Promise.all([
      department.put(at(foreign.kpiId, 'FY2018'), { value: 1 }),
      department.put(at(newId(), 'FY2018'), { value: 1 }),
    ]);
    expect([strange.status, none.status]).toEqual([404, 404]);
    expect({ ...strange.body, requestId: '' }).toEqual({ ...none.body, requestId: '' });
    for (const path of ['actuals/FY2018', 'actuals/FY2018/北区', 'actuals?fiscalYear=2018', 'trend']) {
      const answer = await viewer.get(encodeURI(`/api/v1/kpis/${foreign.kpiId}/${path}`)).expect(404);
      expect({ ...answer.body, requestId: '' }).toEqual({ ...none.body, requestId: '' });
    }
  });
});
