import type { Client } from 'pg';
import { newId } from '../ids.ts';
import { insertRows } from '../rows.ts';
import type { Told } from './evidence.ts';
import type { ExampleContract } from './example.ts';

/** Inserts 予算額・決算額 of each year, and when contracts end. */
export async function insertCosts(
  client: Client,
  tenantId: string,
  told: ReadonlyMap<number, Told>,
  contracts: readonly ExampleContract[],
): Promise<void> {
  await insertRows(
    client,
    'initiative_cost',
    [...told.values()].flatMap(({ id, costs }) =>
      costs.map(({ fiscalYear, budgetYen, settledYen }) => ({
        tenant_id: tenantId,
        initiative_id: id,
        fiscal_year: fiscalYear,
        budget_yen: budgetYen,
        settled_yen: settledYen,
        example: true,
      })),
    ),
  );
  await insertRows(
    client,
    'initiative_contract',
    contracts.map(({ initiative, name, endsOn }) => ({
      tenant_id: tenantId,
      id: newId(),
      initiative_id: told.get(initiative)?.id,
      name,
      ends_on: endsOn,
      example: true,
    })),
  );
}
