import { useMemo } from 'react';
import type { FiscalYearLabels } from '#domain/calendar/fiscal-year-labels';
import type { Change } from '#domain/roadmap/changes';
import type { ScheduleItemView } from '#domain/schedule-items/contract';
import type { FuzzyDate } from '#domain/schedule-items/fuzzy-date';
import type { Occurrence } from '#domain/schedule-items/label-marks';
import type { Slip } from '#domain/schedule-items/slip';
import { fuzzyDateText } from '../../platform/format/dates.ts';
import { fiscalYearText } from '../../platform/format/fiscal-years.tsx';
import { type Language, useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { defineTexts, textsIn } from '../../platform/i18n/texts.ts';
import { useSession } from '../../platform/session/session.ts';
import { WORDS } from '../../platform/wording/words.ts';

const TEXTS = defineTexts({
  ja: {
    planned: '計画 {{range}}',
    actual: '実績 {{range}}',
    until: '{{from}}から{{to}}',
    onward: '{{from}}以降（終期なし）',
    since: '{{from}}から',
    yearsUnknown: '年度未確認',
    tentative: '予定',
    inferred: '年度は推定',
    milestone: '節目',
    gate: '関所',
    bar: '取組',
    scope: '対象 {{scope}}',
    separator: '、',
    fromYear: '{{from}}から',
    continues: '{{from}}以降 継続',
    asPlanned: '計画どおり',
    slipped: '計画より{{slip}}',
    slip: {
      fiscal_year_other: '{{sign}}{{count}}年度',
      half_other: '{{sign}}{{count}}半期',
      quarter_other: '{{sign}}{{count}}四半期',
      month_other: '{{sign}}{{count}}か月',
      day_other: '{{sign}}{{count}}日',
    },
    occurrence: '繰返し {{number}}/{{of}}',
    occurrenceSaid: '繰返し{{of}}回のうち{{number}}回目',
    change: { added: '重ねた版にない項目', removed: '取りやめ', changed: '重ねた版から変更' },
  },
  en: {
    planned: 'planned {{range}}',
    actual: 'actual {{range}}',
    until: '{{from}} to {{to}}',
    onward: '{{from}} onward (open-ended)',
    since: 'since {{from}}',
    yearsUnknown: 'years unconfirmed',
    tentative: 'tentative',
    inferred: 'years inferred',
    milestone: 'milestone',
    gate: 'gate',
    bar: 'bar',
    scope: 'scope {{scope}}',
    separator: ', ',
    fromYear: 'since {{from}}',
    continues: '{{from}} onward',
    asPlanned: 'as planned',
    slipped: '{{slip}} against the plan',
    slip: {
      fiscal_year_one: '{{sign}}{{count}} fiscal year',
      fiscal_year_other: '{{sign}}{{count}} fiscal years',
      half_one: '{{sign}}{{count}} half-year',
      half_other: '{{sign}}{{count}} half-years',
      quarter_one: '{{sign}}{{count}} quarter',
      quarter_other: '{{sign}}{{count}} quarters',
      month_one: '{{sign}}{{count}} month',
      month_other: '{{sign}}{{count}} months',
      day_one: '{{sign}}{{count}} day',
      day_other: '{{sign}}{{count}} days',
    },
    occurrence: 'time {{number}}/{{of}}',
    occurrenceSaid: 'time {{number}} of {{of}}',
    change: { added: 'not in that edition', removed: 'given up', changed: 'changed since that edition' },
  },
});

/** What else can be said of an item that is seen in its lane, or beside an edition. */
type Circumstances = { slip?: Slip | null; occurrence?: Occurrence | undefined; change?: Change | null };

export type ItemWords = ReturnType<typeof itemWords>;

/** A schedule item in words, for the table, the tooltip and assistive technology. The same object until the words change. */
export function useItemWords(): ItemWords {
  const language = useLanguage();
  const { tenant } = useSession();
  return useMemo(() => itemWords(language, tenant.fiscalYearLabels), [language, tenant.fiscalYearLabels]);
}

function itemWords(language: Language, labels: readonly FiscalYearLabels[]) {
  const t = textsIn(language, TEXTS);
  const words = textsIn(language, WORDS);
  const fiscalYear = (year: number) => fiscalYearText(year, labels, language);
  const fuzzyDate = (date: FuzzyDate) => fuzzyDateText(date, language, { fiscalYear });
  // Thousands of items share a few dates and states.
  const said = new Map<string, string>();
  const once = (key: string, say: () => string): string => {
    const text = said.get(key) ?? say();
    said.set(key, text);
    return text;
  };

  const range = ({ start, end }: ScheduleItemView['planned'], openEnded: boolean): string | null => {
    const from = start ?? end;
    if (from === null) return null;
    if (openEnded) return t('onward', { from: fuzzyDate(from) });
    if (end === null) return t('since', { from: fuzzyDate(from) });
    if (start === null || start.value === end.value) return fuzzyDate(end);
    return t('until', { from: fuzzyDate(start), to: fuzzyDate(end) });
  };
  const label = (item: Pick<ScheduleItemView, 'label' | 'labelEn'>) =>
    nameIn(language, { name: item.label, nameEn: item.labelEn });
  const rangeOnce = ({ start, end }: ScheduleItemView['planned'], openEnded: boolean) =>
    once(`${start?.value} ${end?.value} ${openEnded}`, () => range({ start, end }, openEnded) ?? '');
  const planned = (item: Pick<ScheduleItemView, 'planned' | 'openEnded'>) =>
    rangeOnce(item.planned, item.openEnded) || t('yearsUnknown');
  const actual = (item: Pick<ScheduleItemView, 'actual'>) => rangeOnce(item.actual, false) || null;
  const state = (item: Pick<ScheduleItemView, 'state'>) => once(item.state, () => words(`schedule.${item.state}`));
  const kind = (item: Pick<ScheduleItemView, 'kind'>) => t(item.kind);
  const firstDate = ({ planned: { start, end } }: Pick<ScheduleItemView, 'planned'>) => start ?? end;
  /** 「+2か月」, 「計画どおり」. A real minus sign, and never ▲. */
  const slip = ({ by, unit }: Slip) =>
    once(`slip ${by} ${unit}`, () =>
      by === 0 ? t('asPlanned') : t(`slip.${unit}`, { sign: by > 0 ? '+' : '−', count: Math.abs(by) }),
    );

  return {
    label,
    planned,
    actual,
    kind,
    slip,
    fuzzyDate,
    unconfirmed: words('schedule.unconfirmed'),
    state,
    fiscalYear,
    onward: (item: Pick<ScheduleItemView, 'planned'>) => {
      const from = firstDate(item);
      return from === null ? null : t('continues', { from: fuzzyDate(from) });
    },
    since: (item: Pick<ScheduleItemView, 'planned'>) => {
      const from = firstDate(item);
      return from === null ? '' : once(`since ${from.value}`, () => t('fromYear', { from: fuzzyDate(from) }));
    },
    occurrence: (occurrence: Occurrence) => t('occurrence', occurrence),
    /** 「次期システムの調達、計画 2018年度、実績 2018年7月から2019年2月、完了」 */
    sentence: (item: ScheduleItemView, seen: Circumstances = {}): string => {
      const done = actual(item);
      return [
        label(item),
        item.kind === 'bar' ? null : kind(item),
        once(`planned ${planned(item)}`, () => t('planned', { range: planned(item) })),
        item.tentative ? t('tentative') : null,
        item.certainty === 'inferred' ? t('inferred') : null,
        item.scope === null ? null : t('scope', { scope: item.scope }),
        done === null ? null : once(`actual ${done}`, () => t('actual', { range: done })),
        seen.slip && seen.slip.by !== 0 ? t('slipped', { slip: slip(seen.slip) }) : null,
        seen.occurrence === undefined ? null : t('occurrenceSaid', seen.occurrence),
        state(item),
        seen.change ? t(`change.${seen.change}`) : null,
      ]
        .filter((part) => part !== null)
        .join(once('separator', () => t('separator')));
    },
  };
}
