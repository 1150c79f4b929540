import { describe, expect, it } from '@jest/globals';
import type { TrendView } from '#domain/kpi-actuals/contract';
import type { KpiView } from '#domain/kpis/contract';
import type { Problem } from '#domain/problems/contract';
import { addKpi, MONTHLY_COUNT, MONTHLY_PAIR } from '../../test/sample-kpis.ts';
import { planStage } from '../../test/plan-stage.ts';
import { auditActions } from '../../test/rows.ts';
import { newId } from '../platform/ids.ts';

const stage = planStage();

const listOf = (id: string) => `/api/v1/initiatives/${id}/kpis`;
const at = (id: string) => `/api/v1/kpis/${id}`;
const list = async (id = stage.plan.initiativeId) =>
  (await stage.viewer.get(listOf(id)).expect(200)).body.items as KpiView[];
const read = async (id: string, query = '') =>
  (await stage.viewer.get(`${at(id)}${query}`).expect(200)).body as KpiView;
const problem = (answer: { body: unknown }) => answer.body as Problem;
const audited = (id: string) => auditActions(stage.api, id);

describe('KPIs of an initiative', () => {
  it('are listed with definition and targets, also for an initiative that has none', async () => {
    expect((await list())[0]).toMatchObject({
      id: stage.plan.kpiId,
      definition: {
        name: '担当職員のAI利用回数',
        unit: '回',
        kind: 'count',
        frequency: 'year',
        effectiveFiscalYear: 2018,
      },
      departmentId: stage.api.tenants[0]!.departmentId,
      closedOn: null,
      targets: [{ fiscalYear: 2018, value: 100, history: [] }, { fiscalYear: 2019 }, { fiscalYear: 2020 }],
    });
    expect(await list(stage.plan.withdrawnId)).toEqual([]);
  });

  it('are added one after another, with what a kind needs filled in', async () => {
    const first = await addKpi(stage.office, stage.plan.withdrawnId, { kind: 'running_total' });
    const second = await addKpi(stage.office, stage.plan.withdrawnId, { kind: 'ratio', unit: '%' });
    expect([first.position, second.position]).toEqual([1, 2]);
    expect([first.definition.entry, first.definition.ratioOf]).toEqual(['increment', null]);
    expect([second.definition.entry, second.definition.ratioOf]).toEqual([null, 'counts']);
    expect(await audited(first.id)).toEqual(['kpi.created']);
  });

  it('get places of their own when two are added at once', async () => {
    const added = await Promise.all(Array.from({ length: 8 }, () => addKpi(stage.office, stage.plan.withdrawnId)));
    expect(new Set(added.map(({ position }) => position)).size).toBe(8);
  });

  it('come as a pair: the count stands before its ratio and follows it', async () => {
    const before = (await list()).length;
    const ratio = await addKpi(stage.office, stage.plan.initiativeId, MONTHLY_PAIR);
    const added = (await list()).slice(before);
    expect(
      added.map(({ definition, derivedFromId, pairLabel }) => [
        definition.name,
        definition.kind,
        derivedFromId,
        pairLabel,
      ]),
    ).toEqual([
      ['オンライン申請利用件数', 'count', ratio.id, 'オンライン申請利用件数・オンライン申請利用割合'],
      ['オンライン申請利用割合', 'ratio', null, 'オンライン申請利用件数・オンライン申請利用割合'],
    ]);
    const [count] = added;
    const refused = await stage.office.patch(at(count!.id), { frequency: 'year' }, 1).expect(409);
    expect(problem(refused).code).toBe('derived_has_no_form');
  });

  it('are added once, however often the same request comes', async () => {
    const key = newId();
    const send = () =>
      stage.office
        .post(listOf(stage.plan.withdrawnId), { ...MONTHLY_COUNT, name: '一度だけ' })
        .set('Idempotency-Key', key);
    const [one, other] = await Promise.all([send(), send()]);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(one.body).toEqual(other.body);
    expect(
      (await list(stage.plan.withdrawnId)).filter(({ definition }) => definition.name === '一度だけ'),
    ).toHaveLength(1);
  });

  it.each([
    { name: 'a blank name', change: { name: ' ' }, pointer: '/name' },
    { name: 'a kind that does not exist', change: { kind: 'guess' }, pointer: '/kind' },
    {
      name: 'a baseline beyond all bounds',
      change: { baseline: { value: 1e300, fiscalYear: null, note: null } },
      pointer: '/baseline/value',
    },
    { name: 'a count beside a count', change: { pairedCount: { name: '件数', unit: '件' } }, pointer: '/pairedCount' },
    { name: 'a tenant of its own choice', change: { tenantId: newId() }, pointer: '/tenantId' },
    { name: 'an id of its own choice', change: { id: newId() }, pointer: '/id' },
    { name: 'a version of its own choice', change: { version: 7 }, pointer: '/version' },
    { name: 'a derivation of its own choice', change: { derivedFromId: newId() }, pointer: '/derivedFromId' },
  ])('are refused with $name', async ({ change, pointer }) => {
    const before = (await list()).length;
    const answer = await stage.office
      .post(listOf(stage.plan.initiativeId), { ...MONTHLY_COUNT, ...change })
      .expect(400);
    expect(problem(answer).errors.map((error) => error.pointer)).toEqual([pointer]);
    expect(problem(answer).errors[0]!.detail).not.toBe('');
    expect(await list()).toHaveLength(before);
  });

  it('are changed by the office alone', async () => {
    await stage.department.post(listOf(stage.plan.initiativeId), MONTHLY_COUNT).expect(403);
    const answer = await stage.viewer.patch(at(stage.plan.kpiId), { name: '別名' }, 1).expect(403);
    expect(problem(answer).allowedRoles).toEqual(['office']);
  });

  it('of another tenant are as absent as those that do not exist', async () => {
    const [strange, none] = await Promise.all([
      stage.viewer.get(at(stage.foreign.kpiId)),
      stage.viewer.get(at(newId())),
    ]);
    expect([strange.status, none.status]).toEqual([404, 404]);
    expect({ ...strange.body, requestId: '' }).toEqual({ ...none.body, requestId: '' });
    await stage.viewer.get(listOf(stage.foreign.initiativeId)).expect(404);
    await stage.office.post(listOf(stage.foreign.initiativeId), MONTHLY_COUNT).expect(404);
    await stage.office.patch(at(stage.foreign.kpiId), { name: '乗っ取り' }, 1).expect(404);
    await stage.office.put(`${at(stage.foreign.kpiId)}/targets/2019`, { sort: 'number', value: 1 }, 1).expect(404);
  });
});

describe('a definition', () => {
  it('leaves the baseline of another scope behind, and takes a new one', async () => {
    const baseline = { value: 3, fiscalYear: 2017, note: null };
    const { id } = await addKpi(stage.office, stage.plan.initiativeId, { baseline });
    const widen = { scope: '24区', changeReason: '全区に拡大', effectiveFiscalYear: 2020 };
    const { versions } = (await stage.office.patch(at(id), widen, 1).expect(200)).body as KpiView;
    expect(versions.map((version) => version.baseline)).toEqual([baseline, null]);
    const anew = { scope: '26区', changeReason: '合区', effectiveFiscalYear: 2021, baseline };
    const again = (await stage.office.patch(at(id), anew, 2).expect(200)).body as KpiView;
    expect(again.versions.at(-1)!.baseline).toEqual(baseline);
  });

  it('has no final target that lies before it', async () => {
    const ending = (fiscalYear: number) => ({ finalTarget: { value: 3, fiscalYear } });
    const refused = await stage.office
      .post(listOf(stage.plan.initiativeId), { ...MONTHLY_COUNT, ...ending(MONTHLY_COUNT.effectiveFiscalYear - 1) })
      .expect(409);
    expect(problem(refused)).toMatchObject({
      code: 'final_target_before_start',
      errors: [{ pointer: '/finalTarget/fiscalYear' }],
    });
    const { id } = await addKpi(stage.office, stage.plan.initiativeId, ending(2030));
    const mended = await stage.office.patch(at(id), ending(2001), 1).expect(409);
    expect(problem(mended).code).toBe('final_target_before_start');
  });

  it('has no final target as a 参考指標', async () => {
    const goal = { finalTarget: { value: 3, fiscalYear: 2030 } };
    const monitored = { ...MONTHLY_COUNT, direction: 'monitor', ...goal };
    const refused = await stage.office.post(listOf(stage.plan.initiativeId), monitored).expect(409);
    expect(problem(refused)).toMatchObject({
      code: 'monitor_has_no_final_target',
      errors: [{ pointer: '/finalTarget/value' }],
    });
    const { id } = await addKpi(stage.office, stage.plan.initiativeId, goal);
    const turned = await stage.office.patch(at(id), { direction: 'monitor' }, 1).expect(409);
    expect(problem(turned).code).toBe('monitor_has_no_final_target');
    await stage.office.patch(at(id), { direction: 'monitor', finalTarget: null }, 1).expect(200);
  });

  it('becomes a version from its year on and never rewrites an earlier one', async () => {
    const { id } = await addKpi(stage.office, stage.plan.initiativeId);
    const changed = (await stage.office.patch(at(id), { name: '新しい名前', effectiveFiscalYear: 2020 }, 1).expect(200))
      .body as KpiView;
    expect(changed.versions.map(({ effectiveFiscalYear, name }) => [effectiveFiscalYear, name])).toEqual([
      [2018, MONTHLY_COUNT.name],
      [2020, '新しい名前'],
    ]);
    expect((await read(id, '?asOf=2019-06-01')).definition.name).toBe(MONTHLY_COUNT.name);
    expect((await read(id, '?asOf=2020-04-01')).definition.name).toBe('新しい名前');
    for (const [year, code] of [
      [2019, 'before_last_version'],
      [2017, 'before_first_version'],
    ] as const) {
      const refused = await stage.office.patch(at(id), { name: '過去', effectiveFiscalYear: year }, 2).expect(409);
      expect(problem(refused).code).toBe(code);
      expect(problem(refused).detail).toContain('年度');
      expect(problem(refused).errors[0]!.pointer).toBe('/effectiveFiscalYear');
    }
    expect(await audited(id)).toEqual(['kpi.created', 'kpi.changed']);
  });

  it('is mended in place without a year, and what was not sent stays', async () => {
    const { id } = await addKpi(stage.office, stage.plan.initiativeId, {
      source: '電子申請システムの集計',
      baseline: { value: 3, fiscalYear: 2017, note: null },
    });
    const mended = (await stage.office.patch(at(id), { unit: '通', baseline: null }, 1).expect(200)).body as KpiView;
    expect(mended.versions).toHaveLength(1);
    expect(mended.definition).toMatchObject({
      unit: '通',
      baseline: null,
      source: '電子申請システムの集計',
      name: MONTHLY_COUNT.name,
    });
    expect(mended.version).toBe(2);
  });

  it('says class, scope and publication lag; another scope is a version with its reason', async () => {
    const { id, definition } = await addKpi(stage.office, stage.plan.initiativeId, {
      kpiClass: 'outcome',
      scope: '2区',
      publicationLagDays: 90,
    });
    expect(definition).toMatchObject({ kpiClass: 'outcome', scope: '2区', publicationLagDays: 90, changeReason: null });
    const wider = { scope: '24区', effectiveFiscalYear: 2019, changeReason: '全区へ展開' };
    const { changeReason: _, ...silent } = wider;
    const refused = problem(await stage.office.patch(at(id), silent, 1).expect(409));
    expect(refused.errors).toMatchObject([{ pointer: '/changeReason', code: 'reason_required' }]);
    const changed = (await stage.office.patch(at(id), wider, 1).expect(200)).body as KpiView;
    expect(changed.versions.map(({ scope, changeReason }) => [scope, changeReason])).toEqual([
      ['2区', null],
      ['24区', '全区へ展開'],
    ]);
    const trend = (await stage.viewer.get(`${at(id)}/trend?asOf=2020-04-01`).expect(200)).body as TrendView;
    expect(trend.marks.filter(({ kind }) => kind === 'definition_change')).toMatchObject([
      { at: '2019-04-01', text: '全区へ展開', scopes: { from: '2区', to: '24区' } },
    ]);
    await stage.office.patch(at(id), { publicationLagDays: -1 }, 2).expect(400);
    await stage.office.patch(at(id), { kpiClass: 'guess' }, 2).expect(400);
  });

  it('keeps the form in which it was reported', async () => {
    const refused = await stage.office.patch(at(stage.plan.kpiId), { kind: 'level' }, 1).expect(409);
    expect(problem(refused).code).toBe('actuals_of_another_form');
    expect((await read(stage.plan.kpiId)).version).toBe(1);
  });

  it('does not lose a change that somebody else made meanwhile', async () => {
    const { id } = await addKpi(stage.office, stage.plan.initiativeId);
    await stage.office.patch(at(id), { nameEn: 'First' }, 1).expect(200);
    const late = await stage.office.patch(at(id), { nameEn: 'Second' }, 1).expect(412);
    expect(problem(late).current).toMatchObject({
      etag: '"2"',
      changedBy: 'office',
      value: { definition: { nameEn: 'First' } },
    });
    await stage.office.patch(at(id), { name: null }, 2).expect(400);
  });

  it('may end on a schedule item and be carried on by another KPI', async () => {
    const { id } = await addKpi(stage.office, stage.plan.initiativeId);
    const successor = await addKpi(stage.office, stage.plan.initiativeId);
    const ending = { closedOn: '2018-12-31', validUntilItemId: stage.plan.itemIds[0], succeededById: successor.id };
    const ended = (await stage.office.patch(at(id), ending, 1).expect(200)).body as KpiView;
    expect(ended).toMatchObject({
      closedOn: '2018-12-31',
      succeededById: successor.id,
      validity: { untilLabel: '検討・準備' },
    });
    expect(ended.versions).toHaveLength(1);
    for (const [field, value] of [
      ['succeededById', stage.foreign.kpiId],
      ['validUntilItemId', stage.foreign.itemIds[0]],
    ] as const) {
      const refused = await stage.office.patch(at(id), { [field]: value }, 2).expect(400);
      expect(problem(refused).errors[0]).toMatchObject({ pointer: `/${field}`, code: 'not_found' });
    }
  });
});
