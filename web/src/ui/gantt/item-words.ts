import type { ScheduleItemView } from '#domain/schedule-items/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { defineTexts, useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';

const TEXTS = defineTexts('gantt', {
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
  },
});

/** A schedule item in words, for the table, the tooltip and assistive technology. */
export function useItemWords() {
  const t = useTexts(TEXTS);
  const words = useTexts(WORDS);
  const language = useLanguage();
  const { fuzzyDate } = useTenantCalendar();

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
  const planned = (item: Pick<ScheduleItemView, 'planned' | 'openEnded'>) =>
    range(item.planned, item.openEnded) ?? t('yearsUnknown');
  const actual = (item: Pick<ScheduleItemView, 'actual'>) => range(item.actual, false);
  const kind = (item: Pick<ScheduleItemView, 'kind'>) => t(item.kind);

  return {
    label,
    planned,
    actual,
    kind,
    unconfirmed: words('schedule.unconfirmed'),
    state: (item: ScheduleItemView) => words(`schedule.${item.state}`),
    /** 「次期システムの調達、計画 2018年度、実績 2018年7月から2019年2月、完了」 */
    sentence: (item: ScheduleItemView): string => {
      const done = actual(item);
      return [
        label(item),
        item.kind === 'bar' ? null : kind(item),
        t('planned', { range: planned(item) }),
        item.tentative ? t('tentative') : null,
        item.certainty === 'inferred' ? t('inferred') : null,
        item.scope === null ? null : t('scope', { scope: item.scope }),
        done === null ? null : t('actual', { range: done }),
        words(`schedule.${item.state}`),
      ]
        .filter((part) => part !== null)
        .join(t('separator'));
    },
  };
}
