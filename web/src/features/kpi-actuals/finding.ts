import type { TrendView } from '#domain/kpi-actuals/contract';
import type { FormulaRule } from '#domain/kpis/formula-trace';
import { numberText, quantityText, unitIn } from '../../platform/format/numbers.ts';
import type { Language } from '../../platform/i18n/language.ts';
import { textsIn } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { TREND_TEXTS } from './trend.locale.ts';

/**
 * What the chart shows, in one sentence: 「2019年度の実績は14件、目標20件に対し70%（一部未達）。前年度から3件増。」
 * Every number comes from the model; nothing is computed here.
 */
export function findingText(model: TrendView, language: Language, fiscalYear: (year: number) => string): string {
  const t = textsIn(language, TREND_TEXTS);
  const words = textsIn(language, WORDS);
  const { finding } = model;
  const version = model.years.find((one) => one.fiscalYear === finding?.fiscalYear);
  if (finding === null || version === undefined) return t('finding.nothing');
  const quantity = (value: number) => quantityText(value, unitIn(language, version), language, version.decimals);
  const year = fiscalYear(finding.fiscalYear);
  const verdict =
    words(`verdict.${finding.verdict}`) +
    (finding.provisional ? t('finding.provisional') : '') +
    (finding.manual ? t('finding.manual') : '');
  if (finding.value === null) {
    const why =
      finding.state === null || finding.state === 'value'
        ? words(`verdict.${finding.verdict}`)
        : words(`valueState.${finding.state}`);
    return t('finding.noValue', { year, why });
  }
  const value = quantity(finding.value);
  const target = finding.target?.value ?? null;
  const { low, high } = finding.target ?? { low: null, high: null };
  const percent = finding.shownPercent === null ? null : `${numberText(finding.shownPercent, language, 1)}%`;
  const sentence =
    finding.expected !== null
      ? t('finding.expected', {
          year,
          value,
          expected: quantity(finding.expected),
          compared:
            target === null || percent === null
              ? verdict
              : t('finding.compared', { target: quantity(target), percent, verdict }),
        })
      : target === null
        ? low !== null && high !== null
          ? t('finding.range', { year, value, low: quantity(low), high: quantity(high), verdict })
          : t('finding.plain', { year, value, verdict })
        : percent === null
          ? t('finding.target', { year, value, target: quantity(target), verdict })
          : t(sentenceOf(finding.rule), {
              year,
              value,
              target: quantity(target),
              percent,
              verdict,
            });
  const { difference } = finding;
  if (difference === null) return sentence;
  if (difference === 0) return sentence + t('finding.same');
  return (
    sentence +
    t(difference > 0 ? 'finding.more' : 'finding.less', {
      difference: isPercent(version.unit)
        ? t('finding.points', { value: numberText(Math.abs(difference), language, version.decimals) })
        : quantity(Math.abs(difference)),
    })
  );
}

/** Percentages differ by points: 15.7 % after 12.4 % is 3.3 points more, not 3.3 % more. */
function isPercent(unit: string): boolean {
  return unit.normalize('NFKC') === '%';
}

/** Of a pace the percentage is of what the target asks by now, not of the target itself. */
function sentenceOf(rule: FormulaRule | null): 'finding.pace' | 'finding.lastYearPace' | 'finding.percent' {
  if (rule === 'last_year_share') return 'finding.lastYearPace';
  return rule === 'period_target' || rule === 'linear_pace' ? 'finding.pace' : 'finding.percent';
}
