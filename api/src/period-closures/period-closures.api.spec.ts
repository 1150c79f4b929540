import { describe, expect, it } from '@jest/globals';
import type { ActualsOfYear } from '#domain/kpi-actuals/contract';
import type { PeriodClosureView } from '#domain/period-closures/contract';
import type { Page, Problem } from '#domain/problems/contract';
import { atOnce } from '../../test/at-once.ts';
import { addKpi, MONTHLY_PAIR } from '../../test/sample-kpis.ts';
import { planStage } from '../../test/plan-stage.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { newId } from '../platform/ids.ts';

const CLOSURES = '/api/v1/period-closures';

const stage = planStage();

const close = async (period: string, reason = '出納整理') =>
  (await stage.office.post(CLOSURES, { planId: stage.plan.planId, period, reason }).expect(201))
    .body as PeriodClosureView;
const reopen = (closure: PeriodClosureView, reason = '入力漏れ') =>
  stage.office.delete(`${CLOSURES}/${closure.id}?reason=${encodeURIComponent(reason)}`, closure.version);
const problem = (answer: { body: unknown }) => answer.body as Problem;
const actual = (kpiId: string, period: string) => `/api/v1/kpis/${kpiId}/actuals/${period}`;

describe('a closed period', () => {
  it('takes no report, and says who closed it, when and why', async () => {
    const { id } = await addKpi(stage.office, stage.plan.initiativeId);
    await stage.department.put(actual(id, 'FY2018-M05'), { value: 3 }).expect(200);
    const closure = await close('FY2018-Q2');
    expect(closure).toMatchObject({
      planId: stage.plan.planId,
      period: 'FY2018-Q2',
      closedBy: 'office',
      reopenedAt: null,
      version: 1,
    });
    for (const answer of [
      await stage.department.put(actual(id, 'FY2018-M05'), { value: 4 }, 1).expect(409),
      await stage.department.put(actual(id, 'FY2018-M06'), { value: 4 }).expect(409),
      await stage.office.put(actual(id, 'FY2018-M06'), { value: 4, reason: '電話' }).expect(409),
    ]) {
      expect(problem(answer).code).toBe('period_closed');
      expect(problem(answer).detail).toContain(closure.closedAt.slice(0, 10));
      expect(problem(answer).detail).toContain('office');
      expect(problem(answer).detail).toContain('出納整理');
    }
    await stage.department.put(actual(id, 'FY2018-M07'), { value: 4 }).expect(200);
    const form = (await stage.department.get(`/api/v1/kpis/${id}/actuals?fiscalYear=2018`).expect(200))
      .body as ActualsOfYear;
    expect(form.periods.filter(({ closed }) => closed !== null).map(({ period }) => period)).toEqual([
      'FY2018-M04',
      'FY2018-M05',
      'FY2018-M06',
    ]);
    await reopen(closure).expect(200);
    await stage.department.put(actual(id, 'FY2018-M05'), { value: 4 }, 1).expect(200);
  });

  it('takes nothing from whoever reaches the table itself, either', async () => {
    const { id } = await addKpi(stage.office, stage.plan.initiativeId);
    const closure = await close('FY2018-M01');
    await asAdmin(stage.api.database.adminUrl, async (client) => {
      const insert = client.query(
        `INSERT INTO kpi_actual (tenant_id, id, kpi_id, period, fiscal_year, period_from, period_to, value)
         VALUES ($1, $2, $3, 'FY2018-M01', 2018, '2018-04-01', '2018-04-30', 1)`,
        [stage.api.tenants[0]!.tenantId, newId(), id],
      );
      await expect(insert).rejects.toMatchObject({ code: '23000', constraint: 'kpi_actual_period_is_open' });
    });
    await reopen(closure).expect(200);
  });

  it('lets a 確報 replace a 速報, with the count of its pair, and no more', async () => {
    const { id } = await addKpi(stage.office, stage.plan.initiativeId, MONTHLY_PAIR);
    await stage.department
      .put(actual(id, 'FY2019-M01'), { numerator: 8, denominator: 10, provisional: true })
      .expect(200);
    const closure = await close('FY2019');
    const still = await stage.department
      .put(actual(id, 'FY2019-M01'), { numerator: 9, denominator: 10, provisional: true }, 1)
      .expect(409);
    expect(problem(still).code).toBe('period_closed');
    const final = await stage.department
      .put(actual(id, 'FY2019-M01'), { numerator: 9, denominator: 10 }, 1)
      .expect(200);
    expect(final.body).toMatchObject({ value: 90, provisional: false });
    const again = await stage.department
      .put(actual(id, 'FY2019-M01'), { numerator: 7, denominator: 10 }, 2)
      .expect(409);
    expect(problem(again).code).toBe('period_closed');
    await reopen(closure).expect(200);
  });

  it('is closed once, by one of many at once, and inside a closed year not at all', async () => {
    const body = { planId: stage.plan.planId, period: 'FY2020-H1', reason: '上半期の確定' };
    const answers = await atOnce(10, () => stage.office.post(CLOSURES, body));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
    const refused = problem(answers.find(({ status }) => status === 409)!);
    expect(refused.code).toBe('already_closed');
    expect(refused.detail).toContain('上半期の確定');
    const inside = await stage.office.post(CLOSURES, { ...body, period: 'FY2020-M02' }).expect(409);
    expect(problem(inside).code).toBe('already_closed');
    const around = await close('FY2020');
    await reopen(around).expect(200);
  });

  it('has one effect however often the same request comes', async () => {
    const body = { planId: stage.plan.planId, period: 'FY2017-M03', reason: '二度押し' };
    const key = newId();
    const answers = await atOnce(4, () => stage.office.post(CLOSURES, body).set('Idempotency-Key', key));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body: { id } }) => id as string)).size).toBe(1);
    const other = await stage.office
      .post(CLOSURES, { ...body, reason: '別の内容' })
      .set('Idempotency-Key', key)
      .expect(422);
    expect(problem(other).code).toBe('idempotency_key_reused');
  });

  it.each([
    { name: 'no reason', change: { reason: ' ' }, pointer: '/reason' },
    { name: 'no period that exists', change: { period: 'FY2018-M13' }, pointer: '/period' },
    { name: 'no plan of its own tenant', change: { planId: newId() }, pointer: '/planId' },
    { name: 'an author of its own choice', change: { closedBy: newId() }, pointer: '/closedBy' },
  ])('is refused with $name', async ({ change, pointer }) => {
    const answer = await stage.office
      .post(CLOSURES, { planId: stage.plan.planId, period: 'FY2018-M02', reason: '確定', ...change })
      .expect(400);
    expect(problem(answer).errors.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('must be over, and is not closed without a key or by others', async () => {
    const body = { planId: stage.plan.planId, period: 'FY2100', reason: '確定' };
    expect(problem(await stage.office.post(CLOSURES, body).expect(409)).code).toBe('period_not_over');
    await stage.office
      .post(CLOSURES, { ...body, period: 'FY2018-M02' })
      .unset('Idempotency-Key')
      .expect(400);
    await stage.department.post(CLOSURES, { ...body, period: 'FY2018-M02' }).expect(403);
    expect(
      problem(
        await stage.office.post(CLOSURES, { ...body, planId: stage.foreign.planId, period: 'FY2018-M02' }).expect(400),
      ).errors,
    ).toMatchObject([{ pointer: '/planId' }]);
  });
});

describe('opening a period again', () => {
  it('keeps the row with who and why, and needs the version seen', async () => {
    const closure = await close('FY2018-M11');
    await stage.office.delete(`${CLOSURES}/${closure.id}?reason=x`).expect(428);
    await stage.office.delete(`${CLOSURES}/${closure.id}?reason=x`, 9).expect(412);
    const silent = await stage.office.delete(`${CLOSURES}/${closure.id}`, 1).expect(400);
    expect(problem(silent).errors).toMatchObject([{ pointer: '/reason', code: 'required' }]);
    const opened = (await stage.office.delete(`${CLOSURES}/${closure.id}`, 1).send({ reason: '入力漏れ' }).expect(200))
      .body as PeriodClosureView;
    expect(opened).toMatchObject({ reopenedBy: 'office', reopenReason: '入力漏れ', reason: '出納整理', version: 2 });
    expect(problem(await reopen(opened).expect(409)).code).toBe('not_closed');
    const { rows } = await asAdmin(stage.api.database.adminUrl, (client) =>
      client.query(`SELECT action, reason FROM audit_entry WHERE object_id = $1 ORDER BY sequence`, [closure.id]),
    );
    expect(rows).toEqual([
      { action: 'period.closed', reason: '出納整理' },
      { action: 'period.reopened', reason: '入力漏れ' },
    ]);
  });

  it('is not possible for another tenant, to whom it is as absent as none', async () => {
    const closure = await close('FY2018-M12');
    const stranger = await stage.api.as('office@second.example');
    const [strange, none] = [
      await stranger.delete(`${CLOSURES}/${closure.id}?reason=x`, 1).expect(404),
      await stranger.delete(`${CLOSURES}/${newId()}?reason=x`, 1).expect(404),
    ];
    expect({ ...strange.body, requestId: '' }).toEqual({ ...none.body, requestId: '' });
    expect((await stranger.get(CLOSURES).expect(200)).body).toEqual({ items: [], nextCursor: null });
  });

  it('shows in the list, the latest first, page by page', async () => {
    const all = (await stage.office.get(`${CLOSURES}?planId=${stage.plan.planId}`).expect(200))
      .body as Page<PeriodClosureView>;
    expect(all.items.length).toBeGreaterThan(4);
    expect(all.items[0]!.period).toBe('FY2018-M12');
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = (await stage.office.get(`${CLOSURES}?limit=2&cursor=${cursor}`).expect(200))
        .body as Page<PeriodClosureView>;
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all.items.map(({ id }) => id));
    await stage.office.get(`${CLOSURES}?cursor=bm8`).expect(400);
  });
});
