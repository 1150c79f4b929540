import type { TrendView } from '#domain/kpi-actuals/contract';
import { expectedOf, outlookShapeOf, type TrendRow, type TrendStep } from '#domain/kpi-actuals/trend-drawing';
import { unitIn, useNumbers } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useMedia } from '../../platform/media.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { targetText } from '../../platform/wording/target-text.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { OUTLOOK_TEXTS } from './outlook.locale.ts';
import { TREND_TEXTS } from './trend.locale.ts';

/** Words at the end of a line, instead of a legend of coloured squares. */
export type LineLabel = {
  word: string;
  value: string;
  /** On the vertical axis. */
  at: number;
  /** The row it ends on. */
  period: TrendRow['period'];
  isFormer: boolean;
  inMargin: boolean;
};

export const LABEL_SIZE = 12;
/** Height of a line of words, and how far down in it their foot stands, in their size. */
export const LINE = 1.3;
export const ASCENT = 0.95;
const WIDEST = 132;

/** Px that a text takes, near enough to leave room for it: full-width characters are square. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((width, character) => width + (character.codePointAt(0)! > 0x2000 ? size : size * 0.6), 0);
}

/** The margin that the labels right of the plot need, in px at the usual text size. */
export function roomForLabels(labels: readonly LineLabel[]): number {
  const widths = labels
    .filter(({ inMargin }) => inMargin)
    .flatMap(({ word, value }) => [textWidth(word, LABEL_SIZE), textWidth(value, LABEL_SIZE)]);
  return Math.min(Math.max(8, ...widths) + 12, WIDEST);
}

/** What is to be labelled: the last target and the last range, every target that was replaced, and what was asked for beside them. */
export function useLineLabels() {
  const t = useTexts(TREND_TEXTS);
  const language = useLanguage();
  const outlook = useTexts(OUTLOOK_TEXTS);
  const words = useTexts(WORDS);
  const { compact } = useNumbers();
  // A phone has no room beside the plot: there the words stand on the line's end.
  const hasMargin = !useMedia('(max-width: 40rem)');
  return (
    model: TrendView,
    { rows, steps, showPrevious }: { rows: readonly TrendRow[]; steps: readonly TrendStep[]; showPrevious: boolean },
  ): LineLabel[] => {
    const last = rows.at(-1);
    if (last === undefined) return [];
    const unit = unitIn(language, { unit: model.unit, unitEn: model.kpi.unitEn });
    const shown = (value: number) =>
      compact(value, model.kpi.decimals) + (language === 'ja' || unit === '%' ? unit : '');
    const lastOf = (sort: 'number' | 'range') =>
      steps.findLast((step) => !step.superseded && step.target.sort === sort);
    const named = [lastOf('number'), lastOf('range')];
    const targets = steps
      .filter((step) => step.superseded || named.includes(step))
      .flatMap(({ target, last: period, superseded }): LineLabel[] => {
        const { value, low, high } = target;
        const at = value ?? high ?? low;
        if (at === null) return [];
        const word = superseded ? t('formerTarget') : value === null ? t('targetRange') : t('target');
        return [
          {
            word,
            value: targetText(target, { ...model, ...model.kpi }, language, shown),
            at,
            period,
            isFormer: superseded,
            inMargin: hasMargin && period === last.period && !superseded,
          },
        ];
      });
    const ending = rows.findLast(({ fiscalYear }) => fiscalYear === model.outlook?.fiscalYear)?.period;
    const ends = [
      { word: outlook('label'), at: outlookShapeOf(model, rows)?.middle ?? null },
      { word: words('expected'), at: expectedOf(model) },
    ].flatMap(({ word, at }): LineLabel[] => {
      // Without room beside the plot they would stand on the actuals; the line of signs names them.
      if (at === null || !hasMargin || ending !== last.period) return [];
      const value = shown(Number(at.toFixed(model.kpi.decimals)));
      return [{ word, value, at, period: last.period, isFormer: false, inMargin: true }];
    });
    if (!showPrevious) return [...targets, ...ends];
    const base = { period: last.period, isFormer: false, inMargin: hasMargin };
    const previous = rows.findLast((row) => row.previous !== null);
    return [
      ...targets,
      ...ends,
      ...(previous?.previous == null
        ? []
        : [
            {
              ...base,
              word: t('previous'),
              value: '',
              at: previous.previous,
              period: previous.period,
              inMargin: hasMargin && previous === last,
            },
          ]),
      ...(model.baseline === null
        ? []
        : [{ ...base, word: t('baseline'), value: shown(model.baseline), at: model.baseline }]),
    ];
  };
}
