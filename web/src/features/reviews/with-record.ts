import type { DecisionRecord } from '#domain/reviews/contract';
import type { OpenThings } from './reviews.api.ts';

/** A correction is judged as if the record had never been: what that ended counts as open. */
export function withRecord({ items, kpis }: OpenThings, record: DecisionRecord): OpenThings {
  const { evidence } = record;
  const bar = (id: string) => evidence.scheduleItems.find((item) => item.id === id);
  const kpiOf = (id: string) => evidence.kpis.find(({ kpiId }) => kpiId === id);
  const ended = record.scheduleItems.filter(({ id }) => !items.some((item) => item.id === id));
  const closed = record.kpis.filter(({ id }) => !kpis.some((kpi) => kpi.id === id));
  return {
    items: [
      ...items,
      ...ended.map(({ id, label }) => ({
        id,
        label,
        labelEn: bar(id)?.labelEn ?? null,
        tentative: bar(id)?.tentative ?? false,
      })),
    ],
    kpis: [...kpis, ...closed.map(({ id, name }) => ({ id, name, nameEn: kpiOf(id)?.nameEn ?? null }))],
  };
}
