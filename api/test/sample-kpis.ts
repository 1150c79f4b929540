import type { CreateKpiInput, KpiView } from '#domain/kpis/contract';
import type { Client } from './signed-in.ts';

/** A count reported monthly from FY2018 on. */
export const MONTHLY_COUNT: CreateKpiInput = {
  name: 'オンライン申請利用件数',
  unit: '件',
  kind: 'count',
  direction: 'increase',
  frequency: 'month',
  effectiveFiscalYear: 2018,
};

/** 件数・割合, reported monthly: the ratio is typed and the count follows. */
export const MONTHLY_PAIR: CreateKpiInput = {
  ...MONTHLY_COUNT,
  name: 'オンライン申請利用割合',
  unit: '%',
  kind: 'ratio',
  ratioOf: 'counts',
  decimals: 1,
  pairedCount: { name: 'オンライン申請利用件数', unit: '件' },
};

/** Adds a KPI by HTTP, as the office does. */
export async function addKpi(
  office: Client,
  initiativeId: string,
  input: Partial<CreateKpiInput> = {},
): Promise<KpiView> {
  const { body } = await office
    .post(`/api/v1/initiatives/${initiativeId}/kpis`, { ...MONTHLY_COUNT, ...input })
    .expect(201);
  return body as KpiView;
}
