import { type EntityManager, In } from 'typeorm';
import type { ChangeInitiativeInput, InitiativeView } from '#domain/initiatives/contract';
import { newId } from '../platform/ids.ts';
import { BadInput } from '../platform/problems/refusal.ts';
import { Kpi } from '../kpis/kpi.entity.ts';
import { EffectKpi } from './effect-kpi.entity.ts';
import { Effect } from './effect.entity.ts';
import { InitiativeContract } from './initiative-contract.entity.ts';
import { InitiativeCost } from './initiative-cost.entity.ts';
import { InitiativePolicy } from './initiative-policy.entity.ts';

type Lists = Pick<ChangeInitiativeInput, 'policyIds' | 'effects' | 'effectKpis' | 'costs' | 'contracts'>;
type Before = Pick<InitiativeView, 'effects' | 'costs' | 'contracts'>;

/**
 * Puts the lists that are given in the place of those that are stored. An amount or a contract that did not change stays
 * 例示（架空値） where it was; a changed one is somebody's own.
 */
export async function replaceLists(
  tx: EntityManager,
  of: { tenantId: string; initiativeId: string },
  { policyIds, effects, effectKpis, costs, contracts }: Lists,
  before: Before = { effects: [], costs: [], contracts: [] },
): Promise<void> {
  if (policyIds) {
    await tx.delete(InitiativePolicy, of);
    await tx.insert(
      InitiativePolicy,
      policyIds.map((policyId) => ({ ...of, policyId })),
    );
  }
  if (effects) {
    // An effect that is still there keeps its id and the KPIs that measure it.
    const free = [...before.effects];
    const kept = effects.map((text) => {
      const index = free.findIndex((one) => one.text === text);
      return index === -1 ? null : (free.splice(index, 1)[0] ?? null);
    });
    await tx.delete(Effect, of);
    await tx.insert(
      Effect,
      effects.map((text, index) => ({ ...of, id: kept[index]?.id ?? newId(), position: index + 1, text })),
    );
    await linkKpis(
      tx,
      of.tenantId,
      kept.filter((one) => one !== null),
    );
  }
  if (effectKpis) await replaceLinks(tx, of, effectKpis);
  if (costs) {
    await tx.delete(InitiativeCost, of);
    await tx.insert(
      InitiativeCost,
      costs.map((cost) => ({ ...of, ...cost, example: isExample(cost, before.costs) })),
    );
  }
  if (contracts) {
    await tx.delete(InitiativeContract, of);
    await tx.insert(
      InitiativeContract,
      contracts.map((contract) => ({
        ...of,
        ...contract,
        id: newId(),
        example: isExample(contract, before.contracts),
      })),
    );
  }
}

async function linkKpis(
  tx: EntityManager,
  tenantId: string,
  effects: readonly { id: string; kpiIds: string[]; example: boolean }[],
): Promise<void> {
  const rows = effects.flatMap(({ id, kpiIds, example }) =>
    kpiIds.map((kpiId) => ({ tenantId, effectId: id, kpiId, example })),
  );
  if (rows.length > 0) await tx.insert(EffectKpi, rows);
}

/** @throws BadInput for an effect or a KPI that is not the initiative's. */
async function replaceLinks(
  tx: EntityManager,
  { tenantId, initiativeId }: { tenantId: string; initiativeId: string },
  effectKpis: NonNullable<ChangeInitiativeInput['effectKpis']>,
): Promise<void> {
  for (const [index, { effectId, kpiIds }] of effectKpis.entries()) {
    const ids = [...new Set(kpiIds)];
    const isOwn = await tx.existsBy(Effect, { tenantId, initiativeId, id: effectId });
    const known = ids.length === 0 ? 0 : await tx.countBy(Kpi, { tenantId, initiativeId, id: In(ids) });
    if (!isOwn || known < ids.length) {
      const pointer = `/effectKpis/${index}/${isOwn ? 'kpiIds' : 'effectId'}`;
      throw new BadInput([{ pointer, code: 'not_found', detail: NOT_OF_INITIATIVE }]);
    }
    await tx.delete(EffectKpi, { tenantId, effectId });
    await linkKpis(tx, tenantId, [{ id: effectId, kpiIds: ids, example: false }]);
  }
}

const NOT_OF_INITIATIVE = {
  ja: 'この取組項目にはありません。もう一度選んでください。',
  en: 'The initiative does not have it. Choose again.',
};

/** A fiscal year has one 予算額 and one 決算額. @throws BadInput that points at the second one. */
export function requireYearsOnce(costs: ChangeInitiativeInput['costs'] = []): void {
  const second = costs.findIndex(({ fiscalYear }, index) =>
    costs.slice(0, index).some((one) => one.fiscalYear === fiscalYear),
  );
  if (second === -1) return;
  throw new BadInput([
    {
      pointer: `/costs/${second}/fiscalYear`,
      code: 'year_once',
      detail: {
        ja: '同じ年度の予算額・決算額が二つあります。一つにまとめてください。',
        en: 'This fiscal year stands twice. Put its amounts into one entry.',
      },
    },
  ]);
}

function isExample<Entry extends object>(entry: Entry, before: readonly (Entry & { example: boolean })[]): boolean {
  const fields = Object.entries(entry);
  return before.some((one) => one.example && fields.every(([field, value]) => one[field as keyof Entry] === value));
}
