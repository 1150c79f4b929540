import type { FormulaTrace } from '#domain/kpis/formula-trace';
import type { BandWord } from '#domain/kpis/schemes/judgement-scheme';
import { presetOf } from '#domain/kpis/schemes/scheme-in-force';
import { numberText, quantityText } from '../format/numbers.ts';
import { aside } from '../i18n/brackets.ts';
import type { Language } from '../i18n/language.ts';
import { textsIn } from '../i18n/texts.ts';
import { TRACE_WORDS } from './trace-words.ts';
import { WORDS } from './words.ts';

type TracedKpi = { unit: string; decimals: number };
type PeriodName = (period: string) => string;

/** 判定の根拠 in words: the formula with its band and verdict, and under it the rule and the data it rests on. */
export type TraceText = { formula: string; grounds: string };

/**
 * 「実績 14件 ÷ 目標 20件 ＝ 70.0% ／ 60%以上80%未満 → 一部未達（自動判定）」, with the numbers of the trace and nothing computed.
 * @param periodName the tenant's name of a period, for "up to".
 */
export function traceText(trace: FormulaTrace, kpi: TracedKpi, language: Language, periodName: PeriodName): TraceText {
  const t = textsIn(language, TRACE_WORDS);
  const words = textsIn(language, WORDS);
  const slash = language === 'ja' ? ' ／ ' : '; ';
  const parts = [comparison(trace, kpi, language), band(trace, language)].filter((part) => part !== '');
  const verdict = trace.band === null ? words(`verdict.${trace.verdict}`) : bandWord(trace.band.word, language);
  return {
    formula: `${parts.join(slash)} → ${verdict}${aside(t('automatic'), language)}`,
    grounds: grounds(trace, language, periodName),
  };
}

function comparison(trace: FormulaTrace, kpi: TracedKpi, language: Language): string {
  const t = textsIn(language, TRACE_WORDS);
  const { inputs } = trace;
  const quantity = (value: number | undefined) =>
    value === undefined ? '―' : quantityText(value, kpi.unit, language, kpi.decimals);
  const value =
    trace.basis === 'actual'
      ? t('actual', { value: quantity(inputs.actual) })
      : t('expected', { value: quantity(inputs.expected) });
  const target = t('target', { value: quantity(inputs.target) });
  const result =
    trace.shownPercent === null ? '' : ` ${language === 'ja' ? '＝' : '='} ${percent(trace.shownPercent, language, 1)}`;
  const comma = language === 'ja' ? '、' : ', ';
  const verdictOfGap = () => {
    const gap = trace.gap === null ? [] : [t('gap', { value: signed(trace.gap, kpi, language) })];
    return [trace.met ? t('met') : t('notMet'), ...gap].join(comma);
  };
  switch (trace.rule) {
    case 'attainment':
      return `${value} ÷ ${target}${result}`;
    case 'target_over_actual':
      return `${target} ÷ ${value}${result}`;
    case 'two_minus_actual_over_target':
      return `2 − ${value} ÷ ${target}${result}`;
    case 'distance_covered': {
      const baseline = t('baseline', { value: quantity(inputs.baseline) });
      return `(${value} − ${baseline}) ÷ (${target} − ${baseline})${result}`;
    }
    case 'met_or_not':
      return [value, target, verdictOfGap()].join(comma);
    case 'inside_range':
      return [value, range(trace, quantity, language), verdictOfGap()].join(comma);
    case 'right_side': {
      const from =
        inputs.baseline === undefined
          ? t('previousYear', { value: quantity(inputs.previousYear) })
          : t('baseline', { value: quantity(inputs.baseline) });
      return [value, from, verdictOfGap()].join(comma);
    }
    case 'all':
      return inputs.numerator === undefined || inputs.denominator === undefined
        ? [value, verdictOfGap()].join(comma)
        : [
            t('parts', {
              numerator: numberText(inputs.numerator, language),
              denominator: numberText(inputs.denominator, language),
            }),
            trace.met ? t('met') : t('notMet'),
          ].join(comma);
    case 'milestone':
      return trace.met ? t('done') : t('notDone');
    case 'period_target':
      return `${value} ÷ ${t('periodTarget', { value: quantity(inputs.paceTarget) })}${result}`;
    case 'linear_pace':
    case 'last_year_share':
      return `${value} ÷ ${pace(trace, quantity, language)}${result}`;
    case 'osaka_city':
      return `${value} ÷ ${target}${result}${comma}${goalYears(trace, language)}`;
    case 'tama_city':
      return `${value} ÷ ${t('periodTarget', { value: quantity(inputs.paceTarget) })}${result}${comma}${goalYears(trace, language)}`;
  }
}

function pace(
  { rule, inputs }: FormulaTrace,
  quantity: (value: number | undefined) => string,
  language: Language,
): string {
  const t = textsIn(language, TRACE_WORDS);
  const { paceTarget, target, share = 0, start = 0, previousToDate, previousYear, previousStart = 0 } = inputs;
  const due = { value: quantity(paceTarget), target: quantity(target), share: percent(share * 100, language, 1) };
  if (rule === 'linear_pace') return t('linearPace', due);
  const lastYear = { toDate: quantity(previousToDate), whole: quantity(previousYear), start: quantity(previousStart) };
  const way = t(previousStart === 0 ? 'wayOfLastYear' : 'wayFromStart', lastYear);
  if (start === 0) return t('lastYearShare', { ...due, way });
  return t('lastYearShareFrom', { ...due, start: quantity(start), way });
}

function range(
  { inputs: { low, high } }: FormulaTrace,
  quantity: (value: number) => string,
  language: Language,
): string {
  const t = textsIn(language, TRACE_WORDS);
  if (low !== undefined && high !== undefined) return t('range', { low: quantity(low), high: quantity(high) });
  if (low !== undefined) return t('rangeFrom', { low: quantity(low) });
  return high === undefined ? '' : t('rangeTo', { high: quantity(high) });
}

function goalYears({ inputs }: FormulaTrace, language: Language): string {
  return textsIn(language, TRACE_WORDS)('yearsOfGoal', { years: inputs.goalYears ?? 0, year: inputs.goalYear ?? 0 });
}

function band({ band: judged, rounding }: FormulaTrace, language: Language): string {
  if (judged === null) return '';
  const t = textsIn(language, TRACE_WORDS);
  const edge = (ratio: number) => percent(Number((ratio * 100).toFixed(1)), language);
  const { from, to } = judged;
  const words =
    from !== null && to !== null
      ? t('bandFull', { from: edge(from), to: edge(to) })
      : from !== null
        ? t('bandFrom', { from: edge(from) })
        : to === null
          ? ''
          : t('bandTo', { to: edge(to) });
  return rounding === 'cut_off' ? words + aside(t('cutOff'), language) : words;
}

/** 達成, A, 概ね順調: the word that a scheme prints for a band. */
export function bandWord(word: BandWord, language: Language): string {
  const bands = TRACE_WORDS.ja.bands;
  if (word in bands) return textsIn(language, TRACE_WORDS)(`bands.${word as keyof typeof bands}`);
  return textsIn(language, WORDS)(`verdict.${word as Exclude<BandWord, keyof typeof bands>}`);
}

function grounds(trace: FormulaTrace, language: Language, periodName: PeriodName): string {
  const t = textsIn(language, TRACE_WORDS);
  const words = textsIn(language, WORDS);
  const name = schemeName(trace.scheme, language);
  const { version } = trace.scheme;
  const parts = [trace.phase === 'year_end' ? t('yearEnd') : t('midYear'), t('scheme', { name, version })];
  if (trace.expected > 0) parts.push(t('reported', { reported: trace.reported, expected: trace.expected }));
  if (trace.upTo !== null) parts.push(t('upTo', { period: periodName(trace.upTo) }));
  for (const { reason, periods } of trace.exclusions) {
    const why =
      reason === 'not_reported' || reason === 'denominator_missing' ? t(reason) : words(`valueState.${reason}`);
    parts.push(t('exclusion', { reason: why, count: periods.length }));
  }
  return parts.join(language === 'ja' ? '、' : ', ');
}

/** A record from before schemes had names of their own has the name of a published one, or none. */
function schemeName({ id, name, nameEn }: FormulaTrace['scheme'], language: Language): string {
  const known = name === undefined ? presetOf(id) : { name, nameEn: nameEn ?? null };
  if (known === null) return textsIn(language, TRACE_WORDS)('ownScheme');
  return language === 'en' ? (known.nameEn ?? known.name) : known.name;
}

function percent(value: number, language: Language, decimals = 0): string {
  return `${numberText(value, language, decimals)}%`;
}

function signed(value: number, kpi: TracedKpi, language: Language): string {
  return `${value > 0 ? '+' : ''}${quantityText(value, kpi.unit, language, kpi.decimals)}`;
}
