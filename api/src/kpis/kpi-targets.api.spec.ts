import { describe, expect, it } from '@jest/globals';
import type { TrendView } from '#domain/kpi-actuals/contract';
import type { KpiView, TargetView } from '#domain/kpis/contract';
import type { Problem } from '#domain/problems/contract';
import { atOnce } from '../../test/at-once.ts';
import { addKpi } from '../../test/sample-kpis.ts';
import { planStage } from '../../test/plan-stage.ts';
import { auditActions } from '../../test/rows.ts';

const stage = planStage();

const problem = (answer: { body: unknown }) => answer.body as Problem;
const audited = (id: string) => auditActions(stage.api, id);

describe('a target', () => {
  const target = (kpiId: string, year = 2020) => `/api/v1/kpis/${kpiId}/targets/${year}`;

  it('is set once, changed with the version seen, and keeps what was promised', async () => {
    const { id } = await addKpi(stage.office, stage.plan.initiativeId);
    await stage.viewer.get(target(id)).expect(404);
    const set = (await stage.office.put(target(id), { sort: 'number', value: 20, note: '年度末' }).expect(200))
      .body as TargetView;
    expect(set).toMatchObject({ sort: 'number', value: 20, note: '年度末', version: 1, history: [], example: false });
    await stage.office.put(target(id), { sort: 'number', value: 30 }).expect(412);
    const changed = (
      await stage.office.put(target(id), { sort: 'range', low: 10, high: 12, reason: '前提の変更' }, 1).expect(200)
    ).body as TargetView;
    expect(changed).toMatchObject({ sort: 'range', value: null, low: 10, high: 12, version: 2 });
    expect(changed.history).toMatchObject([{ sort: 'number', value: 20, setOn: set.setOn, reason: '前提の変更' }]);
    const late = await stage.office.put(target(id), { sort: 'number', value: 40 }, 1).expect(412);
    expect(problem(late).current).toMatchObject({ etag: '"2"', changedBy: 'office', value: { low: 10 } });
    expect((await stage.viewer.get(target(id)).expect(200)).headers['etag']).toBe('"2"');
    expect(await audited(id)).toEqual(['kpi.created', 'kpi-target.set', 'kpi-target.set']);
  });

  it.each([
    { input: { sort: 'number' }, pointers: ['/value'] },
    { input: { sort: 'number', value: 1, low: 0 }, pointers: ['/low'] },
    { input: { sort: 'range', low: 5 }, pointers: ['/high'] },
    { input: { sort: 'range', low: 5, high: 4 }, pointers: ['/high'] },
    { input: { sort: 'all', value: 3 }, pointers: ['/value'] },
    { input: { sort: 'number', value: 1e13 }, pointers: ['/value'] },
    { input: { sort: 'number', value: 1, setOn: '2018-04-01' }, pointers: ['/setOn'] },
  ])('refuses $input', async ({ input, pointers }) => {
    const answer = await stage.office.put(target(stage.plan.kpiId, 2021), input).expect(400);
    expect(problem(answer).errors.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('is refused where the KPI cannot have one', async () => {
    const { id } = await addKpi(stage.office, stage.plan.initiativeId, { direction: 'monitor' });
    expect(problem(await stage.office.put(target(id), { sort: 'number', value: 1 }).expect(409)).code).toBe(
      'monitor_has_no_target',
    );
    expect(problem(await stage.office.put(target(stage.plan.kpiId, 2021), { sort: 'all' }).expect(409)).code).toBe(
      'all_needs_a_percentage',
    );
  });

  it('is refused for a year before the KPI’s first definition', async () => {
    const { id } = await addKpi(stage.office, stage.plan.initiativeId, { effectiveFiscalYear: 2019 });
    const refused = await stage.office.put(target(id, 2018), { sort: 'number', value: 20 }).expect(409);
    expect(problem(refused).errors).toMatchObject([{ pointer: '/fiscalYear', code: 'before_first_version' }]);
    await stage.office.put(target(id, 2019), { sort: 'number', value: 20 }).expect(200);
  });

  it('is refused in another unit than its year has', async () => {
    const { id } = await addKpi(stage.office, stage.plan.initiativeId);
    const refused = await stage.office.put(target(id), { sort: 'number', value: 20, unit: '千件' }).expect(409);
    expect(problem(refused).errors).toMatchObject([{ pointer: '/unit', code: 'target_of_another_unit' }]);
    expect(problem(refused).detail).toContain('単位');
    await stage.office.put(target(id), { sort: 'number', value: 20, unit: '件' }).expect(200);
  });

  it('is not compared once its unit has changed, until it is set anew', async () => {
    const { id } = await addKpi(stage.office, stage.plan.initiativeId);
    for (const year of [2019, 2020])
      await stage.office.put(target(id, year), { sort: 'number', value: 20 }).expect(200);
    await stage.office
      .patch(`/api/v1/kpis/${id}`, { unit: '千件', effectiveFiscalYear: 2020, changeReason: '桁が大きい' }, 1)
      .expect(200);
    const kpi = (await stage.viewer.get(`/api/v1/kpis/${id}`).expect(200)).body as KpiView;
    expect(kpi.targets.map(({ fiscalYear, ofFormerUnit }) => [fiscalYear, ofFormerUnit])).toEqual([
      [2019, false],
      [2020, true],
    ]);
    const drawn = async () => {
      const trend = (await stage.viewer.get(`/api/v1/kpis/${id}/trend?asOf=2021-04-01`).expect(200)).body as TrendView;
      return trend.targets.map(({ fiscalYear, value }) => [fiscalYear, value]);
    };
    expect(await drawn()).toEqual([[2019, 20]]);
    await stage.office.put(target(id), { sort: 'number', value: 2, unit: '千件', reason: '単位の変更' }, 1).expect(200);
    expect(await drawn()).toEqual([
      [2019, 20],
      [2020, 2],
    ]);
  });

  it('has one winner when many set it at once', async () => {
    const { id } = await addKpi(stage.office, stage.plan.initiativeId);
    const answers = await atOnce(12, (value) => stage.office.put(target(id), { sort: 'number', value }));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(11);
  });
});
