import { describe, expect, it } from '@jest/globals';
import type { CoverageItem, InitiativeView } from '#domain/initiatives/contract';
import type { Problem } from '#domain/problems/contract';
import { planStage } from '../../test/plan-stage.ts';
import { newId } from '../platform/ids.ts';

const stage = planStage();

const own = () => `/api/v1/initiatives/${stage.plan.initiativeId}`;
const read = async () => (await stage.viewer.get(own()).expect(200)).body as InitiativeView;
const write = (change: object, version: number) => stage.office.patch(own(), change, version);

describe('which KPIs measure an effect', () => {
  const coverage = async (id: string, status = 200) =>
    (await stage.viewer.get(`/api/v1/plans/${id}/effect-coverage`).expect(status)).body.items as CoverageItem[];

  it('is said by the office, and stays when the effects are edited', async () => {
    const before = await read();
    const effects = ['測る効果', '測らない効果'];
    const written = await write({ effects }, before.version).expect(200);
    const { effects: made, version } = written.body as InitiativeView;
    expect(made.map(({ kpiIds }) => kpiIds)).toEqual([[], []]);
    const link = { effectKpis: [{ effectId: made[0]!.id, kpiIds: [stage.plan.kpiId] }] };
    await write(link, version).expect(200);
    await write({ effects: ['新しい効果', '測る効果'] }, version + 1).expect(200);
    expect((await read()).effects.map(({ text, kpiIds, example }) => [text, kpiIds, example])).toEqual([
      ['新しい効果', [], false],
      ['測る効果', [stage.plan.kpiId], false],
    ]);
    const [item] = (await coverage(stage.plan.planId)).filter(({ id }) => id === stage.plan.initiativeId);
    expect(item).toMatchObject({ number: 1, version: version + 2, effects: (await read()).effects });
    expect(item!.kpis).toContainEqual({
      id: stage.plan.kpiId,
      name: '担当職員のAI利用回数',
      nameEn: null,
      kpiClass: null,
    });
  });

  it('is no KPI or effect of another initiative, and shows no other organisation', async () => {
    const { effects, version } = await read();
    for (const [effectKpi, pointer] of [
      [{ effectId: effects[0]!.id, kpiIds: [stage.foreign.kpiId] }, '/effectKpis/0/kpiIds'],
      [{ effectId: newId(), kpiIds: [] }, '/effectKpis/0/effectId'],
    ] as const) {
      const refused = await write({ effectKpis: [effectKpi] }, version).expect(400);
      expect((refused.body as Problem).errors).toMatchObject([{ pointer, code: 'not_found' }]);
    }
    await coverage(stage.foreign.planId, 404);
  });
});
