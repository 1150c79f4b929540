import { useQuery } from '@tanstack/react-query';
import type { TrendView } from '#domain/kpi-actuals/contract';
import type { KpiView } from '#domain/kpis/contract';
import { type GrowthComparison, growthComparison, type GrowthFacts } from '#domain/kpis/growth-comparison';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn, useNumbers } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { GROWTH_TEXTS } from './growth-rate.locale.ts';
import { trendQuery } from './kpi-actuals.api.ts';

/** The growth-rate method beside the verdict: for comparison with published statistics, where it can be offered at all. */
export function GrowthRate({ kpi, asOf }: { kpi: KpiView; asOf: string | undefined }) {
  const t = useTexts(GROWTH_TEXTS);
  const { data } = useQuery(trendQuery(kpi.id, asOf));
  if (data === undefined) return null;
  const found = growthComparison(factsOf(kpi, data));
  if (found === 'not_offered') return null;
  return (
    <div className="mb-8">
      <Disclosure summary={t('title')}>
        <p className="mb-2 text-[0.875rem] text-sub">{t('lead')}</p>
        {typeof found === 'string' ? <p>{t(`refusal.${found}`)}</p> : <Growth found={found} kpi={kpi} />}
      </Disclosure>
    </div>
  );
}

function Growth({ found, kpi }: { found: GrowthComparison; kpi: KpiView }) {
  const t = useTexts(GROWTH_TEXTS);
  const language = useLanguage();
  const { fiscalYear } = useTenantCalendar();
  const { number, quantity } = useNumbers();
  const { from, to, target, wanted, observed, required, progress, status } = found;
  const amount = (value: number) => quantity(value, unitIn(language, kpi.definition), kpi.definition.decimals);
  const rate = (ratio: number) => `${number(ratio * 100, 2)}%`;
  const value = target === null ? rate(progress) : number(progress, 2);
  const sign = wanted === 1 ? '' : '−';
  return (
    <div className="flex flex-col gap-1">
      <p>
        <strong>{t(`status.${status}`)}</strong> <span className="figures">{t('progress', { value })}</span>
      </p>
      <p>{t(`meaning.${target === null ? 'withoutTarget' : 'withTarget'}.${status}`)}</p>
      <p className="text-[0.875rem]">
        {t('observed', {
          to: amount(to.value),
          from: amount(from.value),
          years: to.year - from.year,
          rate: rate(observed),
          fromYear: fiscalYear(from.year),
          toYear: fiscalYear(to.year),
        })}
      </p>
      {target !== null && required !== null && (
        <p className="text-[0.875rem]">
          {t('required', {
            target: amount(target.value),
            from: amount(from.value),
            years: target.year - from.year,
            rate: rate(required),
            targetYear: fiscalYear(target.year),
          })}
        </p>
      )}
      <p className="text-[0.875rem]">
        {required === null
          ? t('withoutTarget', { sign, observed: rate(observed) })
          : t('withTarget', { sign, observed: rate(observed), required: rate(required), value })}{' '}
        {wanted === -1 && t('lessIsBetter')}
      </p>
      <p className="text-[0.875rem] text-sub">{t('source')}</p>
    </div>
  );
}

/** Whole years of the series that is running now, and the last target that is a number. */
function factsOf({ definition }: KpiView, { points, years, targets }: TrendView): GrowthFacts {
  const series = points.at(-1)?.series;
  const isWhole = (fiscalYear: number) => {
    const ofYear = points.filter((point) => point.fiscalYear === fiscalYear);
    return ofYear.length > 0 && ofYear.every((point) => point.ended && point.series === series);
  };
  const numeric = targets.filter(({ sort, superseded }) => sort === 'number' && !superseded);
  const last = numeric.reduce<{ year: number; value: number } | null>(
    (latest, { fiscalYear, value }) =>
      value === null || (latest !== null && latest.year >= fiscalYear) ? latest : { year: fiscalYear, value },
    null,
  );
  const final = definition.finalTarget;
  return {
    kind: definition.kind,
    direction: definition.direction,
    baseline: definition.baseline,
    years: years.flatMap(({ fiscalYear, actual: { value, partial } }) =>
      value === null || partial || !isWhole(fiscalYear) ? [] : [{ year: fiscalYear, value }],
    ),
    target: final === null ? last : { year: final.fiscalYear, value: final.value },
  };
}
