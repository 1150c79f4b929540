import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActualView } from '#domain/kpi-actuals/contract';
import type { Problem } from '#domain/problems/contract';
import { atOnce, behind } from '../../test/at-once.ts';
import { addKpi } from '../../test/sample-kpis.ts';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { type Client, startApp, type TestApp } from '../../test/signed-in.ts';

const RACES = 50;

let api: TestApp;
let plan: SamplePlan;
let office: Client;
let department: Client;
let kpiId: string;

beforeAll(async () => {
  api = await startApp();
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  office = await api.as('office@first.example');
  department = await api.as('department@first.example');
  kpiId = (await addKpi(office, plan.initiativeId)).id;
});
afterAll(() => api.close());

const at = (period: string, kpi = kpiId) => `/api/v1/kpis/${kpi}/actuals/${period}`;
const periods = Array.from({ length: 12 }, (_, index) => `FY2018-M${String(index + 1).padStart(2, '0')}`);
const count = async (text: string, values: unknown[]) =>
  asAdmin(api.database.adminUrl, async (client) =>
    Number((await client.query<{ n: string }>(text, values)).rows[0]!.n),
  );

describe('several at once', () => {
  it('leaves one row when twenty people report at once', async () => {
    const answers = await atOnce(20, (value) => department.put(at('FY2018-M01'), { value }));
    const [won, ...others] = answers.filter(({ status }) => status === 200);
    expect(others).toEqual([]);
    const lost = answers.filter(({ status }) => status === 412);
    expect(lost).toHaveLength(19);
    for (const { body } of lost) {
      expect((body as Problem).current).toMatchObject({
        etag: '"1"',
        changedBy: 'department',
        value: { value: (won!.body as ActualView).value },
      });
    }
    expect(await count(`SELECT count(*) AS n FROM kpi_actual WHERE kpi_id = $1`, [kpiId])).toBe(1);
    expect(await count(`SELECT count(*) AS n FROM audit_entry WHERE after ->> 'kpiId' = $1`, [kpiId])).toBe(1);
  });

  it(`has exactly one winner in each of ${RACES} races, and nobody loses a change unawares`, async () => {
    const { id } = await addKpi(office, plan.initiativeId);
    await department.put(at('FY2018-M01', id), { value: 0 }).expect(200);
    for (let version = 1; version <= RACES; version++) {
      const writers = version % 10 === 0 ? 20 : 2;
      const answers = await atOnce(writers, (writer) =>
        department.put(at('FY2018-M01', id), { value: version * 10 + writer }, version),
      );
      const won = answers.filter(({ status }) => status === 200);
      expect(won).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 412)).toHaveLength(writers - 1);
      expect(won[0]!.body).toMatchObject({ version: version + 1 });
    }
    expect(await count(`SELECT version AS n FROM kpi_actual WHERE kpi_id = $1`, [id])).toBe(RACES + 1);
  });

  it('keeps year-to-date values true when the months of a year come at once', async () => {
    const { id } = await addKpi(office, plan.initiativeId);
    await Promise.all(periods.map((period, index) => department.put(at(period, id), { value: index + 1 }).expect(200)));
    const kept = await asAdmin(api.database.adminUrl, async (client) => {
      const { rows } = await client.query<{ value: number }>(
        `SELECT value::int FROM kpi_to_date WHERE kpi_id = $1 ORDER BY period`,
        [id],
      );
      return rows.map(({ value }) => value);
    });
    expect(kept).toEqual([1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 66, 78]);
  });

  it('lets no report into a period that is being closed: what the closer saw is what stays', async () => {
    const period = 'FY2019-M01';
    const [early, late] = [await addKpi(office, plan.initiativeId), await addKpi(office, plan.initiativeId)];
    // Each has looked whether the period is closed before it has to wait.
    const lock = 'LOCK TABLE kpi_actual IN SHARE MODE';
    const [written, closed, refused] = await behind(api.database.adminUrl, lock, [
      () => department.put(at(period, early.id), { value: 1 }),
      () => office.post('/api/v1/period-closures', { planId: plan.planId, period, reason: '確定' }),
      () => department.put(at(period, late.id), { value: 1 }),
    ]);
    expect([written!.status, closed!.status, refused!.status]).toEqual([200, 201, 409]);
    const logged = await asAdmin(api.database.adminUrl, async (client) => {
      const { rows } = await client.query<{ action: string }>(
        `SELECT action FROM audit_entry WHERE after ->> 'period' = $1 ORDER BY sequence`,
        [period],
      );
      return rows.map(({ action }) => action);
    });
    expect(logged).toEqual(['kpi-actual.recorded', 'period.closed']);
    expect(await count(`SELECT count(*) AS n FROM kpi_actual WHERE period = $1`, [period])).toBe(1);
  });
});
