import type { TrendView } from '#domain/kpi-actuals/contract';

/** The trend that the product answered, put there by the program that measures. */
export function trendModel(): TrendView {
  const { trendModel: model } = window as unknown as { trendModel?: TrendView };
  if (model === undefined) throw new Error('no trend was given');
  return model;
}
