import type { TrendView } from '#domain/kpi-actuals/contract';
import { isCumulative } from '#domain/kpi-actuals/trend-drawing';
import type { TrendYear } from '#domain/kpi-actuals/trend-years';
import { unitIn } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Cell, RowHead } from '../../ui/Table.tsx';
import { OUTLOOK_TEXTS } from './outlook.locale.ts';
import { outlookNumbers } from './outlook-text.ts';

/** 年度末の見込み in the table of a trend: the middle where the year's values stand, the range and the method beside it. */
export function OutlookRow({ model, year }: { model: TrendView; year: TrendYear }) {
  const t = useTexts(OUTLOOK_TEXTS);
  const language = useLanguage();
  const estimate = model.outlook?.fiscalYear === year.fiscalYear ? model.outlook.estimate : null;
  if (estimate === null) return null;
  const printed = { unit: unitIn(language, year), decimals: year.decimals };
  const { low, middle, high } = outlookNumbers(estimate, printed, language);
  return (
    <tr className="trend-outlook-row">
      <RowHead className="pl-6">{t('title')}</RowHead>
      {isCumulative(model) && <Cell />}
      <Cell numeric>{middle}</Cell>
      <Cell />
      <Cell />
      <Cell />
      <Cell>{t('range', { low, high, method: t(`method.${estimate.method}`) })}</Cell>
    </tr>
  );
}
