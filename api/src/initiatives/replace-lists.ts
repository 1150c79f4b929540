import type { EntityManager } from 'typeorm';
import type { ChangeInitiativeInput, InitiativeView } from '#domain/initiatives/contract';
import { newId } from '../platform/ids.ts';
import { BadInput } from '../platform/problems/refusal.ts';
import { Effect } from './effect.entity.ts';
import { InitiativeContract } from './initiative-contract.entity.ts';
import { InitiativeCost } from './initiative-cost.entity.ts';
import { InitiativePolicy } from './initiative-policy.entity.ts';

type Lists = Pick<ChangeInitiativeInput, 'policyIds' | 'effects' | 'costs' | 'contracts'>;
type Before = Pick<InitiativeView, 'costs' | 'contracts'>;

/**
 * Puts the lists that are given in the place of those that are stored. An amount or a contract that did not change stays
 * 例示（架空値） where it was; a changed one is somebody's own.
 */
export async function replaceLists(
  tx: EntityManager,
  of: { tenantId: string; initiativeId: string },
  { policyIds, effects, costs, contracts }: Lists,
  before: Before = { costs: [], contracts: [] },
): Promise<void> {
  if (policyIds) {
    await tx.delete(InitiativePolicy, of);
    await tx.insert(
      InitiativePolicy,
      policyIds.map((policyId) => ({ ...of, policyId })),
    );
  }
  if (effects) {
    await tx.delete(Effect, of);
    await tx.insert(
      Effect,
      effects.map((text, index) => ({ ...of, id: newId(), position: index + 1, text })),
    );
  }
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
